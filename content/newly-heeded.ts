/** What a publication changes because learners had suggested it. */
import type { Edition } from './publication.ts'
import type { Heeded } from './schema.ts'

/** A version of a course, and the suggestions that it heeds. */
export interface CourseHeeded extends Pick<Heeded, 'version' | 'suggestions'> {
  course: string
}

/** All that it says, in the order of the courses. */
export const heededIn = ({ outline }: Edition): CourseHeeded[] =>
  Object.values(outline.courses).flatMap(({ id: course, heeded = [] }) =>
    heeded.map(({ version, suggestions }) => ({ course, version, suggestions })),
  )

/** What `out` does not say yet. */
export function newlyHeeded(out: Edition | undefined, next: Edition): CourseHeeded[] {
  const known = new Set((out ? heededIn(out) : []).flatMap(entriesOf))
  return heededIn(next).filter((each) => entriesOf(each).some((entry) => !known.has(entry)))
}

const entriesOf = ({ course, version, suggestions }: CourseHeeded): string[] =>
  suggestions.map((suggestion) => `${course} ${version} ${suggestion}`)
