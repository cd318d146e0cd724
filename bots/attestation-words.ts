/** The attestation of an association in words: how far it is from one, and what it would say. */
import type { Catalogue } from '../content/schema.ts'
import { pageOf } from './certificate-words.ts'
import { needsEnough } from './engine/membership.ts'
import { told } from './member-figures.ts'
import type { PageShown } from './page-words.ts'
import type { Part, Speech } from './wording.ts'

/** So many of its members are known to hold a certificate: enough, by the framework, and none was asked for yet. */
export const mayBeAttested = (
  { figures, attestation }: PageShown,
  { framework }: Catalogue,
): number | undefined => {
  const { members: takes = Number.POSITIVE_INFINITY } = framework.association ?? {}
  const { certified = 0 } = figures ?? {}
  return attestation === undefined && certified >= takes ? certified : undefined
}

/** A choice that says it may be attested is offered where it may. */
export const isOfferedOn = (page: PageShown | undefined, choice: string, { catalogue }: Speech): boolean =>
  !needsEnough(choice) || (page !== undefined && mayBeAttested(page, catalogue) !== undefined)

/** Nothing where the framework says of none when it is given. */
export function attestationParts(page: PageShown, speech: Speech): string[] {
  const { phrase, catalogue } = speech
  const { association } = catalogue.framework
  if (page.attestation) return [`${phrase('page-attest-held')}\n${pageOf(page.attestation, speech)}`]
  if (!association) return []
  const certified = told(page.figures?.certified ?? 0)
  const isDue = mayBeAttested(page, catalogue) !== undefined
  return [phrase(isDue ? 'page-attest-due' : 'page-attest-short', { certified, takes: association.members })]
}

/** The name is shown as it is to be printed. */
export function attestingParts(page: PageShown, speech: Speech): Part[] {
  const certified = mayBeAttested(page, speech.catalogue)
  if (certified === undefined) return attestationParts(page, speech)
  const { phrase } = speech
  return [
    phrase('page-attesting', { certified }),
    { strong: `\u2068${page.name}\u2069` },
    phrase('page-attest-right'),
  ]
}
