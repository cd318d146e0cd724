/** What checking a certificate takes beside its file: all of it our own, so that no address in a file is ever followed. */
import { readId } from '../documents/certificate-id.ts'
import type { Sources } from '../documents/verification/verify.ts'
import type { Notice } from '../documents/verification/words.ts'
import { findFile } from './certificate-files.ts'
import { findCertificate } from './certificates.ts'
import { variable } from './environment.ts'
import { ownDid } from './signing.ts'
import { findStatusList, isStatusList } from './status-lists.ts'

export const ownSources = (at: number): Sources => ({
  async did(issuer) {
    const did = await ownDid()
    return issuer === did.id ? did : 'foreign'
  },
  async statusList(url) {
    const [, list = ''] = url.split(`${variable('PORTAL_URL')}/status/`)
    const found = isStatusList(list) && (await findStatusList(list))
    return found ? JSON.parse(found.text) : undefined
  },
  async sheet(url) {
    const [, id = ''] = /\/certificates\/([^/]+)\.pdf$/.exec(url) ?? []
    const certificate = await findCertificate(readId(id) ?? 'none')
    return certificate?.status === 'valid' ? findFile(certificate.id, 'pdf') : undefined
  },
  now: new Date(at),
})

/** The credential of the certificate of this number, as it was typed; or why there is none. */
export async function credentialOf(typed: string): Promise<Uint8Array | Notice> {
  const certificate = await findCertificate(readId(typed) ?? 'none')
  if (!certificate) return 'unknown'
  if (certificate.status === 'withdrawn' || certificate.status === 'replaced') return certificate.status
  return (certificate.entry && (await findFile(certificate.id, 'json'))) ?? 'unsigned'
}
