/** What grows with a conversation, a course and the catalogue, as ratios of what a turn takes; wanted: nothing. */
import type { Catalogue } from '../../content/schema.ts'
import { withCards, withCourses } from './catalogues.ts'
import { atMost, type Figure } from './figure.ts'
import { ratio } from './timing.ts'
import { answering } from './turn-work.ts'
import { type Step, type Walker, walk } from './walk.ts'

const walker: Walker = { address: '6100000001', language: 'ar', name: 'Fatima Zahra Benali' }

export function growth(catalogue: Catalogue): Figure[] {
  return [
    atMost('growth: message 100 over message 1', laterMessages(catalogue), '×', 1.1, 'elsewhere 4.6 to 9.5'),
    atMost('growth: 50 cards over 5', longerCourse(catalogue), '×', 1.1),
    atMost('growth: 1,000 courses over 10', largerCatalogue(catalogue), '×', 1.05),
  ]
}

/** The hundredth message answers a card; the first to answer the same one is a few messages from the beginning. */
function laterMessages(catalogue: Catalogue): number {
  const three = withCourses(catalogue, 3)
  const steps: Step[] = []
  for (const course of Object.keys(three.courses))
    steps.push(...walk(three, course, walker, steps.at(-1)?.turn.learner))
  const late = steps.slice(99).find((step) => cardOf(step))
  const early = late && steps.find((step) => cardOf(step) === cardOf(late))
  if (!early) throw new Error('no card is answered that late')
  return ratio([answering(late, three)], [answering(early, three)])
}

const cardOf = ({ before }: Step): string | undefined =>
  before?.place.at === 'lesson' ? before.place.card : undefined

function longerCourse(catalogue: Catalogue): number {
  const lessonsOf = (stretched: Catalogue) => {
    const [course = ''] = Object.keys(stretched.courses)
    const steps = walk(stretched, course, walker).filter((step) => cardOf(step))
    return steps.map((step) => answering(step, stretched))
  }
  return ratio(lessonsOf(withCards(catalogue, 10)), lessonsOf(withCards(catalogue, 1)))
}

/** Over a whole course, from the link to the certificate. */
function largerCatalogue(catalogue: Catalogue): number {
  const courseAmong = (count: number) => {
    const larger = withCourses(catalogue, count)
    const course = Object.keys(larger.courses)[count / 2] ?? ''
    return walk(larger, course, walker).map((step) => answering(step, larger))
  }
  return ratio(courseAmong(1000), courseAmong(10))
}
