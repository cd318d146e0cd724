/** Which course is offered after which. */
import type { Course, Problem } from '../schema.ts'

/** As given, but each course after those that it names. Of courses in a circle, the first as given comes first. */
export function inOrder(courses: Course[]): Course[] {
  const [...left] = courses
  const placed: Course[] = []
  while (left.length > 0) {
    const waits = ({ after = [] }: Course) => left.some(({ id }) => after.includes(id))
    const next = left.findIndex((course) => !waits(course))
    placed.push(...left.splice(Math.max(0, next), 1))
  }
  return placed
}

export function* checkAfter(courses: Course[]): Generator<Problem> {
  const order = inOrder(courses).map(({ id }) => id)
  for (const { id, after = [] } of courses)
    for (const other of after) {
      const problem = (what: string) => ({ file: `courses/${id}/course.yaml`, line: 1, what })
      if (!order.includes(other))
        yield problem(`There is no course "${other}" to come after: correct "after", or remove it.`)
      else if (order.indexOf(other) >= order.indexOf(id))
        yield problem(`"${id}" and "${other}" come after each other: remove one "after".`)
    }
}
