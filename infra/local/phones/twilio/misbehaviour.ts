/** What can go wrong on Twilio's side, on demand, and what of it is not settled. A restart of the phones ends it. */
import * as z from 'zod'

const times = z.int().min(0).max(1_000_000).default(1)
/** Only such calls; absent: any. */
const call = z.enum(['send', 'read', 'content']).optional()

const fault = z.discriminatedUnion('do', [
  /** The call is answered with this error and has no effect. */
  z.strictObject({
    do: z.literal('refuse'),
    status: z.int().min(400).max(599).default(500),
    /** Twilio's; absent: the usual one of the status. */
    code: z.int().optional(),
    retryAfterSeconds: z.int().min(1).optional(),
    calls: times,
    call,
  }),
  /** The call takes effect, but the connection closes without an answer. */
  z.strictObject({ do: z.literal('drop-answer'), calls: times, call }),
  /** The call has no effect, and its connection closes without an answer after this many real seconds. */
  z.strictObject({
    do: z.literal('hold'),
    seconds: z.number().min(0).max(600).default(60),
    calls: times,
    call,
  }),
])
export type Fault = z.infer<typeof fault>
export type Call = NonNullable<Fault['call']>

const ending = z.strictObject({
  status: z.enum(['undelivered', 'failed']).default('undelivered'),
  errorCode: z.int(),
  /** Only messages of this channel; absent: of both. */
  channel: z.enum(['whatsapp', 'sms']).optional(),
  messages: times,
})
export type Ending = z.infer<typeof ending>

export const misbehaviour = z.strictObject({
  rates: z.enum(['as-twilio', 'none']),
  /** Used up in their order; a fault for one kind of call waits for it. */
  faults: z.array(fault),
  /** How the next messages that the bot sends end. */
  endings: z.array(ending),
  /** So many inbound messages are never posted; the list of messages has them. */
  loseInbound: z.int().min(0).max(1_000_000),
  /** Each inbound message is posted so many times more, all at once. */
  duplicates: z.int().min(0).max(100),
  /** Taps and picks are posted so many seconds (of the clock) late: what is typed overtakes them. */
  delayTapsSeconds: z.number().min(0).max(100_000),
  /** `reversed`: within a few seconds of the clock, the last first. */
  callbacks: z.enum(['in-order', 'reversed', 'lost']),
  /** Each change of status is told so many times more. */
  repeatCallbacks: z.int().min(0).max(100),
  /** So many requests are signed with another key. */
  forgeSignatures: z.int().min(0).max(1_000_000),
  /** Whether the fragment with the connection settings is signed with the URL: Twilio does not say. */
  signedUrl: z.enum(['without-fragment', 'with-fragment']),
  /** Line breaks, tabs and long blanks in a variable of a body: refused says the page of error 21656. */
  lineBreaks: z.enum(['refused', 'delivered']),
  /** Whether an SMS can be answered, if its sender is a number; in Morocco it cannot. */
  twoWaySms: z.boolean(),
  /** What WhatsApp says of a template that is submitted. */
  approvals: z.enum(['approved', 'pending', 'rejected']),
})
export type Misbehaviour = z.infer<typeof misbehaviour>

const usual: Misbehaviour = {
  rates: 'as-twilio',
  faults: [],
  endings: [],
  loseInbound: 0,
  duplicates: 0,
  delayTapsSeconds: 0,
  callbacks: 'in-order',
  repeatCallbacks: 0,
  forgeSignatures: 0,
  signedUrl: 'without-fragment',
  lineBreaks: 'refused',
  twoWaySms: false,
  approvals: 'approved',
}

export interface Misbehaving {
  now(): Misbehaviour
  change(part: Partial<Misbehaviour>): Misbehaviour
  /** Takes the fault that is due for such a call, if any. */
  fault(call: Call): Fault | undefined
  /** Takes the ending that is due for a message of this channel, if any. */
  ending(channel: 'whatsapp' | 'sms'): Ending | undefined
  /** Uses up one of those. @returns whether there was one */
  spend(name: 'loseInbound' | 'forgeSignatures'): boolean
}

export function openMisbehaviour(
  from: Partial<Misbehaviour>,
  tell: (now: Misbehaviour) => void,
): Misbehaving {
  let now: Misbehaviour = { ...usual, ...from }
  const change = (part: Partial<Misbehaviour>) => {
    now = { ...now, ...part }
    tell(now)
    return now
  }
  return {
    now: () => now,
    change,
    fault(call) {
      const due = now.faults.find((each) => (each.call ?? call) === call)
      if (due) {
        const left = now.faults.map((each) => (each === due ? { ...each, calls: each.calls - 1 } : each))
        change({ faults: left.filter(({ calls }) => calls > 0) })
      }
      return due
    },
    ending(channel) {
      const due = now.endings.find((each) => (each.channel ?? channel) === channel)
      if (due) {
        const left = now.endings.map((each) =>
          each === due ? { ...each, messages: each.messages - 1 } : each,
        )
        change({ endings: left.filter(({ messages }) => messages > 0) })
      }
      return due
    },
    spend(name) {
      if (now[name] === 0) return false
      change({ [name]: now[name] - 1 })
      return true
    },
  }
}
