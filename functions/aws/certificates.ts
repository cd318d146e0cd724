/** Certificates as they are issued and shown: a row each, their files beside it. */
import { createHash } from 'node:crypto'
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { statusEntries } from '../documents/credential/status-entries.ts'
import type { StatusEntry } from '../documents/credential/status-entry.ts'
import type { Attestation, Award, Certificate } from '../documents/pages/certificate.ts'
import { type CertificateRow, findRow, putNew, rowKey, table } from './certificate-rows.ts'

/** The certificate's own place in the status lists: the same for all who ask again. */
export async function claimEntry(id: string, issuedAt: string): Promise<StatusEntry> {
  for (const entry of statusEntries(id, issuedAt)) {
    const place = { id: `status/${entry.list}/${entry.index}`, certificate: id }
    if ((await putNew(place)) || (await findRow(place.id))?.certificate === id) return entry
  }
  throw new Error(`no status list has a place left for ${id}`)
}

/**
 * Once stored, the row is never written again by this call. `pdf`: the one that is kept. One that is only prepared is to
 * nobody a certificate yet.
 */
export async function storeCertificate(
  award: Award | Attestation,
  entry: StatusEntry,
  pdf: Uint8Array,
  status: 'valid' | 'prepared' = 'valid',
): Promise<void> {
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  await putNew({ ...award, status, entry, sha256 })
}

/** `id` as `readId` gives it. */
export async function findCertificate(id: string): Promise<Certificate | undefined> {
  const { Item } = await table().send(new GetItemCommand(rowKey(id)))
  const row = Item && (unmarshall(Item) as CertificateRow)
  return row?.status === 'prepared' ? undefined : row
}
