/** Whether somebody has made the suggestions that the newest version of a course says to heed. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readYaml } from '../../../content/reading/yaml-file.ts'
import { courseFileSchema, type Problem } from '../../../content/schema.ts'
import { countHeeded, type Heeders } from './heeders.ts'

/** Of a file that cannot be read nothing is said here. */
export async function checkSuggestions(
  content: string,
  courses: string[],
  heeders: Heeders,
): Promise<Problem[]> {
  const named = courses.flatMap((course) => namedIn(content, course))
  const { unknown } = await countHeeded(
    heeders,
    named.map(({ course, id }) => ({ course, version: '', suggestions: [id] })),
  )
  return named
    .filter(({ id }) => unknown.includes(id))
    .map(({ file, line, id }) => ({
      file,
      line,
      what: `Nobody has made the suggestion ${id}, or whoever did has been forgotten: correct it, or take it out.`,
    }))
}

function namedIn(content: string, course: string) {
  const file = `courses/${course}/course.yaml`
  const path = join(content, file)
  const result = existsSync(path) ? readYaml(file, readFileSync(path, 'utf8'), courseFileSchema) : undefined
  if (!result || !('read' in result)) return []
  const { value, lineOf } = result.read
  return value.changes.flatMap(({ version, suggestion = [] }, nth) =>
    version === value.version
      ? suggestion.map((id, at) => ({ course, file, id, line: lineOf(['changes', nth, 'suggestion', at]) }))
      : [],
  )
}
