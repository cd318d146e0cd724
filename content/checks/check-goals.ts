/** What people come for leads to courses that are there. */

import type { Framework } from '../framework.ts'
import type { YamlFile } from '../reading/yaml-file.ts'
import type { Problem } from '../schema.ts'

/** `courses` are the ids of those that can be taken. */
export function* checkGoals(
  { file, value: { goals = {} }, lineOf }: YamlFile<Framework>,
  courses: string[],
): Generator<Problem> {
  for (const [goal, { courses: named }] of Object.entries(goals))
    for (const [nth, course] of named.entries())
      if (!courses.includes(course))
        yield {
          file,
          line: lineOf(['goals', goal, 'courses', nth]),
          what: `The goal "${goal}" leads to a course "${course}" that is not there: name one of ${courses.join(', ')}.`,
        }
}
