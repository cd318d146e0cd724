/** What is heard everywhere, whatever place the learner is in. */
import { languages } from '../../content/schema.ts'
import { obeyAids } from './aids.ts'
import { obeyAsk } from './asking.ts'
import { enter, leave } from './choosing.ts'
import { correct } from './correcting.ts'
import { changeFollowUp } from './following.ts'
import { forget, refuse } from './forgetting.ts'
import { changeWish, recallHeeded } from './heeding.ts'
import type { Aside, Learner } from './learner.ts'
import { putDown } from './lesson.ts'
import { changeListening } from './listening.ts'
import { obeyAssociation } from './membership.ts'
import { changeNews, ledBy, newsChoices } from './news.ts'
import { numberOf, people, peopleChoices } from './people.ts'
import { mayLink, phoneChoices, unlink } from './phones.ts'
import { changeReminders, reminderChoices, silenced } from './reminders.ts'
import { mayReview } from './review.ts'
import { here, type Move, moveTo, type Scene } from './room.ts'
import { share } from './sharing.ts'
import { cameFrom, courseIn } from './source.ts'
import { suggest } from './suggesting.ts'
import { changeProfile, untold } from './telling.ts'
import { propose, rate } from './voicing.ts'
import { language } from './welcome.ts'
import { certificateChoices, lookAt, withdrawHeld } from './withdrawing.ts'

/** Shown in the app's menu, in this order. */
export const listedCommands = [
  'menu',
  'courses',
  'next',
  'certificates',
  'ask',
  'suggest',
  'aids',
  'review',
  'reminders',
  'news',
  'listen',
  'phones',
  'profile',
  'association',
  'language',
  'help',
  'privacy',
  'stop',
] as const

/** The choices beside an aside: all commands, so that they never go stale. */
export function asideChoices(aside: Aside, learner: Learner, now: number): string[] {
  const { place, certificates, woken } = learner
  switch (aside) {
    case 'menu': {
      const goOn = place.at === 'choosing' ? [] : ['/continue']
      const held = Object.keys(certificates).length > 0 ? ['/certificates'] : []
      const { reviewAt = Number.POSITIVE_INFINITY } = woken ?? {}
      const learnt = reviewAt <= now && mayReview(learner) ? ['/review'] : []
      return [
        ...goOn,
        '/courses',
        '/next',
        ...held,
        ...learnt,
        '/reminders',
        '/phones',
        '/language',
        '/help',
        '/privacy',
      ]
    }
    case 'languages':
      return languages.map((language) => `/language ${language}`)
    case 'help':
      return ['/continue', '/ask', '/menu', ...(learner.listens ? ['/listen'] : [])]
    case 'certificates':
      return certificateChoices(learner)
    case 'privacy': {
      const messages = learner.stopped === undefined ? '/stop' : '/resume'
      return ['/profile', '/data', '/consents', messages, '/forget', '/continue']
    }
    case 'consents':
      return ['/privacy', '/continue']
    case 'stopped':
      return ['/continue', '/forget']
    case 'forgetting':
      return ['/continue', '/forget yes']
    case 'phones':
      return phoneChoices(learner)
    case 'linking':
      return ['/continue', '/phones']
    case 'people':
      return peopleChoices(learner)
    case 'calling':
      return ['/continue']
    case 'review-offer':
      return ['/review', '/continue']
    case 'reminders':
      return reminderChoices(learner)
    case 'reminder-days':
      return [...[1, 2, 3, 4, 5, 6, 0].map((day) => `/reminders day-${day}`), '/reminders']
    case 'news':
      return newsChoices(learner)
    case 'phone':
      return ['/reminders']
    case 'asking':
      return ['/continue']
    case 'not-found':
      return ['/ask', '/courses', '/continue']
  }
}

/** `command` begins with `/`; one that is not known gets the help. */
export function obey(command: string, told: Scene): Move {
  const scene = { ...told, learner: untold(told.learner) }
  const { learner, now } = scene
  const [name, word, yes] = command.split(' ')
  const beside = (aside: Aside): Move => ({ learner: { ...learner, aside } })

  if (!learner.consent) return obeyBeforeConsent(name, word, scene)
  switch (name) {
    case '/start':
      return start(word, scene)
    case '/continue':
      return { learner: here(learner) }
    case '/courses': {
      const left = putDown(learner.place, { ...scene, learner: here(learner) })
      if (word && Object.hasOwn(scene.catalogue.courses, word))
        return { ...left, learner: enter(word, { ...scene, learner: left.learner }) }
      return { ...left, learner: moveTo(leave(left.learner), { at: 'choosing' }) }
    }
    case '/language': {
      const picked = languages.find((each) => each === word)
      return picked
        ? { learner: { ...here(learner), language: picked }, note: 'language-changed' }
        : beside('languages')
    }
    case '/review':
      if (learner.review) return { learner: here(learner) }
      return mayReview(here(learner))
        ? { learner: here(learner), effects: [{ do: 'recall' }], quiet: true }
        : { learner: here(learner), note: 'no-review' }
    case '/listen':
      return changeListening(here(learner))
    case '/reminders':
      return changeReminders(word, scene)
    case '/profile':
      return changeProfile(word, yes, scene)
    case '/association':
      return obeyAssociation(word, command.split(' ').slice(2).join(' '), scene)
    case '/news':
      return changeNews(word, scene)
    case '/next':
      return suggest(word, scene)
    case '/aids':
      return obeyAids(word ?? '', scene)
    case '/ask':
      return obeyAsk(command.slice('/ask '.length), scene)
    case '/suggest':
      return propose(command.slice('/suggest '.length), scene)
    case '/tell':
      return changeWish(word, scene)
    case '/heeded':
      return recallHeeded(scene)
    case '/follow':
      return changeFollowUp(command, scene)
    case '/rate':
      return rate(word, yes, scene)
    case '/menu':
      return beside('menu')
    case '/certificates':
      return beside('certificates')
    case '/certificate':
      return lookAt(word, scene)
    case '/correct':
      return correct(word, scene)
    case '/withdraw':
      return withdrawHeld(word, yes, scene)
    case '/share':
      return share(word, scene)
    case '/privacy':
      return beside('privacy')
    case '/data': {
      const { aside: _, ...silentOrNot } = learner
      return { learner: silentOrNot, instead: { what: 'data' }, choices: ['/privacy', '/continue'] }
    }
    case '/consents':
      return beside('consents')
    case '/resume':
      return changeReminders(undefined, scene)
    case '/stop':
      return { learner: { ...silenced(learner, now), aside: 'stopped' } }
    case '/forget':
      return word === 'yes' && learner.aside === 'forgetting' ? forget(scene) : beside('forgetting')
    case '/phones':
      return beside('phones')
    case '/link':
      return beside(mayLink(learner) ? 'linking' : 'phones')
    case '/unlink':
      return unlink(command, scene)
    case '/people':
      return people(word, scene)
    default:
      return beside('help')
  }
}

function obeyBeforeConsent(name = '', word: string | undefined, scene: Scene): Move {
  const { learner } = scene
  if (name === '/stop' || name === '/forget') return refuse(scene)
  if (name === '/language')
    return word
      ? language.choose({ at: 'language' }, [word], scene)
      : { learner: moveTo(learner, { at: 'language' }) }
  if (name === '/people' && (learner.people || numberOf(learner))) return people(word, scene)
  return { learner: here(name === '/start' ? cameFrom(learner, word) : learner) }
}

function start(word: string | undefined, scene: Scene): Move {
  const learner = here(cameFrom(ledBy(word ?? '', scene), word))
  const course = courseIn(word ?? '')
  if (!Object.hasOwn(scene.catalogue.courses, course)) return { learner, note: 'back' }
  if ('course' in learner.place && learner.place.course === course) return { learner }
  const left = putDown(learner.place, { ...scene, learner })
  return { ...left, learner: enter(course, { ...scene, learner: left.learner }) }
}
