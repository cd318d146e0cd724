/** What checking a certificate takes beside its file: all of it our own, so that no address in a file is ever followed. */
import { readId } from '../documents/certificate-id.ts'
import type { Certificate } from '../documents/pages/certificate.ts'
import { goneOf } from '../documents/verification/gone.ts'
import type { Sources } from '../documents/verification/verify.ts'
import type { Notice } from '../documents/verification/words.ts'
import { type Ending, findFile } from './certificate-files.ts'
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
    const certificate = await certificateAt(url, 'pdf')
    return certificate?.status === 'valid' ? findFile(certificate.id, 'pdf') : undefined
  },
  async gone(url) {
    const certificate = await certificateAt(url, 'json')
    return certificate && goneOf(certificate, variable('PORTAL_URL'))
  },
  now: new Date(at),
})

function certificateAt(url: string, ending: Ending): Promise<Certificate | undefined> {
  const [file = ''] = url.split(`${variable('PORTAL_URL')}/certificates/`).slice(1)
  return findCertificate(readId(file.slice(0, -1 - ending.length)) ?? 'none')
}

/** The credential of the certificate of this number, as it was typed; or why there is none. */
export async function credentialOf(typed: string): Promise<Uint8Array | Notice> {
  const certificate = await findCertificate(readId(typed) ?? 'none')
  if (!certificate) return 'unknown'
  if (certificate.status === 'withdrawn' || certificate.status === 'replaced') return certificate.status
  return (certificate.entry && (await findFile(certificate.id, 'json'))) ?? 'unsigned'
}
