import * as z from 'zod'
import { Impossible } from '../impossible.ts'
import type { Account } from './account.ts'
import { edit, post, say, start } from './acts.ts'
import { fold, tap } from './buttons.ts'
import { TEXT_LIMIT } from './methods/sending.ts'
import type { Phone } from './phones.ts'
import { SAMPLES, sampleOf } from './samples.ts'
import { block, deactivate, makeGroup, unblock } from './standing.ts'

const said = z.string().trim().min(1)
const none = z.strictObject({})

/** One thing that a person can do: what it takes, and doing it. */
interface Act {
  takes: z.ZodType
  run(account: Account, phone: Phone, body: unknown): unknown
}
function act<Takes extends z.ZodType>(
  takes: Takes,
  run: (account: Account, phone: Phone, body: z.infer<Takes>) => unknown,
): Act {
  return { takes, run: (account, phone, body) => run(account, phone, takes.parse(body)) }
}

const all: Record<string, Act> = {
  start: act(
    z.strictObject({
      payload: z
        .string()
        .regex(/^[\w-]{1,64}$/)
        .optional(),
    }),
    (account, phone, { payload }) => start(account, phone, payload),
  ),
  say: act(z.strictObject({ text: said }), (account, phone, { text }) => say(account, phone, text)),
  edit: act(
    z.strictObject({ text: said.max(TEXT_LIMIT), message: z.int().optional() }),
    (account, phone, { text, message }) => edit(account, phone, text, message),
  ),
  tap: act(
    z.strictObject({ button: z.string(), message: z.int().optional() }),
    (account, phone, { button, message }) => tap(account, phone, button, message),
  ),
  send: act(z.strictObject({ sample: z.enum(SAMPLES) }), (account, phone, { sample }) =>
    post(account, phone, sampleOf(account, phone, sample)),
  ),
  fold: act(z.strictObject({ on: z.boolean() }), (account, phone, { on }) => fold(account, phone, on)),
  block: act(none, block),
  unblock: act(none, unblock),
  deactivate: act(none, deactivate),
  group: act(z.strictObject({ title: z.string().min(1).max(128) }), (account, phone, { title }) =>
    makeGroup(account, phone, title),
  ),
  repeat: act(none, (account, phone) => {
    if (!account.updates.again(phone.id)) throw new Impossible('nothing-to-repeat', 'Nothing was sent yet.')
    return true
  }),
}

/** By the name in `POST /phones/telegram/learners/:id/<name>`. */
export const acts = new Map(Object.entries(all))
