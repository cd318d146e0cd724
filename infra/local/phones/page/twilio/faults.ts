import type { Ending, Fault, Misbehaviour } from '../../twilio/misbehaviour.ts'
import type { Faults } from '../drawer.tsx'

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

export const twilioFaults: Faults<Misbehaviour> = {
  vendor: 'twilio',
  name: 'Twilio',
  presses: [
    ...FAULTS.map(({ label, fault }) => ({
      label,
      part: ({ faults }: Misbehaviour) => ({ faults: [...faults, fault] }),
    })),
    ...ENDINGS.map(({ label, ending }) => ({
      label,
      part: ({ endings }: Misbehaviour) => ({ endings: [...endings, ending] }),
    })),
  ],
  toCome: ({ faults, endings }) => [
    ...faults.map(({ do: what, calls }) => `${what} × ${calls}`),
    ...endings.map(({ errorCode, messages }) => `${errorCode} × ${messages}`),
  ],
  cleared: { faults: [], endings: [] },
  settings: [
    { label: 'Lose so many inbound messages', amount: 'loseInbound' },
    { label: 'Post each inbound message again, times', amount: 'duplicates' },
    { label: 'Delay taps by seconds (messages overtake)', amount: 'delayTapsSeconds' },
    { label: 'Forge so many signatures', amount: 'forgeSignatures' },
    { label: 'Status callbacks come', choice: 'callbacks', values: ['in-order', 'reversed', 'lost'] },
    { label: 'Templates are', choice: 'approvals', values: ['approved', 'pending', 'rejected'] },
    { label: 'Line breaks in a variable are', choice: 'lineBreaks', values: ['refused', 'delivered'] },
    { label: "Keep WhatsApp's pace (63018 when too fast)", check: 'rates', on: 'as-twilio', off: 'none' },
    { label: 'An SMS can be answered (if its sender is a number)', check: 'twoWaySms', on: true, off: false },
  ],
}
