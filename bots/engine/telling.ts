/** A question about the learner: after a lesson, one at a time, and never twice; or when they come to change an answer. */
import { optionsOf, type ProfileQuestion, profileQuestions, questionNames } from '../../content/profile.ts'
import type { Catalogue, Language } from '../../content/schema.ts'
import { isQuestion } from './asking.ts'
import { readAssociation } from './association.ts'
import { answerWords, courtesyIn, fold } from './hearing.ts'
import type { Learner } from './learner.ts'
import {
  answerChoices,
  answerIn,
  answerLabel,
  answersIn,
  emptied,
  isFor,
  type Profile,
  type Telling,
  withAnswer,
} from './profile.ts'
import { here, type Move, moveTo, type Room, type Scene } from './room.ts'
import type { Effect } from './turn.ts'

/** As many as a list on WhatsApp has rows for, beside what else is offered. */
const mostOptions = 8
/** Where there are more, the others follow. */
const firstOptions = 7

export const telling: Room<Telling> = {
  choices({ about, more, wished }, { learner }) {
    const known = learner.profile?.[about] !== undefined
    const ways = wished ? [...(known ? ['clear'] : []), 'back'] : ['later', 'never']
    return [...optionsShown({ about, more }), ...ways]
  },
  labels: (on, scene) =>
    telling.choices(on, scene).map((choice) => answerLabel(on.about, choice, scene.learner.language) ?? ''),
  isName: ({ about }) => about === 'association',
  show: ({ about, wished }) => ({ what: 'telling', about, ...(wished && { wished }) }),
  choose(on, [chosen = ''], scene) {
    switch (chosen) {
      case 'more':
        return { learner: asking(scene.learner, { ...on, more: true }) }
      case 'later':
        return { learner: untold(scene.learner) }
      case 'never':
        return { learner: close(untold(scene.learner)), note: 'profile-never' }
      case 'back':
        return overview(untold(scene.learner))
      case 'clear':
        return told(on, undefined, scene)
      default:
        return told(on, answerIn(on.about, chosen), scene)
    }
  },
  read(on, text, scene) {
    const answer = answerNamed(on.about, text)
    if (answer) return told(on, answer, scene)
    const goesOn = ['no', 'next'].includes(answerWords.get(fold(text)) ?? '')
    if (goesOn) return on.wished ? undefined : { learner: untold(scene.learner) }
    return on.about === 'association' ? named(on, text, scene) : undefined
  },
}

/** The name itself is in the inbound, and is kept from there. */
function named(on: Telling, text: string, scene: Scene): Move | undefined {
  if (isQuestion(text) || courtesyIn(text)) return undefined
  if (readAssociation(text) === undefined) return { learner: scene.learner, note: 'association-unread' }
  const kept = told(on, 'named', scene)
  return scene.nearby ? { ...kept, ...orOneOf(scene.nearby) } : kept
}

/** The name is kept as it was told, unless they choose one of these instead. */
const orOneOf = (keys: string[]): Partial<Move> => ({
  instead: { what: 'nearby' },
  choices: [...keys.map((key) => `/profile like ${key}`), '/continue'],
})

/** The key of the association that such a choice stands for; undefined for any other choice. */
export const keyIn = (choice: string): string | undefined => /^\/profile like (\S+)$/.exec(choice)?.[1]

function optionsShown({ about, more }: Pick<Telling, 'about' | 'more'>): string[] {
  const options = answerChoices(about)
  if (options.length <= mostOptions) return options
  return more ? options.slice(firstOptions) : [...options.slice(0, firstOptions), 'more']
}

/** `/profile` shows all; with a question's name, asks it; `clear` leaves nothing; `like` is called as others call it. */
export function changeProfile(
  word: string | undefined,
  key: string | undefined,
  { learner: given }: Scene,
): Move {
  const learner = here(given)
  const { association, region } = learner.profile ?? {}
  if (word === 'like' && key && association)
    return {
      learner,
      note: 'profile-thanks',
      first: [{ do: 'keep-association', like: key, ...(region && { region }) }],
    }
  if (word === 'clear' && learner.profile)
    return {
      ...overview({ ...learner, profile: emptied(learner.profile) }, 'profile-cleared'),
      ...(learner.profile.association && { first: [{ do: 'drop-association' }] }),
    }
  const about = profileQuestions.find((each) => each === word)
  return about ? { learner: asking(learner, { about, wished: true }) } : overview(learner)
}

/** What stands on the choice of a question; undefined for any other choice. */
export function questionLabel(choice: string, _: Catalogue, language: Language): string | undefined {
  const about = profileQuestions.find((each) => choice === `/profile ${each}`)
  return about && questionNames[about][language]
}

const questionsFor = ({ profile = {} }: Learner): ProfileQuestion[] =>
  profileQuestions.filter((about) => profile[about] !== undefined || isFor(about, profile))

const overview = (learner: Learner, note?: Move['note']): Move => ({
  learner,
  instead: { what: 'profile' },
  choices: [
    ...questionsFor(learner).map((about) => `/profile ${about}`),
    ...(answersIn(learner.profile).length > 0 ? ['/profile clear'] : []),
    '/continue',
  ],
  ...(note && { note }),
})

function told({ about, wished }: Telling, answer: string | undefined, { learner }: Scene): Move {
  const profile: Profile = withAnswer(learner.profile ?? {}, about, answer)
  const changed = untold({ ...learner, profile })
  const first = countedAnew(about, profile)
  return {
    ...(wished ? overview(changed) : { learner: changed, note: 'profile-thanks' }),
    ...(first && { first: [first] }),
  }
}

/** Associations are counted by name and region. */
function countedAnew(about: ProfileQuestion, { association, region }: Profile): Effect | undefined {
  if (about !== 'association' && about !== 'region') return undefined
  if (about === 'association' && !association) return { do: 'drop-association' }
  const isNamed = about === 'association' && { named: true as const }
  return association ? { do: 'keep-association', ...isNamed, ...(region && { region }) } : undefined
}

const close = (learner: Learner): Learner => ({ ...learner, profile: { ...learner.profile, closed: true } })

/** Choices of the bubbles before go stale. */
const asking = (learner: Learner, on: Telling): Learner => ({
  ...moveTo(learner, learner.place),
  telling: on,
})

/** Goes on without an answer; the very same learner where none is awaited. */
export function untold(learner: Learner): Learner {
  if (!learner.telling) return learner
  const { telling: _, ...others } = learner
  return moveTo(others, others.place)
}

/** The answer that words name, in any language, or by what else people write for it. */
export function answerNamed(about: ProfileQuestion, text: string): string | undefined {
  const folded = fold(text)
  const named = Object.entries(optionsOf(about)).find(([, { name, also = '' }]) =>
    [...Object.values(name), ...also.split(',')].some((word) => word !== '' && fold(word) === folded),
  )
  return named?.[0]
}
