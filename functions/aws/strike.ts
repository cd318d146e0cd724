/**
 * What status lists say, signed. Bits are only ever set, under a condition on the state that was read: so whoever comes
 * first, and however often, each list ends the same.
 */
import { signCredential } from '../documents/credential/sign-credential.ts'
import type { StatusEntry } from '../documents/credential/status-entry.ts'
import { emptyStatusList, withBitSet } from '../documents/credential/status-list.ts'
import { toSeconds } from '../documents/credential/to-seconds.ts'
import { variable } from './environment.ts'
import { signer } from './signing.ts'
import { findStatusList, putStatusList } from './status-lists.ts'

const tries = 10
const open = new Set<string>()

/** Whoever reads a credential finds its list: the list is there when this returns. */
export async function openStatusList(list: string): Promise<void> {
  if (open.has(list)) return
  const at = now()
  await putStatusList(list, await signed(await emptyStatusList(variable('PORTAL_URL'), list, at), at))
  open.add(list)
}

/** From now on the list says that this certificate does not stand. Throws when others were faster each time. */
export async function strike(entry: StatusEntry): Promise<void> {
  for (let tried = 0; tried < tries; tried++) {
    await openStatusList(entry.list)
    const found = await findStatusList(entry.list)
    if (!found) throw new Error(`the status list ${entry.list} is gone`)
    const at = now()
    const struck = await withBitSet(variable('PORTAL_URL'), JSON.parse(found.text), entry, at)
    if (!struck || (await putStatusList(entry.list, await signed(struck, at), found.tag))) return
  }
  throw new Error(`the status list ${entry.list} is written by too many at once`)
}

const now = () => toSeconds(new Date().toISOString())

const signed = async (list: object, at: string): Promise<string> =>
  JSON.stringify(await signCredential(list, variable('PORTAL_URL'), signer(), at))
