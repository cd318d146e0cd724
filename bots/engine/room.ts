/** What every place a learner can be has in common: it shows itself, offers choices and makes something of an answer. */
import type { Catalogue, Course } from '../../content/schema.ts'
import type { Address } from './address.ts'
import type { Learner } from './learner.ts'
import type { Note } from './notes.ts'
import type { Correcting, Place, Review } from './place.ts'
import type { Telling } from './profile.ts'
import type { After, Say } from './say.ts'
import type { Effect } from './turn.ts'

export interface Scene {
  learner: Learner
  catalogue: Catalogue
  /** Seconds since 1970. */
  now: number
  /** Where the learner is speaking. */
  from: Address
  /** Names near the one that was asked for and told, by their keys. */
  nearby?: string[]
  /** The page of an association whose code was given; or why none was looked at. */
  page?: { code: string } | 'unknown' | 'spent'
  /** The content has changed and put the learner where they have not been shown anything yet. */
  unseen: boolean
}

type WithoutFrame<S> = S extends Say
  ? Omit<S, 'do' | 'step' | 'choices' | 'note' | 'called' | 'session' | 'after'>
  : never
export type Shown = WithoutFrame<Say>

/** Where an answer leads. */
export interface Move {
  learner: Learner
  note?: Note
  /** By which name the note speaks to them. */
  called?: string
  after?: After
  /** The card is heard, and its words are few; with the offer to hear every card. */
  aloud?: 'alone' | 'offering'
  /** Said instead of the learner's place. */
  instead?: Shown
  /** Those of `instead`; without them it has none. */
  choices?: string[]
  /** A command that is offered with those of the place, whose answers are awaited all the same. */
  besides?: string
  effects?: Effect[]
  /** What is to be done before anything is said, since it speaks of that. */
  first?: Effect[]
  /** Nothing is said: another record answers, or a later inbound. */
  quiet?: true
  /** Nobody asked for it, and there it is said. */
  unasked?: Address
}

export interface Room<P extends Place | Review | Correcting | Telling> {
  choices(place: P, scene: Scene): string[]
  show(place: P, scene: Scene): Shown
  /** `chosen` are choices of this room: one, or several typed at once where several may be right. */
  choose(place: P, chosen: string[], scene: Scene): Move
  /** What may be typed instead of the choice at the same place. */
  labels?(place: P, scene: Scene): string[]
  /** More than one choice may be typed at once. */
  several?(place: P, scene: Scene): boolean
  /** The answer is a name, which may end in a number: only a number by itself is a choice. */
  isName?(place: P): boolean
  /** Makes something of words that are no choice; what it makes nothing of is answered with a hint. */
  read?(place: P, text: string, scene: Scene): Move | undefined
}

/** To another place: choices of the bubbles before go stale. */
export const moveTo = (learner: Learner, place: Place): Learner => ({
  ...learner,
  place,
  step: learner.step + 1,
})

/** Back from an aside, and from silence. */
export function here({ aside: _aside, stopped: _stopped, ...learner }: Learner): Learner {
  return learner
}

/** A course that the place's learner is in; `settle` has made sure that it is there. */
export function courseOf({ catalogue }: Scene, place: { course: string }): Course {
  const course = catalogue.courses[place.course]
  if (!course) throw new Error(`no course ${place.course}`)
  return course
}

/** The ticked options with one more, or one fewer. */
export const toggled = (ticked: number[], option: number): number[] =>
  ticked.includes(option)
    ? ticked.filter((other) => other !== option)
    : [...ticked, option].sort((a, b) => a - b)

export const sameOptions = (some: number[], others: number[]): boolean =>
  some.length === others.length && some.every((option) => others.includes(option))
