/**
 * A certificate whose name was wrong gives way to another one, which is all there before the first goes. Whoever dies in
 * between, or comes twice, goes on with the same two: either the first stands, or the second; for the moment between them
 * none, and at no moment both.
 */
import { printed } from '../documents/award.ts'
import { type Award, isAttestation } from '../documents/pages/certificate.ts'
import { eraseFiles } from './certificate-files.ts'
import { type CertificateRow, changeRow, findCertificateRow, putInstead } from './certificate-rows.ts'
import { claimEntry, storeCertificate } from './certificates.ts'
import { moveClaim, newNumber } from './claims.ts'
import { decline, handOver } from './hand-over.ts'
import type { Correction } from './orders.ts'
import { print } from './print.ts'
import { strike } from './strike.ts'

/** What was revoked meanwhile, or withdrawn, stays as it is: the learner is told. */
export async function correct({ correct: former, name, ...order }: Correction): Promise<void> {
  const row = await withSuccessor(former)
  const successor = row?.successor
  if (row?.status === 'valid' && successor && !isAttestation(row))
    await prepare({ ...row, id: successor, name: printed(name) }, order.at)
  if (row && successor && (await replace(row, order.at))) {
    if (row.entry) await strike(row.entry)
    await eraseFiles(former)
    await changeRow(successor, {
      set: '#status = :valid',
      condition: '#status = :prepared',
      values: { ':valid': 'valid', ':prepared': 'prepared' },
    })
    await moveClaim(order.learner, order.course, { from: former, to: successor })
    return handOver(successor, order)
  }
  if (successor) await discard(successor)
  await decline(former, order)
}

/** The row, with the number of the one to come where it stands: drawn by the first to ask, the same for all who ask again. */
async function withSuccessor(id: string): Promise<CertificateRow | undefined> {
  const claimed = await changeRow(id, {
    set: 'successor = if_not_exists(successor, :fresh)',
    condition: '#status = :valid',
    values: { ':fresh': newNumber(), ':valid': 'valid' },
  })
  return claimed ?? findCertificateRow(id)
}

/** In the words of the first, whatever has become of its course. */
async function prepare(named: Award, at: number): Promise<void> {
  const { id, language, name, course, competencies, score, awardedAt = named.issuedAt } = named
  const award = {
    id,
    language,
    name,
    course,
    competencies,
    score,
    issuedAt: new Date(at).toISOString(),
    awardedAt,
  }
  const entry = await claimEntry(id, award.issuedAt)
  await storeCertificate(award, entry, await print(award, entry), 'prepared')
}

/** From now on only the other one is there; false where the first has been revoked meanwhile, or withdrawn. */
async function replace(
  { id, status, entry, sha256, successor = '' }: CertificateRow,
  at: number,
): Promise<boolean> {
  if (status === 'replaced') return true
  const replacedAt = new Date(at).toISOString()
  const row: CertificateRow = {
    id,
    status: 'replaced',
    successor,
    replacedAt,
    ...(entry && { entry }),
    ...(sha256 && { sha256 }),
  }
  return (await putInstead('valid', row)) || (await findCertificateRow(id))?.status === 'replaced'
}

/** What was prepared in vain holds a name: nobody has seen it, and nobody will. */
async function discard(id: string): Promise<void> {
  await eraseFiles(id)
  await putInstead('prepared', { id, status: 'withdrawn' })
}
