import * as z from 'zod'
import { Impossible } from '../impossible.ts'
import type { Account } from './account.ts'
import { read, switchOn } from './arriving.ts'
import type { Message } from './messages.ts'
import type { Kind, Phone } from './phones.ts'
import { SAMPLES, sampleOf } from './samples.ts'
import * as sms from './sms-acts.ts'
import * as whatsapp from './whatsapp-acts.ts'

/** What an act works with: `send` brings a message on its way. */
export interface Acting {
  account: Account
  phone: Phone
  send: (message: Message) => void
}
type Act = (acting: Acting, body: unknown) => unknown

function act<Takes extends z.ZodType>(
  takes: Takes,
  run: (acting: Acting, body: z.infer<Takes>) => unknown,
): Act {
  return (acting, body) => run(acting, takes.parse(body))
}

const none = z.strictObject({})
const text = z.string().trim().min(1)
/** A message by its sid; absent: the newest that fits. */
const message = z.string().optional()

const shared: Record<string, Act> = {
  /** Switched off, a phone gets nothing until it is on again. */
  switch: act(z.strictObject({ on: z.boolean() }), ({ account, phone }, { on }) =>
    on ? switchOn(account, phone) : account.phones.save({ ...phone, on }),
  ),
  /** The account is deleted, or the number given up; nobody is told. */
  leave: act(none, ({ account, phone }) => account.phones.save({ ...phone, standing: 'gone' })),
  /** Twilio posts the person's last message once more. */
  repeat: act(none, ({ account, phone }) => {
    if (!account.posts.again(phone.id)) throw new Impossible('nothing-to-repeat', 'Nothing was sent yet.')
    return true
  }),
}

const byKind: Record<Kind, Record<string, Act>> = {
  whatsapp: {
    ...shared,
    say: act(z.strictObject({ text, answers: message }), ({ account, phone }, said) =>
      whatsapp.say(account, phone, said.text, said.answers),
    ),
    tap: act(z.strictObject({ button: z.string(), message }), ({ account, phone }, given) =>
      whatsapp.tap(account, phone, given.button, given.message),
    ),
    pick: act(z.strictObject({ row: z.string(), message }), ({ account, phone }, given) =>
      whatsapp.pick(account, phone, given.row, given.message),
    ),
    send: act(z.strictObject({ sample: z.enum(SAMPLES) }), ({ account, phone }, { sample }) =>
      whatsapp.write(account, phone, sampleOf(account, phone, sample)),
    ),
    react: act(z.strictObject({ emoji: text, message }), ({ account, phone }, given) =>
      whatsapp.react(account, phone, given.emoji, given.message),
    ),
    edit: act(z.strictObject({ text }), ({ account, phone }, said) =>
      whatsapp.edit(account, phone, said.text),
    ),
    remove: act(none, ({ account, phone }) => whatsapp.remove(account, phone)),
    read: act(none, ({ account, phone }) => read(account, phone)),
    receipts: act(z.strictObject({ on: z.boolean() }), ({ account, phone }, { on }) =>
      account.phones.save({ ...phone, receipts: on }),
    ),
    block: act(none, ({ account, phone }) => account.phones.save({ ...phone, standing: 'blocked' })),
    unblock: act(none, ({ account, phone }) => account.phones.save({ ...phone, standing: 'open' })),
  },
  sms: {
    ...shared,
    say: act(z.strictObject({ text }), ({ account, phone, send }, said) =>
      sms.say(account, phone, said.text, send),
    ),
    block: act(none, ({ account, phone }) => sms.stand(account, phone, 'blocked')),
    unblock: act(none, ({ account, phone }) => sms.stand(account, phone, 'open')),
  },
}

/** The act of this name in `POST /phones/<kind>/learners/:id/<name>`. */
export const actOf = (kind: Kind, name: string): Act | undefined =>
  Object.hasOwn(byKind[kind], name) ? byKind[kind][name] : undefined
