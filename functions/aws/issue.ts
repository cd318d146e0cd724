/** A certificate is issued once. Every step may have been done before: what it ends in is then what was first. */
import { awardOf } from '../documents/award.ts'
import { withCatalogue } from './catalogue.ts'
import { findCertificateRow } from './certificate-rows.ts'
import { claimEntry, storeCertificate } from './certificates.ts'
import { claimNumber } from './claims.ts'
import { handOver } from './hand-over.ts'
import type { Order } from './orders.ts'
import { print } from './print.ts'

export async function issue({ learner, to, at, ...order }: Order): Promise<void> {
  const id = await claimNumber(learner, order.course)
  // It may have been corrected since, or taken back: then its files are gone, and stay so.
  if (!(await findCertificateRow(id))) {
    const passed = { ...order, id, issuedAt: new Date(at).toISOString() }
    const award = await withCatalogue((catalogue) => awardOf(passed, catalogue))
    const entry = await claimEntry(id, award.issuedAt)
    await storeCertificate(award, entry, await print(award, entry))
  }
  await handOver(id, { learner, to, at, course: order.course })
}
