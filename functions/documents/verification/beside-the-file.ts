/** What takes the issuer's own site: whether a certificate still stands, and whether its PDF is the one that was issued. */
import * as z from 'zod/mini'
import { type DidDocument, issuerDid } from '../credential/issuer.ts'
import { isBitSet, type StatusList } from '../credential/status-list.ts'
import { verifyCredential } from '../credential/verify-credential.ts'
import type { ReadCredential } from './claims.ts'
import { isPdf } from './credential-in.ts'
import { type Gone, goneSchema } from './gone.ts'
import type { Sources, Step } from './verify.ts'

/** A list is believed when the same issuer has signed it, under the very address that the credential names. */
export async function statusOf(
  { credentialStatus: status }: ReadCredential,
  did: DidDocument,
  statusList: Sources['statusList'],
): Promise<Step['outcome']> {
  if (!status || !isOfSite(status.statusListCredential, did.id)) return 'failed'
  try {
    const list = (await statusList(status.statusListCredential)) as
      | (StatusList & { issuer: string; id: string })
      | undefined
    if (!list || list.id !== status.statusListCredential) return 'unknown'
    const { verified } = await verifyCredential(list, did)
    if (!verified) return 'unknown'
    return (await isBitSet(list, Number(status.statusListIndex))) ? 'failed' : 'passed'
  } catch {
    return 'unknown'
  }
}

/** The signature covers the attachment; what a reader sees around it, only the whole file can vouch for. */
export async function sheetOf(
  { id }: ReadCredential,
  file: Uint8Array,
  did: DidDocument,
  sheet: Sources['sheet'],
): Promise<Step['outcome']> {
  const issued = id && isOfSite(id, did.id) ? await sheet(`${id}.pdf`) : undefined
  if (!issued || !isPdf(issued)) return 'unknown'
  return issued.length === file.length && issued.every((byte, nth) => byte === file[nth])
    ? 'passed'
    : 'failed'
}

/** A list says only that a certificate stands no more; undefined where its issuer does not say what became of it. */
export async function fateOf(
  { id }: ReadCredential,
  did: DidDocument,
  gone: Sources['gone'],
): Promise<Gone | undefined> {
  const said = id && isOfSite(id, did.id) ? await gone(`${id}.json`) : undefined
  const { data: fate } = z.safeParse(goneSchema, said)
  return fate?.error === 'replaced' && !isOfSite(fate.replacedBy, did.id) ? undefined : fate
}

/** Whether an address is of the site that a `did:web` names. */
const isOfSite = (url: string, did: string): boolean => URL.canParse(url) && issuerDid(url) === did
