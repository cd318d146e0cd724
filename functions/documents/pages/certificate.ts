import type { InEveryLanguage } from '../../../content/ids-and-words.ts'
import type { Language } from '../../../content/schema.ts'
import type { StatusEntry } from '../credential/status-entry.ts'
import type { Score } from '../score-band.ts'

/** What was certified, in the words of the day it was issued. */
export interface Award {
  id: string
  /** Of the PDF. */
  language: Language
  /** As the learner confirmed it, in one script or both. */
  name: { arabic?: string; latin?: string }
  course: { id: string; title: InEveryLanguage; version: string; minutes: number }
  competencies: { id: string; name: InEveryLanguage }[]
  /** Kept whole; only its band is ever shown. */
  score: Score
  /** ISO 8601. */
  issuedAt: string
  /** Of one whose name was corrected: when the first was issued. */
  awardedAt?: string
}
/** What was attested of an association: of its members, and of nobody in particular. */
export interface Attestation extends Pick<Award, 'id' | 'language' | 'issuedAt'> {
  /** Of the association, as who runs it confirmed it, in the one script that most of it is in. */
  name: Award['name']
  /** So many hold a certificate, in fives rounded down. */
  association: { members: number }
}
/** `entry`: where its state stands in a status list; absent for what was issued before there were credentials. */
type Standing<What> = What & { entry?: StatusEntry; status: 'valid' }
type Revoked<What> = What & {
  entry?: StatusEntry
  status: 'revoked'
  revoked: { at: string; reason: string }
}
export type StandingCertificate = Standing<Award>
export type RevokedCertificate = Revoked<Award>
/** Nobody takes one back, and its name is not corrected: it stands, or is revoked. */
export type IssuedAttestation = Standing<Attestation> | Revoked<Attestation>
/** Its name was wrong, and is gone with all else: `successor` is the number of the one that counts instead. */
export interface ReplacedCertificate {
  id: string
  status: 'replaced'
  successor: string
  replacedAt: string
}
/** Whoever takes it back, or asks to be forgotten, leaves nothing but the number. */
export interface WithdrawnCertificate {
  id: string
  status: 'withdrawn'
}
/** A certificate, or an attestation, as its page shows it. */
export type Certificate =
  | StandingCertificate
  | RevokedCertificate
  | IssuedAttestation
  | ReplacedCertificate
  | WithdrawnCertificate

export const isAttestation = <Other extends object>(
  certificate: Other,
): certificate is Extract<Other, Attestation> => 'association' in certificate
