/** Effects become deeds. Each may be carried out again: answers are repeated with the same step token, the rest ends the same. */
import type { Bubble, Sending } from '../../bots/channel.ts'
import { type Address, learnerId } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import type { Effect } from '../../bots/engine/turn.ts'
import { type Listener, openSpeech, word } from '../../bots/wording.ts'
import type { Language } from '../../content/schema.ts'
import { catalogue } from './catalogue.ts'
import { findPdf, withdrawCertificate } from './certificates.ts'
import { channelOf } from './channels.ts'
import { sendingId } from './deliveries.ts'
import { variable } from './environment.ts'
import { NotNow, Poisoned, sure } from './failures.ts'
import { eraseLearner } from './learners.ts'
import { log } from './log.ts'
import { putOrder } from './orders.ts'

/** `learner` as stored; undefined where nothing is kept. Throws `NotNow`, `Poisoned`, or what AWS throws. */
export async function carryOut(effect: Effect, to: Address, learner: Learner | undefined): Promise<void> {
  switch (effect.do) {
    case 'say':
      return deliver(
        sure(() => word(effect, speechTo(learner))),
        to,
        learner,
      )
    case 'certify': {
      if (!learner?.name) throw new Poisoned('a certificate without a name')
      const { do: _, ...passed } = effect
      return putOrder({
        ...passed,
        to,
        name: learner.name,
        language: learner.language,
        at: learner.lastTurn.at * 1000,
      })
    }
    case 'forget':
      for (const certificate of effect.certificates) await withdrawCertificate(certificate, learnerId(to))
      return eraseLearner(learnerId(to))
  }
}

/** Tells a learner that something broke, outside the conversation. What becomes of it is not looked at. */
export async function saySorry(to: Address, language: Language): Promise<void> {
  const text = speechTo({ language }).phrase('sorry')
  await (await channelOf(to)).deliver(to.address, { text, strong: [], choices: [] })
}

/** To somebody who is not known, as to most. */
const speechTo = (learner: Listener = { language: 'ar' }) =>
  openSpeech(learner, catalogue(), variable('PORTAL_URL'))

async function deliver(bubble: Bubble, to: Address, learner: Learner | undefined): Promise<void> {
  const channel = await channelOf(to)
  const document = bubble.document && (await findPdf(bubble.document.certificate))
  const delivery = await channel.deliver(to.address, bubble, document, learner && sendingTo(learner))
  switch (delivery.outcome) {
    case 'delivered':
      return
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

const sendingTo = ({ id, language, lastTurn }: Learner): Sending => ({
  id: sendingId(id, lastTurn.inbound),
  heardAt: lastTurn.at,
  language,
})
