import type { InlineKeyboardMarkup, Message } from 'grammy/types'
import { Api, HttpError } from 'grammy/web'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Bubble, Outcome } from '../../bots/channel.ts'
import { inboundOf, openTelegram, outcomeOf, readUpdate } from '../../bots/telegram.ts'
import { openTestPhones, TOKEN } from '../support/phones.ts'
import { channelContract, type Seen } from './channel-contract.ts'
import { type Answer, openVendor, type Vendor } from './vendor.ts'

channelContract('Telegram', async () => {
  const phones = await openTestPhones({ telegram: { rates: 'none' } })
  const learner = phones.telegram.join({ firstName: 'أمينة', language: 'ar' })
  learner.start()
  let closed: Promise<void> | undefined
  return {
    channel: openTelegram(TOKEN, phones.url),
    address: String(learner.id),
    seen: () =>
      learner
        .messages()
        .filter(({ from }) => from?.is_bot)
        .map(seenOf),
    async tap(button) {
      learner.tap(button)
      const { result } = await phones.api('getUpdates', { offset: -1 })
      const update = readUpdate(result?.[0])
      const inbound = update && inboundOf(update, 0)
      return inbound?.kind === 'chose' ? inbound.choice : ''
    },
    leave: learner.block,
    fail(how, retryAfterSeconds) {
      const refuse = (code: number) => ({ do: 'refuse' as const, code, calls: 1 })
      const fault = {
        flood: { ...refuse(429), retryAfterSeconds },
        error: refuse(502),
        'lost-answer': { do: 'drop-answer' as const, calls: 1 },
      }[how]
      phones.telegram.misbehave({ faults: [fault] })
    },
    close() {
      closed ??= phones.remove()
      return closed
    },
  }
})

function seenOf({ text, caption, entities, caption_entities, reply_markup, document, voice }: Message): Seen {
  const words = text ?? caption ?? ''
  const bold = [...(entities ?? []), ...(caption_entities ?? [])].filter(({ type }) => type === 'bold')
  return {
    text: words,
    strong: bold.map(({ offset, length }) => words.slice(offset, offset + length)),
    buttons: reply_markup?.inline_keyboard.flat().map((button) => button.text) ?? [],
    ...(voice && { voice: voice.file_size ?? 0 }),
    ...(document && { file: { name: document.file_name ?? '', bytes: document.file_size ?? 0 } }),
  }
}

let vendor: Vendor
beforeEach(async () => {
  vendor = await openVendor()
})
afterEach(() => vendor.close())

const bubble = (more: Partial<Bubble>): Bubble => ({ text: 'Which?', strong: [], choices: [], ...more })
const option = (id: string, label: string) => ({ id, label, option: true as const })
const choice = (id: string, label: string) => ({ id, label })
const menu = choice('/menu', 'Menu')
const ok = { status: 200, body: '{"ok":true,"result":{}}' }

/** The path and the fields of the call that a bubble becomes. */
async function sent(what: Bubble, document?: Uint8Array) {
  vendor.answer = ok
  await openTelegram(TOKEN, vendor.url).deliver('6100000001', what, document)
  const [call] = vendor.calls
  if (!call) throw new Error('nothing was sent')
  return { path: call.path, body: call.body as Record<string, unknown> }
}

describe('a voice becomes a call', () => {
  const file = `${'0'.repeat(64)}.ogg`
  const deliver = (what: Bubble) =>
    openTelegram(TOKEN, vendor.url).deliver('6100000001', what, new Uint8Array(9))
  const methods = () => vendor.calls.map(({ path }) => path.split('/').at(-1))

  test('that carries the words and the buttons', async () => {
    const { path, body } = await sent(bubble({ voice: { file }, choices: [menu] }), new Uint8Array(9))
    expect(path).toMatch(/sendVoice$/)
    expect(body).toMatchObject({ caption: 'Which?', reply_markup: expect.stringContaining('/menu') })
  })

  test('before the words where they are too long to stand below it', async () => {
    vendor.answer = ok
    await deliver(bubble({ voice: { file }, text: 'x'.repeat(1025) }))
    expect(methods()).toEqual(['sendVoice', 'sendMessage'])
  })

  test('in vain for somebody who lets no voice notes come: the words go out', async () => {
    vendor.answer = {
      status: 400,
      body: '{"ok":false,"error_code":400,"description":"Bad Request: VOICE_MESSAGES_FORBIDDEN"}',
    }
    await deliver(bubble({ voice: { file } }))
    expect(methods()).toEqual(['sendVoice', 'sendMessage'])
  })
})

describe('a bubble becomes a call', () => {
  test('with bold ranges as entities, no markup and no preview of links', async () => {
    expect(await sent(bubble({ strong: [{ offset: 0, length: 5 }] }))).toEqual({
      path: `/bot${TOKEN}/sendMessage`,
      body: {
        chat_id: '6100000001',
        text: 'Which?',
        entities: [{ type: 'bold', offset: 0, length: 5 }],
        link_preview_options: { is_disabled: true },
        reply_markup: { remove_keyboard: true },
      },
    })
  })

  test('with its document as a file, the words under it', async () => {
    const document = { certificate: '010', filename: 'certificate.pdf' }
    const { path, body } = await sent(bubble({ document, choices: [menu] }), new Uint8Array(3))
    expect(path).toBe(`/bot${TOKEN}/sendDocument`)
    expect(body).toMatchObject({ chat_id: '6100000001', caption: 'Which?' })
    expect(JSON.parse(`${body.reply_markup}`)).toEqual({
      inline_keyboard: [[{ text: 'Menu', callback_data: '/menu' }]],
    })
    const files = Object.values(body).filter((part) => part instanceof File)
    expect(files).toMatchObject([{ name: 'certificate.pdf', size: 3 }])
  })
})

const long = 'A name that no small phone shows in full'

describe('choices stand in rows', () => {
  test.each<[string, Bubble['choices'], string[][]]>([
    ['options one below the other', [option('0', 'this'), option('1', 'that')], [['1. this'], ['2. that']]],
    ['long options as their numbers, in one row', [option('0', long), option('1', 'that')], [['1', '2']]],
    [
      'other choices below the options',
      [option('0', 'this'), choice('done', 'Done')],
      [['1. this'], ['Done']],
    ],
    [
      'other choices two in a row',
      [choice('a', 'One'), choice('b', 'Two'), choice('c', 'Three')],
      [['One', 'Two'], ['Three']],
    ],
    ['long ones alone', [choice('a', long), choice('b', 'Two')], [[long], ['Two']]],
    [
      'short ones two in a row beside one that a small phone would cut',
      [choice('a', 'Privacy'), choice('b', 'Help'), choice('c', 'My certificates'), choice('d', 'Menu')],
      [['Privacy', 'Help'], ['My certificates'], ['Menu']],
    ],
  ])('%s', async (_, choices, rows) => {
    const { reply_markup } = (await sent(bubble({ choices }))).body as { reply_markup: InlineKeyboardMarkup }
    expect(reply_markup.inline_keyboard.map((row) => row.map(({ text }) => text))).toEqual(rows)
  })

  test('long options are listed in the text', async () => {
    const { body } = await sent(bubble({ choices: [option('0', long), option('1', 'that')] }))
    expect(body).toMatchObject({ text: `Which?\n\n1. ${long}\n2. that` })
  })

  test('a phone number is asked for by a button of its own, beside which the choices are words', async () => {
    const { body } = await sent(bubble({ contact: 'Share my number', choices: [choice('/menu', 'Menu')] }))
    expect(body).toMatchObject({
      reply_markup: {
        keyboard: [[{ text: 'Share my number', request_contact: true }], [{ text: 'Menu' }]],
        one_time_keyboard: true,
      },
    })
  })

  test('a bubble without choices has no keyboard, and ends the one that asked for a number', async () => {
    expect((await sent(bubble({}))).body).toMatchObject({ reply_markup: { remove_keyboard: true } })
  })
})

const refusal = (error_code: number, description: string, parameters?: object): Answer => ({
  status: error_code,
  body: JSON.stringify({ ok: false, error_code, description, ...(parameters && { parameters }) }),
})
const later: Outcome = { outcome: 'later', afterSeconds: 60 }
const unknown: Outcome = { outcome: 'unknown', afterSeconds: 60 }
const left: Outcome = { outcome: 'left' }

describe('an answer says what became of a call', () => {
  test.each<[string, Answer, Outcome]>([
    ['delivered', ok, { outcome: 'delivered' }],
    [
      'too many',
      refusal(429, 'Too Many Requests: retry after 35', { retry_after: 35 }),
      { outcome: 'later', afterSeconds: 35, everybody: true },
    ],
    [
      'too many, without saying for how long',
      refusal(429, 'Too Many Requests'),
      { ...later, everybody: true },
    ],
    ['blocked', refusal(403, 'Forbidden: bot was blocked by the user'), left],
    ['deactivated', refusal(403, 'Forbidden: user is deactivated'), left],
    ['never started', refusal(403, "Forbidden: bot can't initiate conversation with a user"), left],
    ['put out of the group', refusal(403, 'Forbidden: bot was kicked from the supergroup chat'), left],
    ['no such chat', refusal(400, 'Bad Request: chat not found'), left],
    ['no such person', refusal(400, 'Bad Request: PEER_ID_INVALID'), left],
    [
      'not allowed to write in the group',
      refusal(400, 'Bad Request: not enough rights to send text messages to the chat'),
      left,
    ],
    [
      'a group that has moved',
      refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: -1002100000001,
      }),
      left,
    ],
    [
      'our mistake',
      refusal(400, 'Bad Request: BUTTON_DATA_INVALID'),
      { outcome: 'never', why: 'Bad Request: BUTTON_DATA_INVALID' },
    ],
    [
      'too large',
      refusal(413, 'Request Entity Too Large'),
      { outcome: 'never', why: 'Request Entity Too Large' },
    ],
    ['another token', refusal(401, 'Unauthorized'), later],
    ['no such bot', refusal(404, 'Not Found'), later],
    ['an error of theirs', refusal(500, 'Internal Server Error'), unknown],
    ['a gateway’s page', { status: 502, body: '<html><h1>502 Bad Gateway</h1></html>' }, unknown],
    ['nothing', { status: 200, body: '' }, unknown],
    ['no answer', undefined, unknown],
  ])('%s', async (_, answer, outcome) => {
    vendor.answer = answer
    expect(await openTelegram(TOKEN, vendor.url).deliver('6100000001', bubble({}))).toEqual(outcome)
  })

  test('a call that takes too long', async () => {
    vendor.answer = 'never'
    const api = new Api(TOKEN, { apiRoot: vendor.url, timeoutSeconds: 0.05 })
    const failure = await api.sendMessage(1, 'x').catch((error: unknown) => error)
    expect(outcomeOf(failure)).toEqual(unknown)
  })

  test('a vendor that does not listen', async () => {
    await vendor.close()
    expect(await openTelegram(TOKEN, vendor.url).deliver('6100000001', bubble({}))).toEqual(later)
  })

  test.each([
    ['ECONNREFUSED', later],
    ['ENOTFOUND', later],
    ['EAI_AGAIN', later],
    ['EHOSTUNREACH', later],
    ['ENETUNREACH', later],
    ['ECONNRESET', unknown],
    ['UND_ERR_SOCKET', unknown],
  ])('a connection that ends with %s', (code, outcome) => {
    const cause = Object.assign(new Error('connect'), { code })
    expect(
      outcomeOf(new HttpError('Network request failed', new TypeError('fetch failed', { cause }))),
    ).toEqual(outcome)
  })
})
