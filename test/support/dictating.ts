/** Letters on the inbox of a workbench as a test dictates them, dealt with by sandboxes that remember nothing, on a clock that the test moves. */
import { vi } from 'vitest'
import { idOf, type Person } from './texting.ts'
import type { Workbench } from './workbench.ts'

let letters = 0

/** As a webhook puts it there; returns the whole of it. */
export async function put(
  { sqs, takwin }: Workbench,
  person: Person,
  what: { kind: string; [more: string]: unknown },
): Promise<Record<string, unknown>> {
  const from = { channel: 'telegram', address: String(person.id) }
  const letter = { id: `x${++letters}`, from, at: Date.now(), ...what }
  await sqs.sendMessage({
    QueueUrl: takwin.named('INBOX_URL'),
    MessageBody: Buffer.from(JSON.stringify(letter)).toString('base64'),
    MessageGroupId: idOf(person),
    MessageDeduplicationId: `${Date.now()}/${letter.id}`,
  })
  return letter
}

export const said = (text: string) => ({ kind: 'said', text, sent: Math.floor(Date.now() / 1000) })

/** Whatever is due meanwhile is dealt with; the clock moves on by so much each time that nothing is. */
export async function goOn(bench: Workbench, seconds: number, step = 0.25): Promise<void> {
  const until = Date.now() + seconds * 1000
  for (; Date.now() < until; vi.setSystemTime(Date.now() + step * 1000))
    while (await bench.turn('take-turn', 6)) bench.restart()
}

/** From now on whoever is too fast here is held up, as nobody is in most tests. */
export function limit({ takwin }: Workbench, messagesInARow: number): void {
  const takeTurn = takwin.cloud.plan.functions.find(({ id }) => id === 'take-turn')
  if (takeTurn) takeTurn.environment.MESSAGES_IN_A_ROW = String(messagesInARow)
}
