/** Campaigns go out behind all that is due: page after page of the learners, at the pace that is left, in decent hours. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Address } from '../../bots/engine/address.ts'
import { nextDecent } from '../../bots/engine/decent-hours.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import { newsChannels } from '../../content/campaign.ts'
import { isUnderWay, type Walk, walkOn, walksOn } from './campaigns.ts'
import { withCatalogue } from './catalogue.ts'
import { putInbox } from './inbox.ts'
import { paceOf } from './limits.ts'
import { takeRoom } from './paces.ts'
import { type Asked, type Search, searchOf } from './search-addressees.ts'
import { sendingId } from './sending-id.ts'

/** Read units a second: a fraction of what one partition gives. */
const unitsASecond = 500
/** What is put into the inbox is said within this time. */
const leewaySeconds = 600

/**
 * One after the other, as long as `mayGoOn` says so. Who dies anywhere leaves the rest to the next run; who is put into the
 * inbox twice is the same inbound twice.
 */
export async function walkCampaigns(channel: Address['channel'], mayGoOn: () => boolean): Promise<void> {
  const own = newsChannels.find((each) => each === channel)
  if (!own || !(await isDecent())) return
  for (const walk of await walksOn(own, secondsOf(Date.now()))) {
    const search = await searchOf(walk.name)
    if (search) await follow(walk, search, mayGoOn)
  }
}

/** Until all have been looked at, it is stopped, or there is no time left. */
async function follow(walk: Walk, search: Search, mayGoOn: () => boolean): Promise<void> {
  let at = walk
  while (mayGoOn() && (await isDecent())) {
    const page = await search(at.after, secondsOf(Date.now()))
    const asked = page.asked.filter(({ to }) => to.channel === at.channel)
    const told = await tellAll(asked, at, mayGoOn)
    const isWhole = told === asked.length
    const after = isWhole ? page.last : asked[told - 1]?.learner
    // Nobody yet: the next run looks at the same page.
    if (!isWhole && told === 0) return
    const seen = isWhole ? page.rows : told
    if (!(await walkOn(at, { after, seen, asked: told })) || after === undefined || !isWhole) return
    at = { ...at, after }
    await sleep((1000 * page.units) / unitsASecond)
  }
}

/** How many of them, from the first on, are in the inbox. */
async function tellAll(asked: Asked[], walk: Walk, mayGoOn: () => boolean) {
  const pace = paceOf(walk.channel)
  let told = 0
  while (told < asked.length && mayGoOn()) {
    const now = Date.now()
    const room = await takeRoom(walk.channel, now, Math.min(asked.length - told, pace))
    const next = asked.slice(told, told + room)
    if (next.length > 0 && !(await isUnderWay(walk.name))) return told
    await Promise.all(next.map((each) => tell(each, walk.name, now)))
    told += next.length
    if (told < asked.length) await sleep(1000 - (Date.now() % 1000))
  }
  return told
}

const tell = ({ learner, to, what }: Asked, campaign: string, at: number): Promise<void> =>
  putInbox({
    ...what,
    id: `n${sendingId(learner, campaign).slice(0, 11)}`,
    learner,
    from: to,
    at,
    campaign,
  } as Inbound)

/** Now, and still when it is said. */
const isDecent = (): Promise<boolean> => {
  const now = secondsOf(Date.now())
  return withCatalogue(({ calendar }) =>
    [now, now + leewaySeconds].every((second) => nextDecent(second, calendar) === second),
  )
}

const secondsOf = (milliseconds: number): number => Math.floor(milliseconds / 1000)
