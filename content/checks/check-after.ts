/** Which course is offered after which. */
import { inOrder } from '../in-order.ts'
import type { YamlFile } from '../reading/yaml-file.ts'
import type { CourseFile, Problem } from '../schema.ts'

export function* checkAfter(files: YamlFile<CourseFile>[]): Generator<Problem> {
  const drafts = new Set(files.flatMap(({ value: { id, draft } }) => (draft ? id : [])))
  const order = inOrder(files.map(({ value }) => value)).map(({ id }) => id)
  for (const { file, value, lineOf } of files)
    for (const [nth, other] of value.after?.entries() ?? []) {
      const problem = (what: string) => ({ file, line: lineOf(['after', nth]), what })
      if (!order.includes(other))
        yield problem(`There is no course "${other}" to come after: correct "after", or remove it.`)
      else if (drafts.has(other) && !value.draft)
        yield problem(`"${other}" is a draft: finish it first, or remove "after".`)
      else if (order.indexOf(other) >= order.indexOf(value.id))
        yield problem(`"${value.id}" and "${other}" come after each other: remove one "after".`)
    }
}
