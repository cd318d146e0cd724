/** Pages of associations, for where a coordinator cannot be reached: who passes one on or closes it asks by letter. */
import { randomBytes } from 'node:crypto'
import { addressIn } from '../../../bots/engine/address.ts'
import { pageCodeIn, spaced } from '../../../bots/engine/page-code.ts'
import { entrustPage, erasePage } from '../../../functions/aws/association-pages.ts'
import { putInbox } from '../../../functions/aws/inbox.ts'
import { dropStanding, standingOf } from '../../../functions/aws/memberships.ts'
import { type AssociationPage, findAssociationPage } from '../../../functions/aws/page-rows.ts'
import { Refused } from '../course/setting.ts'
import { audit, type Desk, masked, type Told } from './act.ts'
import { recordsAt } from './records-at.ts'

/** What a page is called and who runs it; how many are on it is its coordinator's to know. */
export async function showPage(typed: string, desk: Desk): Promise<Told> {
  const page = await pageAt(typed)
  await audit(desk, `association show ${page.code}`)
  const { code, name, coordinator } = page
  const openedAt = new Date(page.openedAt * 1000).toISOString()
  return {
    words: `${spaced(code)}  ${name}  opened ${openedAt.slice(0, 10)}  ${coordinator ? `run by ${coordinator}` : 'run by nobody'}`,
    json: { code, name, openedAt, ...(coordinator && { coordinator }) },
  }
}

/** Nothing is left of the page, nor of who was on it. Throws `Refused` where it was not meant. */
export async function closeOne(typed: string, desk: Desk): Promise<Told> {
  const { code, name, coordinator } = await pageAt(typed)
  const meant =
    desk.setting.yes ||
    (await desk.ask(`The page of ${name} is erased, with who is on it. Type the code again:`))
  if (meant !== true && pageCodeIn(meant) !== code) throw new Refused('Nothing was done.')
  await audit(desk, `association close ${code}`)
  if (coordinator) await relieve(coordinator, desk)
  await erasePage(code)
  return { words: 'The page is closed.', json: { closed: code } }
}

/** Whoever learns at the address runs it from now on, and nobody else. Throws `Refused` where they run another, or are none or several. */
export async function handOver(typed: string, address: string, desk: Desk): Promise<Told> {
  const { code, coordinator } = await pageAt(typed)
  const [learner, ...others] = await recordsAt(address)
  if (!learner?.consent) throw new Refused(`Nobody learns at ${address}.`)
  if (others.length > 0)
    throw new Refused(
      `Several learn there, so name one: ${[learner, ...others].map(({ id }) => id).join(', ')}.`,
    )
  const { runs } = await standingOf(learner.id)
  if (runs && runs !== code) throw new Refused(`They run another page: ${spaced(runs)}.`)
  await audit(desk, `association hand-over ${code} to ${masked(learner.id)}`)
  await entrustPage(code, learner.id)
  if (coordinator && coordinator !== learner.id) await relieve(coordinator, desk)
  await tell(learner.id, true, desk)
  return { words: 'They see it at “my association” in the chat.', json: { code, handedOver: true } }
}

async function relieve(coordinator: string, desk: Desk): Promise<void> {
  await dropStanding(coordinator, 'runs')
  await tell(coordinator, false, desk)
}

/** Their record hears of it in turn with what they say. */
const tell = (learner: string, runs: boolean, { premises }: Desk): Promise<void> =>
  putInbox({
    kind: 'entrusted',
    id: `o${randomBytes(6).toString('base64url')}`,
    learner,
    from: addressIn(learner),
    at: premises.now().getTime(),
    runs,
  })

async function pageAt(typed: string): Promise<AssociationPage> {
  const code = pageCodeIn(typed)
  const page = code === undefined ? undefined : await findAssociationPage(code)
  if (!page) throw new Refused(`No page of an association has the code ${typed}.`)
  return page
}
