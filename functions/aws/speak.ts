/** A say becomes a bubble on a channel. Said again, it carries the same step token; what nobody asked for is said once at most. */
import type { Bubble, Purpose, Sending } from '../../bots/channel.ts'
import { type Address, addressId } from '../../bots/engine/address.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import type { Say } from '../../bots/engine/turn.ts'
import { spokeAt } from '../../bots/engine/whereabouts.ts'
import { phrasesOf } from '../../bots/phrases.ts'
import { type Listener, openSpeech, type Speech, word } from '../../bots/wording.ts'
import type { Catalogue, Language } from '../../content/schema.ts'
import { dayOf } from './budgets.ts'
import { withCatalogue } from './catalogue.ts'
import { findFile } from './certificate-files.ts'
import { channelOf } from './channels.ts'
import { codeFor } from './codes.ts'
import { loadConsents } from './consents.ts'
import { claimOnce, sendingId } from './deliveries.ts'
import { optional, variable } from './environment.ts'
import { NotNow, Poisoned } from './failures.ts'
import { giveData } from './give-data.ts'
import { countOf, invitationOf } from './invitations.ts'
import { makeLink } from './links.ts'
import { log } from './log.ts'
import { findAudio } from './publications.ts'
import { sendUnasked } from './unasked.ts'

/** `learner` as stored; undefined where nothing is kept. Throws `NotNow`, `Poisoned`, or what AWS throws. */
export async function speak(say: Say, inbound: Inbound, learner: Learner | undefined): Promise<void> {
  const to = say.to ?? inbound.from
  const link = learner && (await linkFor(say, learner))
  const code = say.what === 'linking' && learner ? await codeFor(learner.id, inbound) : undefined
  const invitation = say.what === 'invitation' && learner ? await invitationOf(learner.id) : undefined
  const invited = say.what === 'certificates' && learner ? await countOf(learner.id) : undefined
  const consents = say.what === 'consents' && learner ? await loadConsents(learner.id) : undefined
  const given = say.what === 'data' && learner ? await giveData(learner, inbound, to) : undefined
  const data = given && ('file' in given ? 'file' : given)
  const worded = (what: Say) =>
    withCatalogue((catalogue) =>
      word(what, { ...speechTo(learner, catalogue), link, code, invitation, invited, consents, data }),
    )
  const planned = await worded(say)
  const file = given && 'file' in given ? given.file : await fileOf(planned)
  // Where what reads it aloud is not to be had, all the words are needed.
  const bubble = planned.voice && !file ? await worded({ ...say, voice: undefined }) : planned
  const channel = await channelOf(to)
  const sending = learner && sendingTo(say, learner, inbound, to)
  const send = () => channel.deliver(to.address, bubble, file, sending)
  if (say.unasked && learner) return sendUnasked(inbound, learner, to, send)
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

async function fileOf({ document, voice }: Bubble): Promise<Uint8Array | undefined> {
  if (document?.certificate) return findFile(document.certificate, 'pdf')
  return voice && findAudio(voice.file)
}

/** A short message leads to a page, which is asked about the same card. */
async function linkFor(say: Say, { id, language }: Learner): Promise<string | undefined> {
  if (say.what !== 'sms-review' && say.what !== 'sms-reminder') return undefined
  const card = say.what === 'sms-review' && { card: [say.course, say.card] as [string, string] }
  return `${variable('PORTAL_URL')}/r/${await makeLink({ learner: id, language, ...card })}`
}

/** Tells a learner that something broke, outside the conversation. What becomes of it is not looked at. */
export async function saySorry(to: Address, language: Language): Promise<void> {
  const text = await withCatalogue((catalogue) => phrasesOf(catalogue, language)('sorry'))
  await (await channelOf(to)).deliver(to.address, { text, strong: [], choices: [] })
}

/** To somebody who is not known, as to most. */
const speechTo = (learner: Listener = { language: 'ar' }, catalogue: Catalogue): Speech => ({
  ...openSpeech(learner, catalogue, variable('PORTAL_URL')),
  controller: optional('CONTROLLER_NAME'),
  telegramUrl: variable('TELEGRAM_BOT_URL'),
  whatsappUrl: optional('WHATSAPP_URL'),
})

/** Each costs: a number gets the same answer once a day, whatever answers ours over there. */
const mayAnswer = ({ what }: Say, { address }: Address): Promise<boolean> =>
  claimOnce(sendingId(address, `${dayOf(Date.now())}.${what}`))

const sendingTo = (say: Say, learner: Learner, inbound: Inbound, to: Address): Sending => ({
  // A turn says something at two addresses at most, one of them not the inbound's.
  id: sendingId(learner.id, say.to ? `${inbound.id}/${addressId(to)}` : inbound.id),
  heardAt: spokeAt(learner, to),
  language: learner.language,
  purpose: purposeOf(say),
  ...(!say.unasked && { inbound: inbound.id }),
})

function purposeOf({ note }: Say): Purpose {
  if (!note?.startsWith('remind-')) return 'waiting'
  return note === 'remind-review' ? 'review' : 'reminder'
}
