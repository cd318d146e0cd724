/** Requests as Twilio makes them, and phones that it reaches. */
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import type { WhatsAppLearner } from '../../infra/local/phones/twilio/learners.ts'
import { type Knowing, type Reply, replyTo } from './play.ts'
import { portalUrl, twilioKeys } from './takwin.ts'

export type Form = Record<string, string>

const paths = { 'twilio-webhook': '/twilio', 'twilio-status': '/twilio/status' }
type Door = keyof typeof paths

/** What API Gateway hands to a function when Twilio posts a form to it, signed by Twilio's own library. */
export function signed(door: Door, query: string, form: Form, token = twilioKeys.authToken) {
  const rawPath = paths[door]
  const signature = getExpectedTwilioSignature(token, `${portalUrl}${rawPath}${query && `?${query}`}`, form)
  return {
    rawPath,
    rawQueryString: query,
    ...(query && { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) }),
    headers: { 'x-twilio-signature': signature },
    body: Buffer.from(`${new URLSearchParams(form)}`).toString('base64'),
    isBase64Encoded: true,
    requestContext: { timeEpoch: Date.now() },
  }
}

/** Posts a form to a portal as Twilio does. */
export function post(portal: string, door: Door, query: string, form: Form, token = twilioKeys.authToken) {
  const url = `${portal}${paths[door]}${query && `?${query}`}`
  const signature = getExpectedTwilioSignature(token, url, form)
  return fetch(url, {
    method: 'POST',
    headers: { 'x-twilio-signature': signature },
    body: new URLSearchParams(form),
  })
}

type Bubble = ReturnType<WhatsAppLearner['messages']>[number]

/** What a person sees of a text: neither the stars of bold nor what only keeps marks from being marks. */
export const seen = (text: string): string =>
  text.replace(/(?<!\S)\*(\S[^\n]*?)\*(?!\S)/g, '$1').replace(/[\u200A\u200B]/g, '')

/** The words that stand in bold. */
export const boldIn = (text: string): string[] =>
  [...text.matchAll(/(?<!\S)\*(\S[^\n\u200A]*?)\*(?!\S)/g)].map(([, words = '']) => words)

/** The bot's messages on a phone, in their order. */
export const bubblesOn = (learner: WhatsAppLearner): Bubble[] =>
  learner.messages().filter(({ direction, place }) => direction !== 'inbound' && place !== undefined)

export const choicesIn = ({ buttons, list }: Bubble) => buttons ?? list?.rows ?? []

/** Undefined where the course asks for nothing more. */
export function replyOnWhatsApp(bubble: Bubble, knowing: Knowing): Reply | undefined {
  const text = seen(bubble.text)
  const strong = boldIn(bubble.text)
  const lines = text.split('\n')
  const whole = choicesIn(bubble).map(({ title }) =>
    /^\d+$/.test(title) ? (lines.findLast((line) => line.startsWith(`${title}. `)) ?? title) : title,
  )
  const reply = replyAs(text, strong, whole, knowing)
  return reply ?? replyAs(text, strong, whole.map(withoutNumber), knowing)
}

/** Does as the reply says: presses the button, or picks the row. */
export function doOnWhatsApp(learner: WhatsAppLearner, bubble: Bubble, reply: Reply): void {
  if ('say' in reply) return void learner.say(reply.say)
  const lines = seen(bubble.text).split('\n')
  const choice = choicesIn(bubble).find(({ title }) =>
    [title, ...lines.filter((line) => line.startsWith(`${title}. `))].some(
      (label) => label === reply.tap || withoutNumber(label) === reply.tap,
    ),
  )
  if (!choice) throw new Error(`no ${reply.tap} under: ${bubble.text}`)
  if (bubble.list) learner.pick(choice.id, bubble.sid)
  else learner.tap(choice.id, bubble.sid)
}

const withoutNumber = (label: string) => label.replace(/^\d+\. /, '')

/** The player of courses knows messages as Telegram has them. */
function replyAs(text: string, strong: string[], labels: string[], knowing: Knowing): Reply | undefined {
  const entities = strong.map((words) => ({
    type: 'bold' as const,
    offset: text.indexOf(words),
    length: words.length,
  }))
  const inline_keyboard = labels.map((label) => [{ text: label, callback_data: label }])
  return replyTo({ text, entities, reply_markup: { inline_keyboard } } as never, knowing)
}
