/** Which course is offered after which. */
import type { YamlFile } from '../reading/yaml-file.ts'
import type { CourseFile, Problem } from '../schema.ts'

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

export function* checkAfter(files: YamlFile<CourseFile>[]): Generator<Problem> {
  const order = inOrder(files.map(({ value }) => value)).map(({ id }) => id)
  for (const { file, value, lineOf } of files)
    for (const [nth, other] of value.after?.entries() ?? []) {
      const problem = (what: string) => ({ file, line: lineOf(['after', nth]), what })
      if (!order.includes(other))
        yield problem(`There is no course "${other}" to come after: correct "after", or remove it.`)
      else if (order.indexOf(other) >= order.indexOf(value.id))
        yield problem(`"${value.id}" and "${other}" come after each other: remove one "after".`)
    }
}
