/** A certificate is issued once. Every step may have been done before: what it ends in is then what was first. */
import { attestationOf } from '../documents/attestation.ts'
import { awardOf } from '../documents/award.ts'
import type { Attestation, Award } from '../documents/pages/certificate.ts'
import { withCatalogue } from './catalogue.ts'
import { findCertificateRow } from './certificate-rows.ts'
import { claimEntry, storeCertificate } from './certificates.ts'
import { claimNumber } from './claims.ts'
import { handOver, handOverAttestation } from './hand-over.ts'
import type { AttestationOrder, Order } from './orders.ts'
import { print } from './print.ts'

export async function issue({ learner, to, at, ...order }: Order): Promise<void> {
  const id = await claimNumber(learner, order.course)
  // It may have been corrected since, or taken back: then its files are gone, and stay so.
  if (!(await findCertificateRow(id))) {
    const passed = { ...order, id, issuedAt: new Date(at).toISOString() }
    await keep(await withCatalogue((catalogue) => awardOf(passed, catalogue)))
  }
  await handOver(id, { learner, to, at, course: order.course })
}

/** Likewise, of an association. */
export async function issueAttestation({ learner, to, at, ...order }: AttestationOrder): Promise<void> {
  const { id } = order
  if (!(await findCertificateRow(id)))
    await keep(attestationOf({ ...order, issuedAt: new Date(at).toISOString() }))
  await handOverAttestation(id, { learner, to, at })
}

async function keep(award: Award | Attestation): Promise<void> {
  const entry = await claimEntry(award.id, award.issuedAt)
  await storeCertificate(award, entry, await print(award, entry))
}
