/** Who a line of the log is about, for whoever holds the key and asks about one learner; to all others it tells nobody. */
import { createHmac } from 'node:crypto'
import { logSecret } from './secrets.ts'

/** The same for the same record, as long as the key stays. `record`: its id. */
export async function followed(record: string): Promise<string> {
  const { key } = await logSecret()
  return createHmac('sha256', key).update(record).digest('base64url').slice(0, 16)
}
