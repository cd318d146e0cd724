/** What programs are told where a certificate was that is handed out no more. */
import * as z from 'zod/mini'
import type { Certificate } from '../pages/certificate.ts'

export const goneSchema = z.discriminatedUnion('error', [
  /** By the one at that address, which counts instead. */
  z.object({ error: z.literal('replaced'), replacedBy: z.string() }),
  z.object({ error: z.literal('withdrawn') }),
])
export type Gone = z.infer<typeof goneSchema>

/** Undefined for what is still handed out. */
export function goneOf(certificate: Certificate, portalUrl: string): Gone | undefined {
  const { status: error } = certificate
  if (error === 'replaced') return { error, replacedBy: `${portalUrl}/certificates/${certificate.successor}` }
  return error === 'withdrawn' ? { error } : undefined
}
