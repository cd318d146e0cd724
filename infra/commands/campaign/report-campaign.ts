/** What came of a campaign: messages by what became of them, and people from the link to the certificate. */
import { type Addressee, stageIn } from '../../../bots/engine/segment.ts'
import { campaignIn } from '../../../bots/engine/source.ts'
import { newsChannels } from '../../../content/campaign.ts'
import { type Fate, fates, findCampaign, stateOf, tallyOf, walkOf } from '../../../functions/aws/campaigns.ts'
import { pageOfLearners } from '../../../functions/aws/learner-pages.ts'
import { Refused } from '../course/setting.ts'
import type { Desk, Told } from '../operate/act.ts'
import { inTens, inTensSaid } from './in-tens.ts'

const rowsAPage = 1000

const fatesInWords: Record<Fate, string> = {
  delivered: 'sent',
  undelivered: '  of them undelivered, as Twilio told later',
  unknown: 'sent perhaps: the vendor has not answered',
  never: 'refused for good',
  left: 'left: they have blocked the bot, or are gone',
  closed: 'not sent: the chat was closed',
  stopped: 'stopped before they were sent',
}

/** People who came by its link or code, and those who followed its message; how far both are. */
const ways = ['came', 'followed'] as const
type Way = (typeof ways)[number]
interface Reached {
  people: number
  begun: number
  certified: number
}

/** Throws `Refused` for a name that no campaign has. Reads every record once, in constant memory. */
export async function reportCampaign(name: string, _: Desk): Promise<Told> {
  const [state, campaign] = [await stateOf(name), await findCampaign(name)]
  if (!state || !campaign) throw new Refused(`No campaign is called ${name}.`)
  const walks = (await Promise.all(newsChannels.map((channel) => walkOf(name, channel)))).filter(
    (walk) => walk !== undefined,
  )
  const messages = await tallyOf(name)
  const found = walks.reduce((sum, { asked }) => sum + asked, 0)
  const reached = await countReached(name, campaign.course)
  const stage =
    state.state === 'stopped' ? 'stopped' : walks.some((walk) => walk.walking) ? 'under way' : 'done'
  const line = (told: string, count: string) => `  ${told.padEnd(46)} ${count}`
  const people: Record<Way, string> = { came: 'came by its link or code', followed: 'followed its message' }
  const words = [
    `${name}: ${stage}, begun ${new Date(state.begunAt * 1000).toISOString()}`,
    'Messages',
    line('for so many it was', inTensSaid(found)),
    ...fates
      .filter((fate) => messages[fate])
      .map((fate) => line(fatesInWords[fate], inTensSaid(messages[fate] ?? 0))),
    'People',
    ...ways.flatMap((way) => [
      line(people[way], inTensSaid(reached[way].people)),
      line(`  of them began ${campaign.course ?? 'a course'}`, inTensSaid(reached[way].begun)),
      line('  of them hold its certificate', inTensSaid(reached[way].certified)),
    ]),
  ]
  const json = {
    campaign: name,
    state: stage,
    found: inTens(found),
    messages: Object.fromEntries(fates.map((fate) => [fate, inTens(messages[fate] ?? 0)])),
    people: Object.fromEntries(
      ways.map((way) => [
        way,
        Object.fromEntries(Object.entries(reached[way]).map(([what, count]) => [what, inTens(count)])),
      ]),
    ),
  }
  const failed = (messages.never ?? 0) > 0
  return { words: words.join('\n'), json, ...(failed && { amiss: true }) }
}

async function countReached(name: string, course: string | undefined): Promise<Record<Way, Reached>> {
  const nobody = () => ({ people: 0, begun: 0, certified: 0 })
  const reached = { came: nobody(), followed: nobody() }
  let after: string | undefined
  do {
    const page = await pageOfLearners(after, rowsAPage)
    for (const learner of page.learners)
      for (const way of ways) if (isOf(way, name, learner)) add(reached[way], learner, course)
    after = page.last
  } while (after !== undefined)
  return reached
}

const isOf = (way: Way, name: string, { source = '', news }: Addressee): boolean =>
  way === 'came' ? campaignIn(source) === name : news !== undefined && 'led' in news && news.led === name

function add(reached: Reached, learner: Addressee, course: string | undefined): void {
  const here = 'course' in learner.place ? [learner.place.course] : []
  const all = course
    ? [course]
    : [...Object.keys(learner.courses), ...Object.keys(learner.certificates), ...here]
  const stages = all.map((each) => stageIn(each, learner))
  reached.people += 1
  if (stages.some((stage) => stage !== 'not-begun')) reached.begun += 1
  if (stages.includes('certified')) reached.certified += 1
}
