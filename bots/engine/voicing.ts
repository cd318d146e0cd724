/** Voices: how many stars a course is given, and in a sentence what to better, at any time and from any place. */
import { answersTo, following, goOnAfter, offer } from './following.ts'
import { wishOf } from './heeding.ts'
import type { Inbound } from './inbound.ts'
import type { Learner } from './learner.ts'
import type { Note } from './notes.ts'
import { here, type Move, type Scene, type Shown } from './room.ts'
import type { Say } from './say.ts'

/** Whoever has more to say writes to the ministry. */
const mostADay = 5
const daySeconds = 24 * 3600
const stars = [1, 2, 3, 4, 5]
/** Characters (UTF-16 units) that are kept of a sentence. */
const longestSentence = 1000

/** Asked once, with the certificate: one choice in the record, and five in the bubble. */
export const rating = '/rate'

/** The choices of a bubble as it shows them. */
export const choicesOf = (say: Say): string[] =>
  say.choices.flatMap((choice) => {
    if (choice === rating && say.what === 'certificate')
      return stars.map((each) => `/rate ${say.course} ${each}`)
    return choice === following && say.what === 'following' ? answersTo(say) : [choice]
  })

/** The stars that a choice stands for; undefined for any other choice. */
export const starsOf = (choice: string): string | undefined => /^\/rate \S+ ([1-5])$/.exec(choice)?.[1]

/** `/rate <course> <stars>`, for whoever has its certificate; then a sentence, if they like. */
export function rate(course = '', given = '', { learner, catalogue }: Scene): Move {
  const version = Object.hasOwn(learner.certificates, course) && catalogue.courses[course]?.version
  if (!version || !stars.includes(Number(given))) return { learner: here(learner) }
  return {
    learner: here(learner),
    instead: { what: 'commenting', course },
    choices: [learner.followUp ? '/continue' : following],
    effects: [{ do: 'keep-stars', course, version, stars: Number(given) }],
  }
}

/** `/suggest` asks for it; what follows the word is it. */
export function propose(sentence: string, scene: Scene): Move {
  const learner = here(scene.learner)
  if (sentence !== '') return hear({ what: 'proposing', ...spotOf(learner) }, scene)
  if (isSpent(learner, scene.now)) return { learner, note: 'suggested-enough' }
  return { learner, instead: { what: 'proposing', ...spotOf(learner) }, choices: ['/continue'] }
}

interface Asked {
  what: 'commenting' | 'proposing' | 'explaining'
  course?: string | undefined
  spot?: string | undefined
}

/** Whether words, or a voice note, would be what was asked for. */
export const asksForVoice = (said: Say | undefined): said is Extract<Say, { what: Asked['what'] }> =>
  said?.what === 'commenting' || said?.what === 'proposing' || said?.what === 'explaining'

/** Kind words are no sentence: it may still come. */
export const askAgain = ({ what, course, spot }: Asked, note: Note, { learner }: Scene): Move => ({
  learner: here(learner),
  note,
  instead: { what, ...(course !== undefined && { course }), ...(spot !== undefined && { spot }) } as Shown,
  choices: [what === 'commenting' && !learner.followUp ? following : '/continue'],
})

const kinds = { commenting: 'comment', proposing: 'suggestion', explaining: 'use' } as const
const notes = { commenting: 'commented', proposing: 'suggested', explaining: undefined } as const

/** The sentence itself is in the inbound, and is kept from there: see `sentenceIn`. */
export function hear({ what, course, spot }: Asked, { learner, catalogue, now }: Scene): Move {
  if (isSpent(learner, now)) return { learner: here(learner), note: 'suggested-enough' }
  const version = course === undefined ? undefined : catalogue.courses[course]?.version
  const about = {
    ...(course !== undefined && { course }),
    ...(version !== undefined && { version }),
    ...(spot !== undefined && { spot }),
  }
  const heard = { ...here(learner), voiced: { day: dayOf(now), times: timesOn(learner, now) + 1 } }
  const goesOn =
    what === 'explaining'
      ? goOnAfter(course ?? '', spot ?? '', heard)
      : what === 'commenting' && !heard.followUp
        ? offer(heard)
        : { learner: heard }
  const note = notes[what]
  return {
    ...goesOn,
    ...(note && { note }),
    ...(what === 'proposing' && { besides: wishOf(now) }),
    effects: [{ do: 'keep-voice', kind: kinds[what], ...about }],
  }
}

/** What somebody said: their words, or where the vendor has their voice; undefined for anything else. */
export function sentenceIn(inbound: Inbound): { words: string } | { voice: string } | undefined {
  if (inbound.kind === 'sent') return inbound.voice === undefined ? undefined : { voice: inbound.voice }
  if (inbound.kind !== 'said') return undefined
  const words = inbound.text.replace(/^\s*\/suggest(?:@\w+)?\s+/i, '').trim()
  return { words: words.slice(0, longestSentence) }
}

/** Where in a course they are: the card, or the exam's question, in front of them. */
function spotOf({ place, review }: Learner): { course?: string; spot?: string } {
  const [first] = review?.cards ?? []
  if (first) return { course: first[0], spot: first[1] }
  if (!('course' in place)) return {}
  const { course } = place
  if (place.at === 'lesson') return { course, spot: place.card }
  const question = place.at === 'exam' ? place.draw[place.marks.length] : undefined
  return { course, ...(question !== undefined && { spot: question }) }
}

const dayOf = (now: number): number => Math.floor(now / daySeconds)

const timesOn = ({ voiced }: Learner, now: number): number => (voiced?.day === dayOf(now) ? voiced.times : 0)

const isSpent = (learner: Learner, now: number): boolean => timesOn(learner, now) >= mostADay
