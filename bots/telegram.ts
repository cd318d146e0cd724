/** Telegram: https://core.telegram.org/bots/api. Updates in, bubbles out. */
import { Api, GrammyError, InputFile } from 'grammy/web'
import * as z from 'zod/mini'
import { type Bubble, type Channel, type Choice, type Length, numbered, type Outcome } from './channel.ts'
import type { Inbound } from './engine/inbound.ts'
import { neverReached } from './never-reached.ts'

const chat = z.object({ id: z.int(), type: z.string() })
const member = z.object({ status: z.string() })

/** Only what is read; everything else that Telegram sends, now or later, is passed over. */
const updateSchema = z.object({
  update_id: z.int(),
  message: z.optional(
    z.looseObject({
      date: z.int(),
      chat,
      text: z.optional(z.string()),
      from: z.optional(z.looseObject({ id: z.int() })),
      voice: z.optional(z.looseObject({ file_id: z.optional(z.string()) })),
      contact: z.optional(z.looseObject({ phone_number: z.string(), user_id: z.optional(z.int()) })),
    }),
  ),
  callback_query: z.optional(
    z.object({ id: z.string(), data: z.optional(z.string()), message: z.optional(z.object({ chat })) }),
  ),
  my_chat_member: z.optional(z.object({ chat, new_chat_member: member })),
})
export type Update = z.infer<typeof updateSchema>

/** What a learner can send that has no words for us. */
const wordless = `
  photo video video_note voice audio document animation sticker story dice game poll checklist
  contact location venue rich_message paid_media invoice giveaway
`
  .trim()
  .split(/\s+/)

/** The update, if it is one as Telegram describes it. */
export function readUpdate(body: unknown): Update | undefined {
  const read = z.safeParse(updateSchema, body)
  return read.success ? read.data : undefined
}

/**
 * What an update means to the conversation; undefined for what asks for no answer: edits, channel posts,
 * talk in groups, notices about others. `at`: when it reached us, in milliseconds.
 */
export function inboundOf(update: Update, at: number): Inbound | undefined {
  const { message, callback_query: tap, my_chat_member: change } = update
  const came = (chatId: number) => ({
    id: `u${update.update_id}`,
    from: { channel: 'telegram' as const, address: String(chatId) },
    at,
  })
  if (message?.chat.type === 'private') {
    const { text, date: sent, contact, from, voice } = message
    if (text !== undefined) return { ...came(message.chat.id), kind: 'said', text, sent }
    // Anybody may send anybody's contact; their own bears their own id.
    const phone = from && contact?.user_id === from.id && contact.phone_number.replace(/\D/g, '')
    if (phone) return { ...came(message.chat.id), kind: 'shared', phone: `+${phone}` }
    const heard = voice?.file_id !== undefined && { voice: voice.file_id }
    return wordless.some((kind) => kind in message)
      ? { ...came(message.chat.id), kind: 'sent', ...heard }
      : undefined
  }
  if (tap?.data !== undefined && tap.message?.chat.type === 'private')
    return { ...came(tap.message.chat.id), kind: 'chose', choice: tap.data }
  if (change?.chat.type === 'private')
    return change.new_chat_member.status === 'kicked' ? { ...came(change.chat.id), kind: 'left' } : undefined
  if (change?.chat.type === 'group' || change?.chat.type === 'supergroup')
    return ['member', 'administrator'].includes(change.new_chat_member.status)
      ? { ...came(change.chat.id), kind: 'grouped' }
      : undefined
  return undefined
}

/**
 * The call that may stand in the answer to the webhook, at no cost of its own: a tapped button stops spinning.
 * https://core.telegram.org/bots/api#making-requests-when-getting-updates
 */
export const acknowledgement = ({ callback_query: tap }: Update) =>
  tap && { method: 'answerCallbackQuery', callback_query_id: tap.id }

/** A full-width button shows about this much on a small phone. */
export const longestLabel = 34
/** And so much each of two, or of five, in a row. */
const longestInPair = 12
const longestOfFive = 3
/** What stands below a file: https://core.telegram.org/bots/api#sendvoice. */
const longestCaption = 1024
/** https://core.telegram.org/bots/api#sendmessage */
const longestText = 4096
/** A call is given up after this long; what became of it is then unknown. */
const timeoutSeconds = 8
/** When an answer may be tried again whose fate is unknown, or while the vendor cannot be reached. */
const pauseSeconds = 60

export function openTelegram(token: string, apiRoot: string): Channel {
  const api = new Api(token, { apiRoot, timeoutSeconds, baseFetchConfig: { redirect: 'error' } })
  return {
    async deliver(address, plain, file) {
      const bubble = numbered(plain, longestLabel)
      const entities = bubble.strong.map((range) => ({ type: 'bold' as const, ...range }))
      const markup = bubble.contact ? asking(bubble.contact, bubble.choices) : keyboard(bubble.choices)
      const caption = { caption: bubble.text, caption_entities: entities, ...markup }
      try {
        if (bubble.voice && file) {
          const fits = bubble.text.length <= longestCaption
          const heard = await voiced(
            api,
            address,
            new InputFile(file, bubble.voice.file),
            fits ? caption : {},
          )
          if (fits && heard) return { outcome: 'delivered' }
        }
        if (bubble.document && file)
          await api.sendDocument(address, new InputFile(file, bubble.document.filename), caption)
        else
          await api.sendMessage(address, bubble.text, {
            entities,
            link_preview_options: { is_disabled: true },
            ...markup,
          })
        return { outcome: 'delivered' }
      } catch (refusal) {
        return outcomeOf(refusal)
      }
    },
  }
}

/** What of a bubble counts against the length of a message, or of a caption where it comes with a voice. */
export const lengthOnTelegram = (bubble: Bubble): Length => ({
  characters: numbered(bubble, longestLabel).text.length,
  limit: bubble.voice ? longestCaption : longestText,
})

/**
 * False where a person lets no voice note come: the words alone do. https://core.telegram.org/bots/api#sendvoice
 */
async function voiced(api: Api, address: string, voice: InputFile, caption: object): Promise<boolean> {
  try {
    await api.sendVoice(address, voice, caption)
    return true
  } catch (refusal) {
    if (refusal instanceof GrammyError && /VOICE_MESSAGES_FORBIDDEN/.test(refusal.description)) return false
    throw refusal
  }
}

/**
 * The button that shares a phone number cannot stand under the bubble, but only in the keyboard's place; and as a bubble
 * has one of the two, its choices stand there too, and come back in words.
 * https://core.telegram.org/bots/api#keyboardbutton
 */
function asking(contact: string, choices: Choice[]) {
  const rows = [[{ text: contact, request_contact: true }], ...choices.map(({ label }) => [{ text: label }])]
  return { reply_markup: { keyboard: rows, one_time_keyboard: true, resize_keyboard: true } }
}

/** Options one below the other, or their numbers in one row; everything else two, or five, in a row where they fit. What asked for a number goes. */
function keyboard(choices: Choice[]) {
  if (choices.length === 0) return { reply_markup: { remove_keyboard: true as const } }
  const options = choices.filter(({ option }) => option)
  const others = choices.filter(({ option }) => !option)
  const numbersOnly = options.every(({ label }) => label.length <= 2)
  const rows = [...(numbersOnly ? [options] : options.map((each) => [each])), ...paired(others)]
  const inline = rows
    .filter((row) => row.length > 0)
    .map((row) => row.map(({ id, label }) => ({ text: label, callback_data: id })))
  return { reply_markup: { inline_keyboard: inline } }
}

function paired(choices: Choice[]): Choice[][] {
  const [first, second, ...others] = choices
  if (!first) return []
  const five = choices.slice(0, 5)
  if (five.length === 5 && five.every(({ label }) => label.length <= longestOfFive))
    return [five, ...paired(choices.slice(5))]
  const fit = second && [first, second].every(({ label }) => label.length <= longestInPair)
  return fit ? [[first, second], ...paired(others)] : [[first], ...paired(choices.slice(1))]
}

/** Nobody is there, or it is a group in which the bot may not write. */
const gone =
  /chat not found|deactivated|PEER_ID_INVALID|not enough rights|no rights|CHAT_WRITE_FORBIDDEN|upgraded/

/** https://core.telegram.org/bots/api#making-requests, https://core.telegram.org/bots/api#responseparameters */
export function outcomeOf(refusal: unknown): Outcome {
  if (!(refusal instanceof GrammyError))
    return neverReached(refusal)
      ? { outcome: 'later', afterSeconds: pauseSeconds }
      : { outcome: 'unknown', afterSeconds: pauseSeconds }
  const { error_code: code, description: why, parameters } = refusal
  if (code === 429)
    return { outcome: 'later', afterSeconds: parameters.retry_after ?? pauseSeconds, everybody: true }
  if (code === 403 || gone.test(why)) return { outcome: 'left' }
  if (code === 401 || code === 404) return { outcome: 'later', afterSeconds: pauseSeconds }
  return code >= 500 ? { outcome: 'unknown', afterSeconds: pauseSeconds } : { outcome: 'never', why }
}
