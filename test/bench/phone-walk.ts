/** The same way through a course, on a phone of the local cloud: what each message of the learner came to. */
import type { Message } from 'grammy/types'
import type { Catalogue, Language } from '../../content/schema.ts'
import type { LocalCloud } from './local-cloud.ts'
import type { TableCall, TableMeter } from './table-meter.ts'
import { walk } from './walk.ts'

export interface Answered {
  /** One, or two where the certificate comes: the learner's own message, and then the news that it is issued. */
  inbounds: number
  /** What arrived on the phone. */
  bubbles: number
  calls: TableCall[]
}

export interface PhoneWalk {
  answers: Answered[]
  /** Its number, as the last bubble gives it. */
  certificate: string
}

export async function walkOnPhone(
  { phones, idle }: LocalCloud,
  meter: TableMeter,
  catalogue: Catalogue,
  course: string,
  language: Language,
): Promise<PhoneWalk> {
  const phone = phones.telegram.join({ firstName: 'Fatima', language })
  const name = 'فاطمة الزهراء بنعلي Fatima Zahra Benali'
  const steps = walk(catalogue, course, { address: String(phone.id), language, name })
  const fromBot = () => phone.messages().filter(({ from }) => from?.is_bot)
  const answers: Answered[] = []
  meter.take()
  for (const { inbound, turn } of steps) {
    const before = fromBot().length
    if (inbound.kind === 'said') phone.say(inbound.text)
    if (inbound.kind === 'chose') phone.tap(buttonFor(inbound.choice, fromBot().at(-1)))
    if (inbound.kind === 'certified') continue
    await idle()
    const ordered = turn.effects.some((effect) => effect.do === 'certify')
    answers.push({
      inbounds: ordered ? 2 : 1,
      bubbles: fromBot().length - before,
      calls: ofTheTurn(meter.take()),
    })
  }
  const page = /\/certificates\/(\S+)/.exec(fromBot().at(-1)?.caption ?? '')
  if (!page?.[1]) throw new Error(`no certificate came:\n${phone.transcript()}`)
  return { answers, certificate: page[1] }
}

/** The same choice as in the walk: what stands before the dot is another conversation's there. */
export function buttonFor(choice: string, bubble: Message | undefined): string {
  const buttons = bubble?.reply_markup?.inline_keyboard.flat() ?? []
  const ids = buttons.map((button) => ('callback_data' in button ? button.callback_data : ''))
  return ids.find((id) => id.split('.').at(-1) === choice.split('.').at(-1)) ?? choice
}

/** The minute's sweep looks for whoever is due at any time, and counts what it lets out. */
const ofTheTurn = (calls: TableCall[]): TableCall[] =>
  calls.filter(({ operation, table }) => operation !== 'Query' && !table.includes('deliveries'))
