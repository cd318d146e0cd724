/** Learners without number, whose lives hang on their place in the row alone; each as the rows that the tables hold of them. */
import { useAnswers } from '../../bots/engine/follow-up.ts'
import { packed } from '../../bots/engine/profile.ts'
import { type OptionQuestion, optionQuestions, optionsOf } from '../../content/profile.ts'
import { languages } from '../../content/schema.ts'
import { countedTables, countRow } from '../../functions/aws/counted-tables.ts'
import { keptSeconds } from '../../functions/aws/session-rows.ts'
import { endOf } from '../../functions/documents/indicators/day.ts'
import { placesAfter } from '../../functions/documents/indicators/place-in.ts'
import type { TaughtCourse } from '../../functions/documents/indicators/publish.ts'
import type { Sums } from '../../functions/documents/indicators/sums.ts'
import { entryOfStars, entryOfUse } from '../../functions/documents/voices.ts'
import { type Dice, openDice } from '../simulation/dice.ts'

export const day = '2026-11-28'
export const end = endOf(day)
const daySeconds = 24 * 3600

/** By the names of `countedTables`. */
export type Rows = Record<string, Record<string, unknown>[]>

/** Enough to fall into two sectors, one of which has a single course. */
export const taught: TaughtCourse[] = [
  { id: 'advocacy', sector: 'parliament', cards: ['a', 'b', 'c'], competencies: ['petitions'] },
  { id: 'media', sector: 'parliament', cards: ['d', 'e'], competencies: ['petitions', 'speaking'] },
  { id: 'water-points', sector: 'environment', cards: ['f', 'g'], competencies: ['speaking'] },
]

/** What is usual among the learners of one seed: one of some things far more often than the others. */
function preferring(seed: string): <T>(things: readonly T[], dice: Dice) => T {
  const slope = openDice(`${seed}/slope`).between(1, 6)
  return (things, dice) => things[Math.floor(things.length * dice.throw() ** slope)] ?? dice.pick(things)
}

/** `nth` to rows. The same seed, courses and place give the same. */
export function population(seed: string, courses: TaughtCourse[]): (nth: number) => Rows {
  const prefer = preferring(seed)
  return (nth) => {
    const dice = openDice(`${seed}/${nth}`)
    const id = `${prefer(['whatsapp:+21260', 'telegram:70'], dice)}${10_000_000 + nth}`
    const maybe = <T>(share: number, thing: () => T): T | undefined =>
      dice.chance(share) ? thing() : undefined
    const profile = Object.fromEntries(
      optionQuestions.flatMap((about): [OptionQuestion, string][] =>
        dice.chance(0.6) ? [[about, prefer(Object.keys(optionsOf(about)), dice)]] : [],
      ),
    )
    const last = dice.between(1, 90) * daySeconds
    // Before the day is over, after it, or not at all: without it nobody learns.
    const consent = dice.weighed({ before: 94, after: 3, not: 3 })
    const begun = consent !== 'before' ? [] : courses.filter(() => dice.chance(0.5)).slice(0, 3)
    const held = begun.filter(() => dice.chance(0.4))
    const placeIn = ({ id: course, cards }: TaughtCourse) => {
      const card = prefer([...cards, 'taken-out', ...placesAfter], dice)
      if (card === 'exam') return { at: 'exam', course, draw: ['q'], marks: '' }
      if (card === 'exam-door') return { at: 'exam-door', course }
      if (card === 'certificate') return { at: 'finished', course }
      return { at: 'lesson', course, card, nth: 0 }
    }
    const language = prefer(languages, dice)
    const learner = {
      id,
      version: 1,
      language,
      place: begun[0] ? placeIn(begun[0]) : { at: 'choosing' },
      courses: Object.fromEntries(begun.slice(1).map((course) => [course.id, { place: placeIn(course) }])),
      certificates: Object.fromEntries(held.map((course) => [course.id, `${course.id}-${nth}`])),
      consent:
        consent === 'not'
          ? undefined
          : { at: consent === 'before' ? end - last - 1 : end + 60, wording: '2026-11' },
      source: prefer(
        [undefined, 'radio', courses[0]?.id, `${courses[0]?.id}--youth`, 'i_0123456789', 'poster'],
        dice,
      ),
      profile: packed(profile),
      spoke: maybe(0.9, () => end - last),
      elsewhere: maybe(0.1, () => ({ 'telegram:1': { spoke: end - dice.between(1, 60) * daySeconds } })),
    }
    const about = dice.pick(courses).id
    const region = profile.region ?? ''
    const entries = held.flatMap(({ id: course }) => use(course, region, dice))
    const stars = held.map(({ id: course }) =>
      entryOfStars({ course, version: '1.0.0', stars: 6 - dice.between(1, 5), at: end - last }),
    )
    const association =
      profile.role === 'run' ? { id: `association/${nth}`, members: new Set(['m']) } : undefined
    return {
      learners: [clean(learner), ...(dice.chance(0.05) ? [{ id: `telegram:${nth}`, learner: id }] : [])],
      reviews: begun.length > 0 ? [{ id, version: 1, cards: deckOf(begun, dice) }] : [],
      voices: held.length > 0 ? [clean({ id, stars: new Set(stars), uses: new Set(entries) })] : [],
      associations: association ? [clean({ ...association, region: profile.region })] : [],
      certificates: held.map(({ id: course }) => ({
        id: `${course}-${nth}`,
        status: 'valid',
        course: { id: course },
        language,
        issuedAt: new Date((end - last) * 1000).toISOString(),
      })),
      sessions: [
        ...(nth % 40 === 0 ? [{ id: `${700_000 + nth}`, course: about, opensAt: end - last }] : []),
        ...(dice.chance(0.2)
          ? [
              {
                id: `7/${nth}`,
                course: about,
                reached: dice.between(0, 3),
                expiresAt: end - last + keptSeconds,
              },
            ]
          : []),
      ],
    }
  }
}

function use(course: string, region: string, dice: Dice): string[] {
  const entry = (question: 'used' | 'for' | 'hindered', days: number) =>
    entryOfUse({
      course,
      days,
      question,
      answer: dice.pick(useAnswers[question]),
      region,
      at: end - 100 + days,
    })
  return [
    entry('used', 30),
    entry('for', 30),
    ...(dice.chance(0.4) ? [entry('used', 90), entry('hindered', 90)] : []),
  ]
}

const deckOf = (begun: TaughtCourse[], dice: Dice) =>
  Object.fromEntries(
    begun.map(({ id, cards }) => {
      const memory = () => [dice.between(1, 40), 5, end - dice.between(1, 90) * daySeconds, 8]
      return [id, Object.fromEntries(cards.slice(0, 8).map((card) => [card, memory()]))]
    }),
  )

const clean = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).filter(
      ([, value]) => value !== undefined && !(value instanceof Set && value.size === 0),
    ),
  )

/** What all these rows add up to, counted as at night. */
export function sumsOf(many: Iterable<Rows>): Sums {
  const sums: Sums = {}
  for (const rows of many)
    for (const [name, table] of Object.entries(countedTables))
      for (const row of rows[name] ?? []) countRow(table, sums, row, end)
  return sums
}
