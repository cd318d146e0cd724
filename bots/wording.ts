/** What was said, in which language → a bubble. Pure: the only place where what the engine says becomes words. */
import { type Catalogue, languages } from '../content/schema.ts'
import { isOfferedOn } from './attestation-words.ts'
import { certificateParts, heldParts, pageOf } from './certificate-words.ts'
import type { Bubble } from './channel.ts'
import { labelOf } from './choice-labels.ts'
import { consentsParts } from './consent-words.ts'
import {
  afterParts,
  aidOf,
  aidParts,
  answerParts,
  cardParts,
  doorLine,
  introParts,
  questionParts,
  reviewParts,
  suggestionParts,
  titled,
} from './course-words.ts'
import type { Learner } from './engine/learner.ts'
import type { Say } from './engine/say.ts'
import { token } from './engine/understand.ts'
import { choicesOf } from './engine/voicing.ts'
import { heededParts } from './heeding-words.ts'
import { announcementParts, newsWords } from './news-words.ts'
import { type PageShown, pageParts } from './page-words.ts'
import { addressLabel, linkingParts, phonesParts } from './phone-words.ts'
import { type Phrase, phrasesOf } from './phrases.ts'
import { profileParts } from './profile-words.ts'
import { reminderWords } from './reminder-words.ts'
import { invitationParts } from './sharing-words.ts'
import { smsAnswer, smsWords } from './sms-words.ts'
import { voiceOf } from './voice-of.ts'
import { proposingParts } from './voicing-words.ts'

/** A paragraph; `strong` is set in bold. */
export type Part = string | { strong: string }

/** Whom the words are for. */
export type Listener = Pick<Learner, 'language'> &
  Partial<
    Pick<
      Learner,
      | 'id'
      | 'listens'
      | 'name'
      | 'certificates'
      | 'changes'
      | 'correcting'
      | 'reminders'
      | 'elsewhere'
      | 'people'
      | 'profile'
    >
  >

/** All that words are chosen by. */
export interface Speech extends Listener {
  catalogue: Catalogue
  phrase: Phrase
  /** Where the certificates' pages are, without a slash at the end. */
  portalUrl: string
  /** Where an SMS leads, if not to the portal's first page. */
  link?: string | undefined
  /** Eight digits that open the listener's record from another phone. */
  code?: string | undefined
  /** The code of the listener's own invitation, and how many came by it. */
  invitation?: string | undefined
  invited?: number | undefined
  /** All that is kept: in the file that comes along, or behind a link; undefined for who has had it today. */
  data?: 'file' | { link: string } | undefined
  /** What they call their association. */
  association?: string | undefined
  /** The page of an association that is spoken of, where there is one. */
  page?: PageShown | undefined
  /** Names of associations that others have told, by their keys. */
  nearby?: Record<string, string> | undefined
  /** What was agreed to and taken back, as engine/consents.ts keeps it. */
  consents?: string[] | undefined
  /** What a campaign says in the listener's language. */
  announcement?: string | undefined
  /** What they had suggested that a version has heeded; empty where it was said by voice. */
  suggested?: string[] | undefined
  /** That which the note names. */
  session?: { course: string; place: string } | undefined
  /** Who answers for what is kept, where a name is set. */
  controller?: string | undefined
  /** Where the bot can be written to. */
  telegramUrl?: string | undefined
  whatsappUrl?: string | undefined
}

export function openSpeech(listener: Listener, catalogue: Catalogue, portalUrl: string): Speech {
  return { ...listener, catalogue, phrase: phrasesOf(catalogue, listener.language), portalUrl }
}

/**
 * The one bubble of a turn: a note, the feedback on what was answered, then what comes now, with its choices.
 * What names something that has left the catalogue meanwhile is worded without it.
 */
export function word(say: Say, speech: Speech): Bubble {
  const { phrase } = speech
  // Whoever has not chosen a language yet is told in each.
  const phrases =
    say.what === 'language' ? languages.map((each) => phrasesOf(speech.catalogue, each)) : [phrase]
  const { session } = speech
  const named = {
    name: say.called ?? '',
    ...(session && { ...titled(session.course, speech), place: session.place }),
  }
  const note: Part[] = say.note ? phrases.map((each) => each(`note-${say.note}`, named)) : []
  const after = say.after ? afterParts(say.after, speech) : []
  const offered = choicesOf(say).filter((choice) => isOfferedOn(speech.page, choice, speech))
  const choices = offered.map((choice) => ({
    id: choice.startsWith('/') ? choice : `${token(say.step)}.${choice}`,
    ...labelOf(choice, say, speech),
  }))
  const document = documentOf(say, speech)
  const voice = voiceOf(say, speech)
  return {
    ...joined([...note, ...after, ...parts(say, speech)]),
    choices,
    choose: phrase('choose'),
    ...(say.contact && { contact: phrase('share-phone') }),
    ...(document && { document }),
    ...(voice && { voice }),
  }
}

/** An aid has none where it has left the catalogue meanwhile. */
function documentOf(say: Say, speech: Speech): Bubble['document'] {
  if (say.what === 'certificate')
    return { certificate: say.certificate, filename: `${speech.phrase('certificate-file')}.pdf` }
  if (say.what === 'attestation')
    return { certificate: say.certificate, filename: `${speech.phrase('attestation-file')}.pdf` }
  if (say.what === 'data' && speech.data === 'file') return { filename: `${speech.phrase('data-file')}.html` }
  const { title, file } = (say.what === 'aid' && aidOf(say, speech)) || {}
  return file === undefined ? undefined : { file, filename: `${title}.pdf` }
}

function parts(say: Say, speech: Speech): Part[] {
  const { phrase, catalogue } = speech
  switch (say.what) {
    case 'language':
      return languages.map((language) => phrasesOf(catalogue, language)('welcome'))
    case 'group':
      return languages.map((language) => phrasesOf(catalogue, language)('group'))
    case 'consent': {
      const controller = speech.controller ?? phrase('controller-usual')
      return [phrase('consent', { controller, page: `${speech.portalUrl}/${speech.language}/privacy` })]
    }
    case 'refused':
    case 'choosing':
    case 'menu':
    case 'languages':
    case 'help':
    case 'privacy':
    case 'stopped':
    case 'forgetting':
    case 'forgotten':
    case 'unlinked':
    case 'unlinkable':
    case 'people':
    case 'calling':
    case 'recognising':
    case 'asking':
    case 'found':
    case 'not-found':
    case 'goals':
    case 'letting-go':
    case 'which-certificate':
    case 'follow-offer':
    case 'nearby':
      return [phrase(say.what)]
    case 'phones':
      return phonesParts(speech)
    case 'linking':
      return linkingParts(speech)
    case 'linked':
      return [phrase('linked', { address: addressLabel(say.address, speech) })]
    case 'intro':
      return introParts(say.course, speech)
    case 'card':
      return cardParts(say, speech)
    case 'answer':
      return answerParts(say, speech)
    case 'aid':
      return aidParts(say, speech)
    case 'aids':
      return [phrase(say.choices.length > 1 ? 'aids' : 'aids-none')]
    case 'exam-door':
      return [doorLine(say, speech)]
    case 'suggestion':
      return suggestionParts(say, speech)
    case 'placing':
    case 'question':
      return questionParts(say, speech)
    case 'ask-name':
      return [phrase(say.note === 'write-name' ? 'write-name' : 'ask-name')]
    case 'write-name':
      return [phrase('write-other-name')]
    case 'confirm-name': {
      const { arabic, latin } = speech.correcting?.name ?? speech.name ?? {}
      const names = [arabic, latin].filter((name) => name !== undefined)
      return [
        phrase('confirm-name'),
        { strong: names.map(isolated).join('\n') },
        phrase('confirm-name-question'),
      ]
    }
    case 'finished':
    case 'certificate':
    case 'held':
    case 'withdrawing':
    case 'withdrawn':
    case 'declined':
    case 'correctable-from':
      return certificateParts(say, speech)
    case 'attestation':
      return [`${phrase('attestation')}\n${pageOf(say.certificate, speech)}`]
    case 'commenting':
      return [phrase('commenting', titled(say.course, speech))]
    case 'following':
      return [phrase(`use-${say.question}`, titled(say.course, speech))]
    case 'explaining':
      return [phrase('use-explain')]
    case 'proposing':
      return proposingParts(say, speech)
    case 'certificates':
      return heldParts(speech)
    case 'invitation':
      return invitationParts(say, pageOf(say.certificate, speech), speech)
    case 'news-near':
    case 'review-offer':
    case 'reminder-days':
    case 'phone':
    case 'number-kept':
      return [phrase(say.what)]
    case 'reminders':
      return [reminderWords(speech)]
    case 'heeded':
      return heededParts(say, speech)
    case 'announcement':
      return announcementParts(say, speech)
    case 'news':
      return [newsWords(say, phrase)]
    case 'review':
      return reviewParts(say, speech)
    case 'data':
      return dataParts(speech)
    case 'telling':
      return [phrase(`telling-${say.about}`)]
    case 'profile':
      return profileParts(speech)
    case 'consents':
      return consentsParts(speech)
    case 'page':
    case 'page-opening':
    case 'page-links':
    case 'page-closing':
    case 'page-membership':
    case 'page-none':
    case 'page-naming':
    case 'page-attesting':
    case 'page-attested':
    case 'page-joining':
      return pageParts(say.what, speech)
    case 'sms-review':
    case 'sms-reminder':
      return [smsWords(say, speech)]
    case 'sms-help':
    case 'sms-stopped':
    case 'sms-started':
      return [smsAnswer(say, speech)]
  }
}

/** Words of people stand apart from ours, whatever their direction (Unicode 6.3 isolates). */
const isolated = (text: string): string => `\u2068${text}\u2069`

/** Paragraphs apart by an empty line, with the places of those in bold. */
function joined(said: Part[]): Pick<Bubble, 'text' | 'strong'> {
  let text = ''
  const strong: Bubble['strong'] = []
  for (const part of said) {
    const words = typeof part === 'string' ? part : part.strong
    if (!words) continue
    if (text) text += '\n\n'
    if (typeof part !== 'string') strong.push({ offset: text.length, length: words.length })
    text += words
  }
  return { text, strong }
}

function dataParts({ phrase, data }: Speech): Part[] {
  if (!data) return [phrase('data-again')]
  return data === 'file' ? [phrase('data')] : [`${phrase('data-link')}\n${data.link}`]
}
