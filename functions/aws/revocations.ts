/** A certificate that should not have been issued, or no longer holds. */
import type { Certificate, RevokedCertificate } from '../documents/pages/certificate.ts'
import { changeRow, findCertificateRow } from './certificate-rows.ts'
import { putStrike } from './orders.ts'

/**
 * From now on its page says since when it does not stand, and why; its status list says so as soon as the order is carried
 * out. One that was revoked before keeps its first reason, and is ordered to be struck once more: whoever died in between
 * asks again. Gives the state in which it was found; undefined where no certificate has the number. What was withdrawn, or
 * replaced, stays so.
 */
export async function revokeCertificate(
  id: string,
  revoked: RevokedCertificate['revoked'],
): Promise<Certificate['status'] | undefined> {
  const found = await findCertificateRow(id)
  if (found?.status === 'prepared') return undefined
  if (found?.status !== 'valid' && found?.status !== 'revoked') return found?.status
  await changeRow(id, {
    set: '#status = :revoked, revoked = :why',
    condition: '#status = :valid',
    values: { ':revoked': 'revoked', ':valid': 'valid', ':why': revoked },
  })
  if (found.entry) await putStrike(id, found.entry)
  return found.status
}
