/** A say goes out on a channel. Said again, it carries the same step token; what nobody asked for is said once at most. */
import type { Sending } from '../../bots/channel.ts'
import { type Address, addressId } from '../../bots/engine/address.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import type { Say } from '../../bots/engine/say.ts'
import { spokeAt } from '../../bots/engine/whereabouts.ts'
import { phrasesOf } from '../../bots/phrases.ts'
import type { Language } from '../../content/schema.ts'
import { announcing, isAnnounced, isStillWished } from './announcing.ts'
import { dayOf } from './budgets.ts'
import { withCatalogue } from './catalogue.ts'
import { channelOf } from './channels.ts'
import { claimOnce, forADay } from './deliveries.ts'
import { NotNow, Poisoned } from './failures.ts'
import { log } from './log.ts'
import { putIntoWords } from './put-into-words.ts'
import { rowName } from './row-names.ts'
import { sendingId } from './sending-id.ts'
import { sendUnasked } from './unasked.ts'

/** `learner` as stored; undefined where nothing is kept. Throws `NotNow`, `Poisoned`, or what AWS throws. */
export async function speak(say: Say, inbound: Inbound, learner: Learner | undefined): Promise<void> {
  const to = say.to ?? inbound.from
  const { bubble, file } = await putIntoWords(say, inbound, learner, to)
  const channel = await channelOf(to)
  const sending = learner && (await sendingTo(say, learner, inbound, to))
  const send = () => channel.deliver(to.address, bubble, file, sending)
  if (say.unasked && learner)
    return isAnnounced(inbound)
      ? sendUnasked(inbound, learner, to, announcing(inbound, send), () => isStillWished(inbound))
      : sendUnasked(inbound, learner, to, send)
  if (to.channel === 'sms' && !(await mayAnswer(say, to))) return log.info('answered by SMS today already')
  const delivery = await send()
  switch (delivery.outcome) {
    case 'delivered':
      return log.info('said', { channel: to.channel })
    case 'left':
      return log.info('the learner has left')
    case 'closed':
      return log.warn('nothing may be said until the learner writes')
    case 'later':
    case 'unknown':
      throw new NotNow(delivery.outcome, delivery.afterSeconds)
    case 'never':
      throw new Poisoned(delivery.why)
  }
}

/** Tells a learner that something broke, outside the conversation. What becomes of it is not looked at. */
export async function saySorry(to: Address, language: Language): Promise<void> {
  const text = await withCatalogue((catalogue) => phrasesOf(catalogue, language)('sorry'))
  await (await channelOf(to)).deliver(to.address, { text, strong: [], choices: [] })
}

/** Each costs: a number gets the same answer once a day, whatever answers ours over there. */
const mayAnswer = ({ what }: Say, { address }: Address): Promise<boolean> =>
  claimOnce(sendingId(address, `${dayOf(Date.now())}.${what}`), forADay)

const sendingTo = async (say: Say, learner: Learner, inbound: Inbound, to: Address): Promise<Sending> => ({
  // A turn says something at two addresses at most, one of them not the inbound's.
  id: await rowName(`${learner.id}/${say.to ? `${inbound.id}/${addressId(to)}` : inbound.id}`),
  heardAt: spokeAt(learner, to),
  language: learner.language,
  purpose: purposeOf(say, inbound),
  ...(!say.unasked && { inbound: inbound.id }),
  ...(isAnnounced(inbound) && { campaign: inbound.campaign }),
})

function purposeOf({ what, note }: Say, inbound: Inbound): Sending['purpose'] {
  if (inbound.kind === 'announced') return `news-${inbound.template ?? ''}`
  if (what === 'letting-go') return 'keeping'
  if (what === 'following' || what === 'heeded') return what
  if (!note?.startsWith('remind-')) return 'waiting'
  return note === 'remind-review' ? 'review' : 'reminder'
}
