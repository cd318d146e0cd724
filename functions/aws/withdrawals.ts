/** What is left of a certificate when its holder takes it back, or is forgotten. */
import { eraseFiles } from './certificate-files.ts'
import { findCertificateRow, putAnyway, putUnlessSucceeded } from './certificate-rows.ts'
import { putStrike } from './orders.ts'

/**
 * Nothing but number, state and the PDF's hash: no name, no file. Its status is ordered to be struck first, since the row
 * then no longer says where that stands; and what was to take its place goes before it, so that whoever dies in between
 * finds the way there again. The learner's claim is left alone: while it stands, no other certificate is issued to them.
 */
export async function withdrawCertificate(id: string): Promise<void> {
  const { entry, sha256, successor } = (await findCertificateRow(id)) ?? {}
  if (successor) await withdrawCertificate(successor)
  if (entry) await putStrike(id, entry)
  await eraseFiles(id)
  const row = { id, status: 'withdrawn', ...(sha256 && { sha256 }) } as const
  if (successor) await putAnyway({ ...row, successor })
  // One that was named meanwhile holds the name.
  else if (!(await putUnlessSucceeded(row))) await withdrawCertificate(id)
}
