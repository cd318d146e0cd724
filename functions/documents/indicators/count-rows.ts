/** What one row adds to the sums, in the sums themselves. `end`: the first second that no longer counts. */
import { type Deck, remembered } from '../../../bots/engine/deck.ts'
import type { Learner } from '../../../bots/engine/learner.ts'
import { milestones } from '../../../bots/engine/milestones.ts'
import { daySeconds, lastSeen } from '../../../bots/engine/waking.ts'
import { lastStars, lastUses, starsIn, useOf } from '../voices.ts'
import { dimensionIds, dimensions } from './dimensions.ts'
import { standingIn } from './place-in.ts'
import { type Sums, tell } from './sums.ts'

/** Whoever has done nothing for so long has stopped. */
const activeDays = 30

/** Of certificates it is enough to know of which courses. */
export type CountedLearner = Pick<
  Learner,
  'id' | 'language' | 'place' | 'courses' | 'consent' | 'source' | 'profile' | 'spoke' | 'elsewhere' | 'woken'
> & { certificates: Record<string, unknown> }

/** Whoever has not consented by then is no user. */
export function countLearner(sums: Sums, learner: CountedLearner, end: number): void {
  if (!learner.consent || learner.consent.at >= end) return
  const active = lastSeen(learner) >= end - activeDays * daySeconds
  const certified = Object.keys(learner.certificates).length > 0
  const kinds = ['users', ...(active ? ['active-users'] : []), ...(certified ? ['certified-users'] : [])]
  for (const kind of kinds) {
    tell(sums, 'people', kind)
    for (const id of dimensionIds) tell(sums, `${kind}/${id}`, dimensions[id].of(learner))
  }
  for (const [course, standing] of Object.entries(standingIn(learner))) {
    const state = 'completed' in standing ? 'completed' : active ? 'under-way' : 'stopped'
    tell(sums, `course/${course}`, state)
    if (state === 'stopped' && 'at' in standing) tell(sums, `stopped/${course}`, standing.at)
  }
}

/** In thousandths of a card, so that sums are whole and the same in any order. */
export function countDeck(sums: Sums, deck: Deck, end: number): void {
  for (const [course, memories] of Object.entries(deck)) {
    const cards = Object.values(memories)
    if (cards.length === 0) continue
    const kept = cards.map((memory) => Math.round(1000 * remembered(memory, end)))
    tell(sums, `course/${course}`, 'decks')
    tell(sums, `course/${course}`, 'cards', cards.length)
    const total = kept.reduce((sum, each) => sum + each, 0)
    tell(sums, `course/${course}`, 'remembered', total)
  }
  if (Object.values(deck).some((memories) => Object.keys(memories).length > 0)) tell(sums, 'people', 'decks')
}

/** `entries` as a row of voices.ts holds them. */
export function countStars(sums: Sums, entries: Iterable<string>, end: number): void {
  const before = [...entries].filter((entry) => starsIn(entry).at < end)
  for (const { course, stars } of lastStars(before)) {
    tell(sums, 'ratings', course)
    tell(sums, 'stars', course, stars)
  }
}

/** The same, of what came of certificates. */
export function countUses(sums: Sums, entries: Iterable<string>, end: number): void {
  const uses = lastUses([...entries].filter((entry) => useOf(entry).at < end))
  // Of two answers to one question, thirty and ninety days after, the later one.
  const last = new Map(
    uses.toSorted((one, other) => one.days - other.days).map((use) => [`${use.course} ${use.question}`, use]),
  )
  for (const { course, question, answer, region } of last.values()) {
    if (question === 'used') {
      const kinds = answer === 'no' ? ['answered'] : ['answered', 'applied']
      for (const kind of kinds) {
        tell(sums, `use/${kind}`, course)
        tell(sums, `use/${kind}/region`, region || 'not-told')
      }
    } else tell(sums, `use/${question}`, answer)
  }
}

/** One that somebody has named; there is no date to it. */
export function countAssociation(sums: Sums, { region = 'not-told' }: { region?: string | undefined }): void {
  tell(sums, 'associations', 'all')
  tell(sums, 'associations/region', region)
}

/** One to which people could come by then. */
export function countSession(
  sums: Sums,
  { course, opensAt }: { course: string; opensAt: number },
  end: number,
) {
  if (opensAt < end) tell(sums, 'sessions', course)
}

/** Somebody who came by then. `reached`: how far by now, of `milestones`. Rows from before the course was kept are of `other`. */
export function countAttendee(
  sums: Sums,
  { course = 'other', at, reached }: { course?: string | undefined; at: number; reached: number },
  end: number,
): void {
  if (at >= end) return
  tell(sums, 'attended', course)
  if (reached >= milestones.indexOf('certified')) tell(sums, 'attended-certified', course)
}

/** One that stands. `issuedAt` in ISO 8601. */
export interface CountedCertificate {
  course: string
  language: string
  issuedAt: string
}

export function countCertificate(
  sums: Sums,
  { course, language, issuedAt }: CountedCertificate,
  end: number,
): void {
  if (Date.parse(issuedAt) >= end * 1000) return
  tell(sums, 'certificates', 'all')
  tell(sums, 'certificates/course', course)
  tell(sums, 'certificates/language', language)
}
