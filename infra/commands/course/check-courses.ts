/** Every problem of the content at once, each with its place, an excerpt and what to do. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { coursesIn, isDraft } from '../../../content/reading/content-folder.ts'
import type { Problem } from '../../../content/schema.ts'
import { checkedCatalogue } from '../../catalogue.ts'
import { checkSuggestions } from './check-suggestions.ts'
import { type Comparison, compareCourses } from './compare-courses.ts'
import { findIn } from './findings.ts'
import type { Heeders } from './heeders.ts'
import type { LearnersTable } from './learners-there.ts'
import { Refused, type Setting } from './setting.ts'
import type { Shelf } from './shelf.ts'
import { toldChanges } from './told-changes.ts'
import { toldDrafts } from './told-drafts.ts'
import { toldFindings, toldProblem } from './told-findings.ts'

/**
 * Of one course, or of everything; with a shelf, also what publishing would change, once there is nothing to mend. The
 * exit code is 1 where there is a problem; neither advice nor changes alter it.
 */
export async function checkCourses(
  course: string | undefined,
  { content, json }: Setting,
  shelf?: Shelf,
  table?: LearnersTable,
  heeders?: Heeders,
): Promise<string> {
  if (course && !existsSync(join(content, 'courses', course)))
    throw new Refused(`There is no course "${course}" in ${join(content, 'courses')}.`)
  const courses = course ? [course] : coursesIn(content)
  const found = findIn(content, courses, { portalUrl: shelf?.portalUrl })
  if (heeders) found.problems.push(...(await checkSuggestions(content, courses, heeders)))
  const isAsked = ({ file }: Problem) => !course || file.startsWith(`courses/${course}/`)
  const [problems, advice] = [found.problems.filter(isAsked), found.advice.filter(isAsked)]
  if (problems.length > 0) process.exitCode = 1
  const compared =
    shelf && !found.problems.some(({ file }) => isTaught(file, content))
      ? await compareCourses(checkedCatalogue(content), content, course, shelf, table)
      : undefined
  if (json) return JSON.stringify({ problems, advice, ...compared }, null, 2)
  return [
    ...advice.map((each) => toldProblem(each, content)),
    toldFindings({ problems, advice }, course ?? content, content),
    ...toldDrafts(content, course),
    ...(shelf ? [news(compared)] : []),
  ].join('\n')
}

const isTaught = (file: string, content: string): boolean =>
  !coursesIn(content).some((course) => file.startsWith(`courses/${course}/`) && isDraft(content, course))

function news(compared: Comparison | undefined): string {
  if (!compared) return 'Against what is out: nothing is published, or there is something to mend first.'
  if (compared.changes.length === 0) return 'It is out as it stands here.'
  return `Publishing would change:\n${toldChanges(compared.changes, compared.learners)}`
}
