/** Effects become deeds. Each may be carried out again: answers are repeated with the same step token, the rest ends the same. */
import { addressId } from '../../bots/engine/address.ts'
import { dueOf } from '../../bots/engine/deck.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import type { Effect } from '../../bots/engine/turn.ts'
import { turnOf } from '../../bots/engine/whereabouts.ts'
import { closePage, openPage } from './association-pages.ts'
import { eraseAssociation, keepAssociation } from './associations.ts'
import { orderAttestation } from './attestations.ts'
import { withCatalogue } from './catalogue.ts'
import { attest } from './consents.ts'
import { claimOnce } from './deliveries.ts'
import { Poisoned } from './failures.ts'
import { forget } from './forget.ts'
import { putInbox } from './inbox.ts'
import { countInvited } from './invitations.ts'
import { leaveBehind, lendAddress } from './learners.ts'
import { keepMembership, leavePage } from './memberships.ts'
import { putCorrection, putOrder } from './orders.ts'
import { keepPaper } from './papers.ts'
import { recallHeeded } from './recall-heeded.ts'
import { eraseReviews, loadDeck, remember } from './reviews.ts'
import { sendingId } from './sending-id.ts'
import { attend } from './sessions.ts'
import { speak } from './speak.ts'
import { keepStars, keepUse, keepVoice } from './voices.ts'
import { letSleep, wake } from './wakings.ts'
import { dropWishes, keepWish } from './wishes.ts'
import { withdrawCertificate } from './withdrawals.ts'

/** `learner` as stored; undefined where nothing is kept. Throws `NotNow`, `Poisoned`, or what AWS throws. */
export async function carryOut(
  effect: Effect,
  inbound: Inbound,
  learner: Learner | undefined,
): Promise<void> {
  const { from: to } = inbound
  const id = learner?.id ?? ('learner' in inbound ? inbound.learner : addressId(to))
  switch (effect.do) {
    case 'say':
      if (effect.after?.what === 'examined' && learner) await keepPaper(learner, effect.after, inbound)
      return speak(effect, inbound, learner)
    case 'certify': {
      if (!learner?.name) throw new Poisoned('a certificate without a name')
      const { do: _, ...passed } = effect
      return putOrder({
        ...passed,
        learner: learner.id,
        to,
        name: learner.name,
        language: learner.language,
        at: orderedAt(learner, inbound),
      })
    }
    case 'correct': {
      if (!learner?.name) throw new Poisoned('a certificate without a name')
      const { course, certificate } = effect
      const order = { correct: certificate, course, learner: learner.id, to, name: learner.name }
      return putCorrection({ ...order, at: orderedAt(learner, inbound) })
    }
    case 'withdraw':
      return withdrawCertificate(effect.certificate)
    case 'forget':
      return forget(effect, effect.learner ?? id)
    case 'lend':
      return lendAddress(effect.address, effect.learner)
    case 'hand': {
      const { do: _, ...handed } = effect
      return putInbox({ ...handed, kind: 'handed', id: `h${inbound.id}`, from: to, at: inbound.at })
    }
    case 'link': {
      const { do: _, ...linked } = effect
      return putInbox({ ...linked, kind: 'linked', id: `k${inbound.id}`, from: to, at: inbound.at })
    }
    case 'remember':
      return remember(id, effect.answers, secondsOf(inbound))
    case 'leave-behind':
      if (await claimOnce(sendingId(id, `${inbound.id}/remains`))) await leaveBehind(effect.remains)
      return
    case 'attest':
      return attest(id, effect.entries)
    case 'recall': {
      const deck = await loadDeck(id)
      const due = await withCatalogue((catalogue) => dueOf(deck, secondsOf(inbound), catalogue))
      const recalled = { kind: 'recalled', id: `r${sendingId(id, inbound.id).slice(0, 11)}` } as const
      return putInbox({ ...recalled, learner: id, from: to, at: inbound.at, due })
    }
    case 'count-invited':
      if (await claimOnce(sendingId(id, 'invited'))) await countInvited(effect.by)
      return
    case 'keep-stars':
      return keepStars(id, effect, secondsOf(inbound))
    case 'keep-use':
      return keepUse(id, effect, learner?.profile?.region, secondsOf(inbound))
    case 'keep-voice':
      return keepVoice(id, effect, inbound, learner?.language ?? 'ar')
    case 'keep-wish':
      return keepWish(id, effect.said, secondsOf(inbound))
    case 'drop-wishes':
      return dropWishes(id, secondsOf(inbound))
    case 'recall-heeded':
      return recallHeeded(id, inbound)
    case 'keep-association':
      return keepAssociation(id, effect, inbound)
    case 'drop-association':
      return eraseAssociation(id)
    case 'open-page':
      return learner && openPage(learner, secondsOf(inbound))
    case 'close-page':
      return closePage(id)
    case 'order-attestation':
      return learner && orderAttestation(learner, to, orderedAt(learner, inbound))
    case 'keep-membership':
      return learner && keepMembership(learner, effect.page, secondsOf(inbound))
    case 'leave-page':
      return leavePage(id)
    case 'attend':
      return attend(id, effect, secondsOf(inbound))
    case 'wake':
      if (effect.at !== undefined) return wake(id, effect.channel, effect.at)
      // Of somebody who is not known there is nothing to keep.
      return learner ? letSleep(id) : eraseReviews(id)
  }
}

/** The same each time that the effect is carried out: milliseconds. */
const orderedAt = (learner: Learner, { id }: Inbound): number =>
  (turnOf(learner, id) ?? learner.lastTurn).at * 1000

const secondsOf = ({ at }: Inbound): number => Math.floor(at / 1000)
