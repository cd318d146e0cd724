import type { Ending, Fault, Misbehaviour as Now } from '../../twilio/misbehaviour.ts'
import { Amount, Choice, ToCome } from '../drawer-parts.tsx'
import { ask } from '../server.ts'

const FAULTS: { label: string; fault: Fault }[] = [
  { label: 'Next message: 429', fault: { do: 'refuse', status: 429, calls: 1, call: 'send' } },
  { label: 'Next 3 messages: 500', fault: { do: 'refuse', status: 500, calls: 3, call: 'send' } },
  { label: 'Next message: 503', fault: { do: 'refuse', status: 503, calls: 1, call: 'send' } },
  {
    label: 'Next message is taken, the answer is not',
    fault: { do: 'drop-answer', calls: 1, call: 'send' },
  },
  {
    label: 'Next message: held for 60 s, then lost',
    fault: { do: 'hold', seconds: 60, calls: 1, call: 'send' },
  },
]
const ENDINGS: { label: string; ending: Ending }[] = [
  {
    label: 'Next message ends undelivered (63024)',
    ending: { status: 'undelivered', errorCode: 63024, messages: 1 },
  },
  { label: 'Next message fails (63018)', ending: { status: 'failed', errorCode: 63018, messages: 1 } },
  {
    label: 'Next SMS ends undelivered (30008)',
    ending: { status: 'undelivered', errorCode: 30008, channel: 'sms', messages: 1 },
  },
]

const misbehave = (part: Partial<Now>) => ask('/phones/twilio/misbehave', part)

/** The part of the drawer in which Twilio is told to go wrong. */
export function TwilioDrawer({ now }: { now: Now }) {
  return (
    <section class="drawer" aria-label="Twilio misbehaves">
      <h2>What goes wrong at Twilio</h2>
      {FAULTS.map(({ label, fault }) => (
        <button key={label} type="button" onClick={() => misbehave({ faults: [...now.faults, fault] })}>
          {label}
        </button>
      ))}
      {ENDINGS.map(({ label, ending }) => (
        <button key={label} type="button" onClick={() => misbehave({ endings: [...now.endings, ending] })}>
          {label}
        </button>
      ))}
      <ToCome
        what={[
          ...now.faults.map(({ do: what, calls }) => `${what} × ${calls}`),
          ...now.endings.map(({ errorCode, messages }) => `${errorCode} × ${messages}`),
        ]}
        onClear={() => misbehave({ faults: [], endings: [] })}
      />
      <Amount
        label="Lose so many inbound messages"
        value={now.loseInbound}
        set={(loseInbound) => misbehave({ loseInbound })}
      />
      <Amount
        label="Post each inbound message again, times"
        value={now.duplicates}
        set={(duplicates) => misbehave({ duplicates })}
      />
      <Amount
        label="Delay taps by seconds (messages overtake)"
        value={now.delayTapsSeconds}
        set={(delayTapsSeconds) => misbehave({ delayTapsSeconds })}
      />
      <Amount
        label="Forge so many signatures"
        value={now.forgeSignatures}
        set={(forgeSignatures) => misbehave({ forgeSignatures })}
      />
      <Choice
        label="Status callbacks come"
        values={['in-order', 'reversed', 'lost']}
        value={now.callbacks}
        set={(callbacks) => misbehave({ callbacks })}
      />
      <Choice
        label="Templates are"
        values={['approved', 'pending', 'rejected']}
        value={now.approvals}
        set={(approvals) => misbehave({ approvals })}
      />
      <Choice
        label="Line breaks in a variable are"
        values={['refused', 'delivered']}
        value={now.lineBreaks}
        set={(lineBreaks) => misbehave({ lineBreaks })}
      />
      <label class="drawer-check">
        <input
          type="checkbox"
          checked={now.rates === 'as-twilio'}
          onChange={({ currentTarget }) => misbehave({ rates: currentTarget.checked ? 'as-twilio' : 'none' })}
        />
        Keep WhatsApp's pace (63018 when too fast)
      </label>
    </section>
  )
}
