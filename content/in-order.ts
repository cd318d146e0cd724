/** The order in which courses are offered. */
import type { CourseFile } from './schema.ts'

/** As given, but each course after those that it names. Of courses in a circle, the first as given comes first. */
export function inOrder<T extends Pick<CourseFile, 'id' | 'after'>>(courses: T[]): T[] {
  const [...left] = courses
  const placed: T[] = []
  while (left.length > 0) {
    const waits = ({ after = [] }: T) => left.some(({ id }) => after.includes(id))
    const next = left.findIndex((course) => !waits(course))
    placed.push(...left.splice(Math.max(0, next), 1))
  }
  return placed
}
