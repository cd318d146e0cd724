/** What whoever may see a page sees of it. */
import { figuresOf, namedMembers } from '../../bots/member-figures.ts'
import type { PageShown } from '../../bots/page-words.ts'
import { membersOf } from './page-members.ts'
import { type AssociationPage, changePage, findAssociationPage } from './page-rows.ts'

/** What its coordinator may be told now. It is kept, so that the next time is compared with it: see bots/member-figures.ts. */
export async function shownOf(page: AssociationPage): Promise<PageShown> {
  const { code, name, told, attestation } = page
  const members = await membersOf(code)
  const figures = figuresOf(members, told, Math.floor(Date.now() / 1000))
  const shown = {
    code,
    name,
    named: namedMembers(members),
    ...(attestation && { attestation: attestation.id }),
  }
  if (!figures) return shown
  const isKept =
    figures === told ||
    (await changePage(
      code,
      'SET told = :figures',
      told ? 'told.#at = :before' : 'attribute_exists(id) AND attribute_not_exists(told)',
      { ':figures': figures, ...(told && { ':before': told.at }) },
    ))
  // Somebody else may have looked at the same moment.
  const since = isKept ? figures : (await findAssociationPage(code))?.told
  return { ...shown, ...(since && { figures: since }) }
}
