/** How many a campaign is for, by channel and language, in constant memory: every record is looked at once. */
import { whereToAnnounce } from '../../../bots/engine/segment.ts'
import { openChatOf } from '../../../bots/engine/waking.ts'
import type { Campaign } from '../../../content/campaign-schema.ts'
import type { Language } from '../../../content/schema.ts'
import type { NewsChannel } from '../../../functions/aws/campaigns.ts'
import { pageOfLearners } from '../../../functions/aws/learner-pages.ts'

export interface Counted {
  channel: NewsChannel
  language: Language
  messages: number
}

export interface Segment {
  counted: Counted[]
  /** Of all of them, those whose chat is closed: the template goes out. */
  byTemplate: number
  /** Read units that it took: each walk takes as many. */
  units: number
}

const rowsAPage = 1000

/** `now`: seconds since 1970. */
export async function countSegment(campaign: Campaign, now: number): Promise<Segment> {
  const counts = new Map<string, Counted>()
  let byTemplate = 0
  let units = 0
  let after: string | undefined
  do {
    const page = await pageOfLearners(after, rowsAPage)
    for (const learner of page.learners) {
      const to = whereToAnnounce(campaign, learner, now)
      if (!to) continue
      const { language } = learner
      const channel = to.channel as NewsChannel
      const before = counts.get(`${channel} ${language}`)?.messages ?? 0
      counts.set(`${channel} ${language}`, { channel, language, messages: before + 1 })
      if (!openChatOf(learner, now)) byTemplate += 1
    }
    units += page.units
    after = page.last
  } while (after !== undefined)
  const counted = [...counts.values()].sort((one, other) =>
    `${one.channel} ${one.language}`.localeCompare(`${other.channel} ${other.language}`),
  )
  return { counted, byTemplate, units }
}
