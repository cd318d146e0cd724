import type { Fault, Misbehaviour } from '../../telegram/misbehaviour.ts'
import type { Faults } from '../drawer.tsx'

const FAULTS: { label: string; fault: Fault }[] = [
  { label: 'Next call: 429, wait 5 s', fault: { do: 'refuse', code: 429, retryAfterSeconds: 5, calls: 1 } },
  { label: 'Next call: 429, wait 35 s', fault: { do: 'refuse', code: 429, retryAfterSeconds: 35, calls: 1 } },
  { label: 'Next 3 calls: 500', fault: { do: 'refuse', code: 500, calls: 3 } },
  {
    label: 'Next message arrives, its answer does not',
    fault: { do: 'drop-answer', calls: 1, method: 'sendMessage' },
  },
  { label: 'Next call: held for 60 s, then lost', fault: { do: 'hold', seconds: 60, calls: 1 } },
]

export const telegramFaults: Faults<Misbehaviour> = {
  vendor: 'telegram',
  name: 'Telegram',
  presses: FAULTS.map(({ label, fault }) => ({
    label,
    part: ({ faults }) => ({ faults: [...faults, fault] }),
  })),
  toCome: ({ faults }) => faults.map(({ do: what, calls }) => `${what} × ${calls}`),
  cleared: { faults: [] },
  settings: [
    { label: 'Deliver each update again, times', amount: 'duplicates' },
    { label: 'Delay taps by seconds (messages overtake)', amount: 'delayTapsSeconds' },
    { label: "Keep Telegram's pace (429 when too fast)", check: 'rates', on: 'as-telegram', off: 'none' },
  ],
}
