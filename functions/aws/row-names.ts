/** What rows about somebody are named by: a digest under our key. Without one, whoever tries all numbers finds whose a row is. */
import { createHmac } from 'node:crypto'
import { logSecret } from './secrets.ts'

/** The same for the same, as long as the key stays. `what`: an address, a record's id, a code, alone or with what it is about. */
export async function rowName(what: string): Promise<string> {
  const { key } = await logSecret()
  return named(what, key)
}

/** By the present key and, while that takes its place, by the one before: what counts was perhaps put down under that. */
export async function rowNames(what: string): Promise<string[]> {
  const { key, formerKey } = await logSecret()
  return [key, ...(formerKey ? [formerKey] : [])].map((each) => named(what, each))
}

/** 132 bits; apart from what the same key says in logs. */
const named = (what: string, key: string): string =>
  createHmac('sha256', key).update(`row/${what}`).digest('base64url').slice(0, 22)
