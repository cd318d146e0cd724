/** What is heard everywhere, whatever place the learner is in. */
import { languages } from '../../content/schema.ts'
import { enter, leave } from './choosing.ts'
import type { Aside, Learner } from './learner.ts'
import { type Move, moveTo, type Scene } from './room.ts'
import { language, refuse } from './welcome.ts'

/** Shown in the app's menu, in this order. */
export const listedCommands = [
  'menu',
  'courses',
  'certificates',
  'language',
  'help',
  'privacy',
  'stop',
] as const

/** The choices beside an aside: all commands, so that they never go stale. */
export function asideChoices(aside: Aside, { place, certificates }: Learner): string[] {
  switch (aside) {
    case 'menu': {
      const goOn = place.at === 'choosing' ? [] : ['/continue']
      const held = Object.keys(certificates).length > 0 ? ['/certificates'] : []
      return [...goOn, '/courses', ...held, '/language', '/help', '/privacy']
    }
    case 'languages':
      return languages.map((language) => `/language ${language}`)
    case 'help':
    case 'certificates':
      return ['/continue', '/menu']
    case 'privacy':
    case 'stopped':
      return ['/continue', '/forget']
    case 'forgetting':
      return ['/continue', '/forget yes']
  }
}

/** `command` begins with `/`; one that is not known gets the help. */
export function obey(command: string, scene: Scene): Move {
  const { learner, now } = scene
  const [name, word] = command.split(' ')
  const beside = (aside: Aside): Move => ({ learner: { ...learner, aside } })

  if (!learner.consent) return obeyBeforeConsent(name, word, scene)
  switch (name) {
    case '/start':
      return start(word, scene)
    case '/continue':
      return { learner: here(learner) }
    case '/courses':
      return { learner: moveTo(leave(here(learner)), { at: 'choosing' }) }
    case '/language': {
      const picked = languages.find((each) => each === word)
      return picked
        ? { learner: { ...here(learner), language: picked }, note: 'language-changed' }
        : beside('languages')
    }
    case '/menu':
      return beside('menu')
    case '/certificates':
      return beside('certificates')
    case '/privacy':
      return beside('privacy')
    case '/stop':
      return { learner: { ...learner, stopped: now, aside: 'stopped' } }
    case '/forget':
      return word === 'yes' && learner.aside === 'forgetting' ? forget(learner) : beside('forgetting')
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
  return { learner: name === '/start' ? cameFrom(learner, word) : learner }
}

function start(word: string | undefined, scene: Scene): Move {
  const learner = here(cameFrom(scene.learner, word))
  return word && Object.hasOwn(scene.catalogue.courses, word)
    ? { learner: enter(word, { ...scene, learner }) }
    : { learner, note: 'back' }
}

/** The first link that brought somebody stays their source. */
const cameFrom = (learner: Learner, word: string | undefined): Learner =>
  word && !learner.source && /^[\w-]{1,64}$/.test(word) ? { ...learner, source: word } : learner

/** Back from an aside, and from silence. */
export function here({ aside: _aside, stopped: _stopped, ...learner }: Learner): Learner {
  return learner
}

const forget = (learner: Learner): Move => ({
  learner,
  instead: { what: 'forgotten' },
  effects: [{ do: 'forget', certificates: Object.values(learner.certificates) }],
})
