/** A say becomes a bubble, with its file: what its words need, and no record holds, is fetched or made here. */
import type { Bubble } from '../../bots/channel.ts'
import type { Address } from '../../bots/engine/address.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import type { Say } from '../../bots/engine/say.ts'
import { keyIn } from '../../bots/engine/telling.ts'
import { type Listener, openSpeech, type Speech, word } from '../../bots/wording.ts'
import { announcementIn } from '../../content/campaign.ts'
import type { Catalogue } from '../../content/schema.ts'
import { pageSpokenOf } from './association-pages.ts'
import { nameOfAssociation } from './associations.ts'
import { findCampaign } from './campaigns.ts'
import { withCatalogue } from './catalogue.ts'
import { findFile } from './certificate-files.ts'
import { codeFor } from './codes.ts'
import { loadConsents } from './consents.ts'
import { optional, variable } from './environment.ts'
import { giveData } from './give-data.ts'
import { countOf, invitationOf } from './invitations.ts'
import { makeLink } from './links.ts'
import { namesTold } from './nearby-associations.ts'
import { findMedia } from './publications.ts'
import { suggestedBy } from './recall-heeded.ts'
import { findSession } from './sessions.ts'

/** `learner` as stored; undefined where nothing is kept. */
export async function putIntoWords(
  say: Say,
  inbound: Inbound,
  learner: Learner | undefined,
  to: Address,
): Promise<{ bubble: Bubble; file: Uint8Array | undefined }> {
  const link = learner && (await linkFor(say, learner))
  const code = say.what === 'linking' && learner ? await codeFor(learner.id, inbound) : undefined
  const invitation = say.what === 'invitation' && learner ? await invitationOf(learner.id) : undefined
  const invited = say.what === 'certificates' && learner ? await countOf(learner.id) : undefined
  const consents = say.what === 'consents' && learner ? await loadConsents(learner.id) : undefined
  const association =
    (say.what === 'profile' || say.what === 'page-opening') && learner?.profile?.association
      ? await nameOfAssociation(learner.id)
      : undefined
  const nearby =
    say.what === 'nearby' ? await namesTold(say.choices.flatMap((choice) => keyIn(choice) ?? [])) : undefined
  const page = learner && (await pageSpokenOf(say, learner))
  const announcement = say.what === 'announcement' ? await announced(say.campaign, learner) : undefined
  const suggested =
    say.what === 'heeded' && learner ? await suggestedBy(learner.id, say.course, say.version) : undefined
  const session = say.session ? await findSession(say.session) : undefined
  const given = say.what === 'data' && learner ? await giveData(learner, inbound, to) : undefined
  const data = given && ('file' in given ? 'file' : given)
  const worded = (what: Say) =>
    withCatalogue((catalogue) =>
      word(what, {
        ...speechTo(learner, catalogue),
        link,
        code,
        invitation,
        invited,
        consents,
        association,
        nearby,
        page,
        announcement,
        suggested,
        session,
        data,
      }),
    )
  const planned = await worded(say)
  const file = given && 'file' in given ? given.file : await fileOf(planned)
  // Where what reads it aloud is not to be had, all the words are needed.
  const bubble = planned.voice && !file ? await worded({ ...say, voice: undefined }) : planned
  return { bubble, file }
}

/** In the words of the campaign, which are kept for good. */
async function announced(name: string, learner: Learner | undefined): Promise<string | undefined> {
  const campaign = await findCampaign(name)
  return campaign && learner && announcementIn(learner.language, campaign)
}

async function fileOf({ document, voice }: Bubble): Promise<Uint8Array | undefined> {
  if (document?.certificate) return findFile(document.certificate, 'pdf')
  const published = document?.file ?? voice?.file
  return published === undefined ? undefined : (await findMedia(published))?.bytes
}

/** A short message leads to a page, which is asked about the same card. */
async function linkFor(say: Say, { id, language }: Learner): Promise<string | undefined> {
  if (say.what !== 'sms-review' && say.what !== 'sms-reminder') return undefined
  const card = say.what === 'sms-review' && { card: [say.course, say.card] as [string, string] }
  return `${variable('PORTAL_URL')}/r/${await makeLink({ learner: id, language, ...card })}`
}

/** To somebody who is not known, as to most. */
const speechTo = (learner: Listener = { language: 'ar' }, catalogue: Catalogue): Speech => ({
  ...openSpeech(learner, catalogue, variable('PORTAL_URL')),
  controller: optional('CONTROLLER_NAME'),
  telegramUrl: variable('TELEGRAM_BOT_URL'),
  whatsappUrl: optional('WHATSAPP_URL'),
})
