/** Whether a certificate is what it says, step by step; the same on the command line, in a browser and on the server. */
import * as z from 'zod/mini'
import type { DidDocument } from '../credential/issuer.ts'
import { verifyCredential } from '../credential/verify-credential.ts'
import { fateOf, sheetOf, statusOf } from './beside-the-file.ts'
import { type Claims, claimsOf, credentialSchema, type ReadCredential } from './claims.ts'
import { credentialIn, isPdf } from './credential-in.ts'
import type { Gone } from './gone.ts'

/** `unknown`: what it takes could not be had. `sheet`: whether a PDF is, byte for byte, the one that was issued. */
export interface Step {
  step: 'read' | 'issuer' | 'signature' | 'dates' | 'status' | 'sheet'
  outcome: 'passed' | 'failed' | 'unknown'
  /** What became of one that stands no more, where its issuer tells: of `status`. */
  fate?: Gone
}

export interface Verification {
  /** `unsure`: nothing speaks against it, and something could not be checked. */
  standing: 'valid' | 'invalid' | 'unsure' | 'unreadable'
  /** As far as they were taken: what comes after a failure would say nothing. */
  steps: Step[]
  /** What it says, whoever wrote it. */
  claims?: Claims
}

/** Whether what it says is what its issuer signed, whatever became of it since. */
export const isProven = ({ steps }: Verification): boolean =>
  steps.some(({ step, outcome }) => step === 'signature' && outcome === 'passed')

/** What is not in the file itself. Each is undefined where it cannot be had, and never throws. */
export interface Sources {
  /** The issuer's document with its keys, whom the reader trusts for certificates; undefined also for any other. */
  did(issuer: string): Promise<DidDocument | undefined | 'foreign'>
  /** Parsed JSON. It is asked for none but lists of that issuer's own site. */
  statusList(url: string): Promise<unknown>
  /** The PDF that the issuer hands out. It is asked for none but those of that issuer's own site. */
  sheet(url: string): Promise<Uint8Array | undefined>
  /** Parsed JSON: what the issuer says there, where it hands out a credential no more. Likewise. */
  gone(url: string): Promise<unknown>
  now: Date
}

/** Never throws, whatever the file holds. */
export async function verify(file: Uint8Array, sources: Sources): Promise<Verification> {
  const found = await credentialIn(file)
  const read = z.safeParse(credentialSchema, found)
  if (!found || !read.success) return { standing: 'unreadable', steps: [{ step: 'read', outcome: 'failed' }] }
  const credential = read.data
  const taken: Step[] = [{ step: 'read', outcome: 'passed' }]
  for await (const step of stepsOf(credential, found, file, sources)) {
    taken.push(step)
    if (step.outcome === 'failed') break
  }
  return { standing: standingOf(taken), steps: taken, claims: claimsOf(credential) }
}

function standingOf(taken: Step[]): Verification['standing'] {
  if (taken.some(({ outcome }) => outcome === 'failed')) return 'invalid'
  return taken.every(({ outcome }) => outcome === 'passed') ? 'valid' : 'unsure'
}

async function* stepsOf(
  credential: ReadCredential,
  whole: object,
  file: Uint8Array,
  { did: find, statusList, sheet, gone, now }: Sources,
): AsyncGenerator<Step> {
  const issuer = typeof credential.issuer === 'string' ? credential.issuer : credential.issuer.id
  const did = await find(issuer)
  if (did === 'foreign') return yield { step: 'issuer', outcome: 'failed' }
  yield { step: 'issuer', outcome: did ? 'passed' : 'unknown' }
  if (!did) return

  // As of the day on which it began: the dates are a step of their own.
  const signed = await verifyCredential(whole as never, did, new Date(credential.validFrom))
  yield { step: 'signature', outcome: signed.verified ? 'passed' : 'failed' }
  yield { step: 'dates', outcome: isWithin(credential, now) ? 'passed' : 'failed' }
  const status = await statusOf(credential, did, statusList)
  const fate = status === 'failed' && (await fateOf(credential, did, gone))
  yield { step: 'status', outcome: status, ...(fate && { fate }) }
  if (isPdf(file)) yield { step: 'sheet', outcome: await sheetOf(credential, file, did, sheet) }
}

function isWithin({ validFrom, validUntil }: ReadCredential, now: Date): boolean {
  const [from, until] = [
    Date.parse(validFrom),
    validUntil ? Date.parse(validUntil) : Number.POSITIVE_INFINITY,
  ]
  return from <= now.getTime() && now.getTime() <= until
}
