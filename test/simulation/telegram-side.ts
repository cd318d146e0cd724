/** Telegram's side: the Bot API as far as the bot calls it, and updates brought to the webhook until they are taken. */
import { inboundOf, readUpdate } from '../../bots/telegram.ts'
import { readMultipart } from '../../infra/local/phones/telegram/multipart.ts'
import type { Agenda } from './agenda.ts'
import type { Dice } from './dice.ts'
import type { Faults } from './faults.ts'
import type { VendorCall } from './lambda.ts'
import type { Phones } from './phones.ts'
import type { Recorder } from './record.ts'

export interface TelegramSide {
  call(url: string, request: RequestInit): Promise<VendorCall>
  /** What somebody did: messages, taps and blocks each wait only for their own kind. */
  bring(chat: string, kind: 'message' | 'callback_query' | 'my_chat_member', what: object): void
}

interface Around {
  agenda: Agenda
  dice: Dice
  phones: Phones
  recorder: Recorder
  faults(): Faults
  /** Posts an update to the webhook; `then` hears the status. */
  knock(body: string, then: (status: number) => void): void
}

/** What waits to be taken. */
interface Update {
  body: string
  since: number
  taken(): void
}

const chatIn = (queue: string): string => queue.split('/')[0] ?? ''

function idOf(body: string): { id?: string } {
  const update = readUpdate(JSON.parse(body))
  const inbound = update && inboundOf(update, 0)
  return inbound ? { id: inbound.id } : {}
}

const dayMilliseconds = 24 * 3600 * 1000
const longestPause = 60_000

export function openTelegramSide({ agenda, dice, phones, recorder, faults, knock }: Around): TelegramSide {
  /** Of a chat and kind: what waits, in order. */
  const waiting = new Map<string, Update[]>()
  /** Chats that nothing is brought from until then. */
  const held = new Map<string, number>()
  let updates = dice.between(1_000_000, 9_000_000)
  let messages = 1

  function push(queue: string, pause = 0): void {
    const [next] = waiting.get(queue) ?? []
    if (!next) return
    const free = (held.get(chatIn(queue)) ?? 0) - agenda.now()
    agenda.after(Math.max(free, pause || dice.between(20, 200)), () =>
      knock(next.body, (status) => {
        if (status >= 200 && status < 300) {
          next.taken()
          const {
            again: [later, ...others],
          } = faults().bringing('telegram')
          if (later !== undefined) knock(next.body, () => {})
          // Where our answers are lost, the same comes again before anything else of this chat does.
          const longest = Math.min(others.at(-1) ?? 0, dayMilliseconds)
          if (longest > 0) held.set(chatIn(queue), agenda.now() + longest + 1000)
          return agenda.after(longest, () => {
            if (longest > 0) knock(next.body, () => {})
            waiting.get(queue)?.shift()
            push(queue)
          })
        }
        if (agenda.now() - next.since > dayMilliseconds) waiting.get(queue)?.shift()
        push(queue, Math.min(longestPause, Math.max(1000, pause * 2)))
      }),
    )
  }

  return {
    bring(chat, kind, what) {
      const queue = `${chat}/${kind}`
      const body = JSON.stringify({ update_id: updates++, [kind]: what })
      const brought = { at: agenda.now(), ...idOf(body), taken: false }
      recorder.brought.push(brought)
      const { late } = faults().bringing('telegram')
      agenda.after(late, () => {
        const queued = waiting.get(queue) ?? []
        waiting.set(queue, queued)
        queued.push({ body, since: agenda.now(), taken: () => Object.assign(brought, { taken: true }) })
        if (queued.length === 1) push(queue)
      })
    },
    async call(url, request) {
      const method = url.split('/').at(-1) ?? ''
      const asked = await fieldsOf(request)
      const address = { channel: 'telegram' as const, address: String(asked.chat_id) }
      return {
        name: `telegram:${method}`,
        refuse: (status, _, after) => refused(status, wordsFor[status] ?? 'Internal Server Error', after),
        act(by, happens, told) {
          const phone = phones.at(address)
          if (happens && (!phone || phone.blocked))
            return refused(403, 'Forbidden: bot was blocked by the user')
          const text = String(asked.text ?? asked.caption ?? '')
          const choices = buttonsIn(asked.reply_markup)
          const at = agenda.now()
          recorder.said.push({
            ...by,
            nth: recorder.next(),
            at,
            to: address,
            text,
            choices,
            took: happens,
            told: told ?? '200',
          })
          if (happens) phone?.bubbles.push({ at, text, choices })
          const chat = { id: Number(address.address), type: 'private' }
          return Response.json({
            ok: true,
            result: { message_id: messages++, date: Math.floor(at / 1000), chat },
          })
        },
      }
    },
  }
}

const wordsFor: Record<number, string> = { 429: 'Too Many Requests: retry later', 400: 'Bad Request: wrong' }

const refused = (error_code: number, description: string, after?: number): Response =>
  Response.json(
    { ok: false, error_code, description, ...(after && { parameters: { retry_after: after } }) },
    { status: error_code },
  )

async function fieldsOf({ headers, body }: RequestInit): Promise<Record<string, unknown>> {
  if (typeof body === 'string') return JSON.parse(body)
  const whole = Buffer.from(await new Response(body).arrayBuffer())
  return readMultipart(whole, new Headers(headers).get('content-type') ?? '')
}

function buttonsIn(markup: unknown): { id: string; label: string }[] {
  const { inline_keyboard: rows = [], keyboard = [] } = (
    typeof markup === 'string' ? JSON.parse(markup) : (markup ?? {})
  ) as Record<string, { text: string; callback_data?: string }[][]>
  return [...rows, ...keyboard]
    .flat()
    .map(({ text, callback_data = '' }) => ({ id: callback_data, label: text }))
}
