/** Pages of associations are opened, passed into other hands, and closed; and found by the code in what is said. */
import { randomInt } from 'node:crypto'
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { pageCodeOf } from '../../bots/engine/page-code.ts'
import type { Say } from '../../bots/engine/say.ts'
import type { PageShown } from '../../bots/page-words.ts'
import { nameOfAssociation } from './associations.ts'
import { guess } from './codes.ts'
import { variable } from './environment.ts'
import { dropStanding, setStanding, standingOf } from './memberships.ts'
import { makePageLink } from './page-links.ts'
import { eraseMembers } from './page-members.ts'
import { type AssociationPage, changePage, findAssociationPage, pageId, rowKey, table } from './page-rows.ts'
import { shownOf } from './shown-page.ts'
import { unlessRefused } from './unless-refused.ts'

/** The inbound with the page whose code is in it; the very same one where there is none. */
export async function withPage(inbound: Inbound): Promise<Inbound> {
  const code = pageCodeOf(inbound)
  if ((inbound.kind !== 'said' && inbound.kind !== 'chose') || !code) return inbound
  return { ...inbound, page: await guess(inbound, async () => (await findAssociationPage(code)) && { code }) }
}

/** The same again opens no other one. `second`: since 1970. */
export async function openPage({ id, language }: Learner, second: number): Promise<void> {
  const name = await nameOfAssociation(id)
  if (name === undefined) return
  const { runs = '' } = await setStanding(id, 'runs', await newCode(), true)
  await unlessRefused(
    table().send(
      new PutItemCommand({
        TableName: variable('MEMBERSHIPS_TABLE'),
        Item: marshall({ id: pageId(runs), name, language, coordinator: id, openedAt: second }),
        ConditionExpression: 'attribute_not_exists(id)',
      }),
    ),
  )
}

/** Of three hundred million. */
async function newCode(): Promise<string> {
  const code = `${randomInt(2, 5)}${String(randomInt(10 ** 8)).padStart(8, '0')}`
  return (await findAssociationPage(code)) ? newCode() : code
}

/** Nothing is left of it, nor of who was on it. The way to it goes last, so that whoever dies in between finds it again. */
export async function closePage(coordinator: string): Promise<void> {
  const { runs } = await standingOf(coordinator)
  if (!runs) return
  await erasePage(runs)
  await dropStanding(coordinator, 'runs')
}

export async function erasePage(code: string): Promise<void> {
  await table().send(new DeleteItemCommand(rowKey(pageId(code))))
  await eraseMembers(code)
}

/** It goes on without them: an operator finds it somebody else, or closes it. */
export async function leaveCoordination(coordinator: string): Promise<void> {
  const { runs } = await standingOf(coordinator)
  if (!runs) return
  await changePage(runs, 'REMOVE coordinator', 'coordinator = :them', { ':them': coordinator })
  await dropStanding(coordinator, 'runs')
}

/** Who runs a page that is brought along runs it on, unless they run one already. */
export async function bringCoordination(from: string, into: string): Promise<void> {
  const { runs } = await standingOf(from)
  const { runs: own } = await standingOf(into)
  if (runs && !own) await entrustPage(runs, into)
}

/** From now on it is run by that record; false where there is no such page. */
export async function entrustPage(code: string, coordinator: string): Promise<boolean> {
  const set = await changePage(code, 'SET coordinator = :them', 'attribute_exists(id)', {
    ':them': coordinator,
  })
  if (set) await setStanding(coordinator, 'runs', code)
  return set
}

/** The page that a bubble speaks of, as whoever is spoken to may see it. */
export async function pageSpokenOf(say: Say, learner: Learner): Promise<PageShown | undefined> {
  switch (say.what) {
    case 'page-joining':
      return named(say.page)
    case 'page-membership':
      return named((await standingOf(learner.id)).member)
    case 'page-closing':
    case 'page-links':
      return named((await standingOf(learner.id)).runs)
    case 'page-attesting':
    case 'page-attested': {
      const page = await pageRunBy(learner.id)
      return page && shownOf(page)
    }
    case 'page':
      return ownPage(learner)
    default:
      return undefined
  }
}

async function named(code: string | undefined): Promise<PageShown | undefined> {
  const page = code === undefined ? undefined : await findAssociationPage(code)
  return page && { code: page.code, name: page.name, named: [] }
}

async function ownPage({ id, language }: Learner): Promise<PageShown | undefined> {
  const page = await pageRunBy(id)
  if (!page) return undefined
  const token = await makePageLink({ coordinator: id, code: page.code, language })
  return { ...(await shownOf(page)), url: `${variable('PORTAL_URL')}/a/${token}` }
}

export async function pageRunBy(learner: string): Promise<AssociationPage | undefined> {
  const { runs } = await standingOf(learner)
  const page = runs === undefined ? undefined : await findAssociationPage(runs)
  return page?.coordinator === learner ? page : undefined
}
