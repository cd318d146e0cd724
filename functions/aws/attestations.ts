/**
 * The attestation of an association is asked for once. What it says, its number too, is put down on the association's page
 * before it is ordered, so that whoever asks again, or died in between, orders the same.
 */
import { mayBeAttested } from '../../bots/attestation-words.ts'
import type { Address } from '../../bots/engine/address.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { pageRunBy } from './association-pages.ts'
import { withCatalogue } from './catalogue.ts'
import { newNumber } from './claims.ts'
import { putAttestation } from './orders.ts'
import { type AskedAttestation, type AssociationPage, changePage, findAssociationPage } from './page-rows.ts'
import { shownOf } from './shown-page.ts'

/** Nothing where they run no page, or too few of its members are known to hold a certificate. `at`: milliseconds since 1970. */
export async function orderAttestation({ id, language }: Learner, to: Address, at: number): Promise<void> {
  const page = await pageRunBy(id)
  const asked = page && (page.attestation ?? (await ask(page, { language, at })))
  if (asked) await putAttestation({ ...asked, name: page.name, learner: id, to })
}

async function ask(
  page: AssociationPage,
  asked: Pick<AskedAttestation, 'language' | 'at'>,
): Promise<AskedAttestation | undefined> {
  const shown = await shownOf(page)
  const members = await withCatalogue((catalogue) => mayBeAttested(shown, catalogue))
  if (members === undefined) return undefined
  await changePage(
    page.code,
    'SET attestation = :asked',
    'attribute_exists(id) AND attribute_not_exists(attestation)',
    { ':asked': { ...asked, id: newNumber(), members } },
  )
  return (await findAssociationPage(page.code))?.attestation
}
