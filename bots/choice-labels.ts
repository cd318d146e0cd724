/** What stands on a button: the author's words for options, the bot's own for everything else. */
import { languages } from '../content/schema.ts'
import type { Choice } from './channel.ts'
import { aidTitle } from './engine/aids.ts'
import { foundLabel } from './engine/asking.ts'
import { following, useIn } from './engine/following.ts'
import { isWish } from './engine/heeding.ts'
import { heldLabel } from './engine/holding.ts'
import { answerLabel } from './engine/profile.ts'
import type { Say } from './engine/say.ts'
import { goalLabel } from './engine/suggesting.ts'
import { keyIn, questionLabel } from './engine/telling.ts'
import { asksForVoice, starsOf } from './engine/voicing.ts'
import { personLabel, unlinkLabel } from './phone-words.ts'
import { phrasesOf } from './phrases.ts'
import { dayLabel } from './reminder-words.ts'
import type { Speech } from './wording.ts'

const commandLabels: Record<string, string> = {
  '/continue': 'continue',
  '/menu': 'menu-command',
  '/courses': 'courses',
  '/next': 'next-command',
  '/ask': 'ask-command',
  '/suggest': 'suggest-command',
  '/follow': 'follow-command',
  '/follow yes': 'follow-yes',
  '/follow no': 'reminders-no',
  '/follow off': 'follow-off',
  '/aids': 'aids-command',
  '/certificates': 'certificates-command',
  '/certificate': 'certificate-command',
  '/language': 'language',
  '/help': 'help-command',
  '/privacy': 'privacy-command',
  '/profile': 'profile-command',
  '/association': 'association-command',
  '/association open': 'page-open',
  '/association open yes': 'page-open-yes',
  '/association share': 'page-share',
  '/association close': 'page-close',
  '/association close yes': 'page-close-yes',
  '/association attest': 'page-attest',
  '/association attest yes': 'page-attest-yes',
  '/association named': 'page-named-yes',
  '/association unnamed': 'page-named-no',
  '/association leave': 'page-leave',
  '/profile clear': 'profile-clear',
  '/data': 'data-command',
  '/consents': 'consents-command',
  '/resume': 'resume',
  '/stop': 'stop',
  '/forget': 'forget',
  '/forget yes': 'forget-yes',
  '/phones': 'phones-command',
  '/link': 'link',
  '/people': 'people-command',
  '/new': 'begin-anew',
  '/review': 'review-command',
  '/reminders': 'reminders-command',
  '/listen': 'listen-command',
  '/reminders morning': 'reminders-morning',
  '/reminders noon': 'reminders-noon',
  '/reminders evening': 'reminders-evening',
  '/reminders no': 'reminders-no',
  '/reminders days': 'reminders-days',
  '/reminders sms': 'reminders-sms',
  '/reminders no-sms': 'reminders-no-sms',
  '/reminders pause': 'reminders-pause',
  '/reminders resume': 'reminders-resume',
  '/reminders off': 'reminders-off',
  '/tell off': 'wish-off',
  '/news': 'news-command',
  '/news yes': 'news-yes',
  '/news no': 'news-no',
  '/news off': 'news-off',
  '/news near': 'news-near-yes',
  '/news more': 'news-near-yes',
  '/news all': 'news-all',
}

/** A button's label, and whether it is one of the numbered answers to a question. */
export function labelOf(choice: string, say: Say, speech: Speech): Omit<Choice, 'id'> {
  const { phrase, catalogue, language } = speech
  if (choice === 'listen') return { label: phrase('listen'), spare: true }
  if (choice === '/listen')
    return { label: phrase(speech.listens ? 'listen-no-more' : 'listen-always'), spare: true }
  const stars = starsOf(choice)
  if (stars) return { label: `${stars} ★` }
  if (choice === '/continue' && asksForVoice(say)) return { label: phrase('voice-skip') }
  const use = useIn(choice)
  if (use) return { label: phrase(`use-${use.question}-${use.answer}`), option: true }
  if (say.what === 'commenting' && choice === following) return { label: phrase('voice-skip') }
  if (say.what === 'explaining') return { label: phrase('voice-skip') }
  if (say.what === 'following' && choice === '/continue') return { label: phrase('later') }
  if (say.what === 'news-near' && choice === '/continue') return { label: phrase('news-near-no') }
  if (isWish(choice)) return { label: phrase('wish-yes'), spare: true }
  if (say.what === 'heeded' && /^\/(?:ask|courses) /.test(choice))
    return { label: phrase(choice.startsWith('/ask ') ? 'heeded-card' : 'heeded-course') }
  const key = keyIn(choice)
  if (key) return { label: speech.nearby?.[key] ?? '…', option: true }
  if (say.what === 'nearby') return { label: phrase('nearby-none') }
  if (choice.startsWith('/association join ')) return { label: phrase('page-join') }
  if (say.what === 'page-joining') return { label: phrase('page-join-no') }
  if (say.what === 'page-opening' && choice === '/profile association')
    return { label: phrase('page-rename') }
  const command = commandLabels[choice]
  if (command) return { label: phrase(say.what === 'reminder-days' ? 'done' : command) }
  const aid = aidTitle(choice, catalogue, language)
  if (aid) return { label: `📄 ${aid}`, spare: true }
  const found = [foundLabel, goalLabel, heldLabel]
    .map((label) => label(choice, catalogue, language))
    .find(Boolean)
  if (found) return { label: found, option: true }
  if (choice.startsWith('/start ')) return { label: phrase('begin-course') }
  if (choice.startsWith('/courses '))
    return { label: phrase(say.what === 'suggestion' && say.begun ? 'go-on-course' : 'begin-course') }
  const day = /^\/reminders day-([0-6])$/.exec(choice)?.[1]
  if (day !== undefined) return { label: dayLabel(Number(day), speech) }
  const [, act, yes] = /^\/(share|correct|withdraw)\b(?: \S+)?( yes)?$/.exec(choice) ?? []
  if (act) return { label: phrase(yes ? 'withdraw-yes' : act) }
  if (choice.startsWith('/unlink ')) return { label: unlinkLabel(choice, say, speech) }
  const about = questionLabel(choice, catalogue, language)
  if (about) return { label: about }
  const who = /^\/people (\w+)$/.exec(choice)?.[1]
  if (who) return { label: personLabel(who, speech) }
  const named = languages.find((each) => choice === each || choice === `/language ${each}`)
  if (named) return { label: phrasesOf(catalogue, named)('language-name') }

  switch (say.what) {
    case 'card':
    case 'review':
    case 'placing':
    case 'question': {
      const words = catalogue.courses[say.course]?.words[language]
      const options =
        'question' in say ? words?.questions[say.question]?.options : words?.cards[say.card]?.options
      const option = options?.[Number(choice)]
      if (option === undefined) return { label: phrase(choice) }
      return { label: say.ticked?.includes(Number(choice)) ? `${option} ✔` : option, option: true }
    }
    case 'choosing':
      return { label: catalogue.courses[choice]?.words[language].title ?? choice }
    case 'exam-door': {
      const lesson = catalogue.courses[say.course]?.words[language].lessons[choice]
      if (lesson) return { label: lesson }
      return {
        label: phrase(
          choice === 'start' ? (say.after?.what === 'examined' ? 'try-again' : 'start-exam') : choice,
        ),
      }
    }
    case 'intro':
      return { label: phrase(choice === 'known' ? 'test-me' : 'start-course') }
    case 'telling': {
      const answer = answerLabel(say.about, choice, language)
      return answer ? { label: answer, option: true } : { label: phrase(`telling-${choice}`) }
    }
    case 'consent':
      return { label: phrase(`consent-${choice}`) }
    case 'write-name':
      return { label: phrase(choice === 'yes' ? 'name-keep' : `name-${choice}`) }
  }
  return { label: phrase(`name-${choice}`) }
}

/** The bot's commands as the app's menu lists them: the phrase of each. */
export const commandLabel = (command: string): string => commandLabels[`/${command}`] ?? command
