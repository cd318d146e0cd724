/** Learners who are due to be woken, and what the sweep puts on the inbox for them. */
import type { Address } from '../../bots/engine/address.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Workbench } from './workbench.ts'

export type CameDue = Extract<Inbound, { kind: 'came-due' }>

/** Has a learner be due then: seconds since 1970. */
export async function arm(
  bench: Workbench,
  id: string,
  at: number,
  channel: Address['channel'] = 'telegram',
) {
  bench.enter('take-turn')
  const { wake } = await import('../../functions/aws/wakings.ts')
  await wake(id, channel, at)
}

/** Time goes back from test to test; what each channel has borne until then does not. */
export async function forgetPaces({ takwin }: Workbench): Promise<void> {
  const TableName = takwin.named('DELIVERIES_TABLE')
  for (const channel of ['telegram', 'whatsapp', 'sms'])
    await takwin.tables.deleteItem({ TableName, Key: { id: { S: `pace.${channel}` } } })
}

/** One run of the minute's sweep. */
export const sweep = (bench: Workbench, remaining?: () => number): Promise<void> =>
  bench.invoke('wake-due', {}, remaining)

/** Takes everything from the inbox that the sweeps have put there. */
export async function takeInbox({ takwin, sqs }: Workbench): Promise<CameDue[]> {
  const QueueUrl = takwin.named('INBOX_URL')
  const letters: CameDue[] = []
  for (;;) {
    const { Messages = [] } = await sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 })
    if (Messages.length === 0) return letters
    for (const { Body = '', ReceiptHandle } of Messages) {
      letters.push(JSON.parse(Buffer.from(Body, 'base64').toString()))
      await sqs.deleteMessage({ QueueUrl, ReceiptHandle })
    }
  }
}
