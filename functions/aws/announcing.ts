/**
 * News, and what came of a suggestion, is said at a good moment, once at most, and not at all once its campaign is stopped;
 * what became of it is counted.
 */
import type { Outcome } from '../../bots/channel.ts'
import { nextDecent } from '../../bots/engine/decent-hours.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { lastSeen } from '../../bots/engine/waking.ts'
import { isUnderWay, tally } from './campaigns.ts'
import { withCatalogue } from './catalogue.ts'
import { NotNow } from './failures.ts'
import { findHeeding, heedingIn } from './heedings.ts'
import { waitOfUnasked } from './paces.ts'
import { claimTelling, giveTellingBack } from './wishes.ts'

type Announced =
  | Extract<Inbound, { kind: 'announced' }>
  | (Extract<Inbound, { kind: 'heeded' }> & { campaign: string })

/** Whoever has just answered a question is not interrupted, */
const courtesySeconds = 300
/** unless they go on for so long: less than the walk's leeway, and than what the inbox's alarm takes for a jam. */
const patienceSeconds = 480

/** Whether it comes with a campaign; what somebody has asked for does not. */
export const isAnnounced = (inbound: Inbound): inbound is Announced =>
  inbound.kind === 'announced' || (inbound.kind === 'heeded' && inbound.campaign !== undefined)

/** False once the campaign is stopped. Throws `NotNow` until the moment is good: nothing is kept of the turn by then. */
export async function mayAnnounce(
  { campaign, at, from: { channel } }: Announced,
  learner: Learner | undefined,
): Promise<boolean> {
  if (!(await isUnderWay(campaign))) {
    await tally(campaign, 'stopped')
    return false
  }
  const now = Math.floor(Date.now() / 1000)
  const seen = learner ? lastSeen(learner) : 0
  const quiet = Math.min(seen + courtesySeconds, Math.floor(at / 1000) + patienceSeconds)
  const from = await withCatalogue(({ calendar }) => nextDecent(Math.max(now, quiet), calendar))
  const wait = Math.max(from - now, await waitOfUnasked(channel))
  if (wait > 0) throw new NotNow('later', wait)
  return true
}

/** With the last look before it leaves. */
export const announcing =
  (inbound: Announced, send: () => Promise<Outcome>) => async (): Promise<Outcome> => {
    const { campaign } = inbound
    if (!(await isUnderWay(campaign))) {
      await tally(campaign, 'stopped')
      return { outcome: 'closed' }
    }
    const outcome = await send()
    if (outcome.outcome !== 'later') await tally(campaign, outcome.outcome)
    const isUnsaid = outcome.outcome === 'later' || outcome.outcome === 'closed'
    if (isUnsaid && heedingIn(campaign)) await giveTellingBack(inbound.learner, inbound.id)
    return outcome
  }

/** False for whoever does not wish to hear what came of a suggestion any more, or was told when they had another record. */
export async function isStillWished({ campaign, learner, id }: Announced): Promise<boolean> {
  if (!heedingIn(campaign)) return true
  const heeded = await findHeeding(campaign)
  return heeded !== undefined && claimTelling(learner, heeded.suggestions, id)
}
