/** Whom a campaign is for, page after page: those in its segment, or those whose suggestions a version has heeded. */
import type { Address } from '../../bots/engine/address.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import { isNear, whereToAnnounce, whereToHeed } from '../../bots/engine/segment.ts'
import type { Campaign } from '../../content/campaign-schema.ts'
import type { Heeded } from '../../content/schema.ts'
import { findCampaign } from './campaigns.ts'
import { findHeeding, heedingIn } from './heedings.ts'
import { findAddressee, pageOfLearners } from './learner-pages.ts'
import { pageOfWishes } from './wish-pages.ts'

/** Rows a page: a record has a kilobyte at most, what somebody has said rarely more. */
const rowsAPage = 500

/** What the walk adds to every one of them. */
type Frame = 'id' | 'learner' | 'from' | 'at' | 'campaign'
type What<Kind> = Omit<Extract<Inbound, { kind: Kind }>, Frame>

export interface Asked {
  learner: string
  to: Address
  what: What<'announced'> | What<'heeded'>
}

interface Page {
  asked: Asked[]
  /** Rows that were looked at. */
  rows: number
  /** The last row; undefined where there are no more. */
  last: string | undefined
  /** Read units that it took. */
  units: number
}

/** Whoever comes behind the row `after`. `now`: seconds since 1970. */
export type Search = (after: string | undefined, now: number) => Promise<Page>

/** Undefined where there is no such campaign. */
export async function searchOf(name: string): Promise<Search | undefined> {
  const named = heedingIn(name)
  if (named) return amongWishes(named.course, await findHeeding(name))
  const campaign = await findCampaign(name)
  return campaign && amongLearners(campaign)
}

const amongLearners =
  (campaign: Campaign): Search =>
  async (after, now) => {
    const { learners, ...page } = await pageOfLearners(after, rowsAPage)
    const { course, template } = campaign
    const what = {
      kind: 'announced',
      ...(course && { course }),
      ...(isNear(campaign.to) && { near: true as const }),
      ...(template && { template }),
    } as const
    const asked = learners.flatMap((learner): Asked[] => {
      const to = whereToAnnounce(campaign, learner, now)
      return to ? [{ learner: learner.id, to, what }] : []
    })
    return { ...page, asked }
  }

/** A version that is taught no more has nobody left to tell. */
const amongWishes =
  (course: string, heeded: Heeded | undefined): Search =>
  async (after, now) => {
    if (!heeded) return { asked: [], rows: 0, last: undefined, units: 0 }
    const { wishing, ...page } = await pageOfWishes(after, rowsAPage, heeded.suggestions)
    const asked: Asked[] = []
    for (const { learner, voices } of wishing) {
      const addressee = await findAddressee(learner)
      const to = addressee && whereToHeed(addressee, now)
      const card = voices.find((voice) => voice.course === course)?.spot
      const what = { kind: 'heeded', course, version: heeded.version, ...(card && { card }) } as const
      if (to) asked.push({ learner, to, what })
    }
    return { ...page, asked }
  }
