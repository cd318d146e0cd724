/** What was ordered comes back to the conversation, which hands it over. */
import type { Address } from '../../bots/engine/address.ts'
import { findCertificateRow } from './certificate-rows.ts'
import { putInbox } from './inbox.ts'

interface Ordered {
  learner: string
  /** Where it was asked for. */
  to: Address
  /** Milliseconds since 1970. */
  at: number
  course: string
}

/** What its holder has taken back meanwhile, or had corrected, is not handed over again. */
export async function handOver(certificate: string, { learner, to, at, course }: Ordered): Promise<void> {
  const { status } = (await findCertificateRow(certificate)) ?? {}
  if (status !== 'valid' && status !== 'revoked') return
  const certified = { kind: 'certified', id: `c${certificate.slice(0, 7)}`, certificate } as const
  await putInbox({ ...certified, learner, from: to, at, course })
}

/** It stands, or was revoked meanwhile, which its page tells. */
export const handOverAttestation = (
  certificate: string,
  { learner, to, at }: Omit<Ordered, 'course'>,
): Promise<void> =>
  putInbox({ kind: 'attested', id: `a${certificate.slice(0, 7)}`, learner, from: to, at, certificate })

/** `certificate`: the one that could not be corrected. */
export const decline = (certificate: string, { learner, to, at, course }: Ordered): Promise<void> =>
  putInbox({ kind: 'declined', id: `d${certificate.slice(0, 7)}`, learner, from: to, at, course })
