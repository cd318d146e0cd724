/** Every problem of the content at once, each with its place, an excerpt and what to do. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { adviceOn } from '../../../content/advice.ts'
import { byPlace } from '../../../content/by-place.ts'
import { coursesIn } from '../../../content/reading/content-folder.ts'
import { type Problem, qualitySchema } from '../../../content/schema.ts'
import { adviseOnButtons } from '../../checks/advise-on-buttons.ts'
import { readChecked } from '../../checks/read-checked.ts'
import { type Comparison, compareCourses } from './compare-courses.ts'
import { drawAids } from './draw-aids.ts'
import type { LearnersTable } from './learners-there.ts'
import { Refused, type Setting } from './setting.ts'
import type { Shelf } from './shelf.ts'
import { toldChanges } from './told-changes.ts'

/**
 * Of one course, or of everything; with a shelf, also what publishing would change, once there is nothing to mend. The
 * exit code is 1 where there is a problem; neither advice nor changes alter it.
 */
export async function checkCourses(
  course: string | undefined,
  { content, json }: Setting,
  shelf?: Shelf,
  table?: LearnersTable,
): Promise<string> {
  if (course && !existsSync(join(content, 'courses', course)))
    throw new Refused(`There is no course "${course}" in ${join(content, 'courses')}.`)
  const read = readChecked(content)
  const isAsked = ({ file }: Problem) => !course || file.startsWith(`courses/${course}/`)
  const asked = course ? [course] : coursesIn(content)
  const { problems: large } = drawAids(content, asked, shelf?.portalUrl ?? anyPortal)
  const problems = [...('problems' in read ? read.problems : []), ...large].filter(isAsked).toSorted(byPlace)
  const advice = adviceOn(content, asked, adviseOnButtons)
  if (problems.length > 0) process.exitCode = 1
  const compared =
    shelf && 'catalogue' in read && large.length === 0
      ? await compareCourses(read.catalogue, content, course, shelf, table)
      : undefined
  if (json) return JSON.stringify({ problems, advice, ...compared }, null, 2)
  const about = course ?? content
  const verdict =
    problems.length === 0
      ? styleText(
          'green',
          `✔ Nothing to mend in ${about}: all ${Object.keys(qualitySchema.shape).length} criteria of quality are met.`,
        )
      : styleText('red', `✘ ${problems.length} to mend in ${about}.`)
  const hint = advice.length > 0 ? [styleText('yellow', `${advice.length} could read better.`)] : []
  return [
    ...[...advice, ...problems].map((each) => drawn(each, content)),
    verdict,
    ...hint,
    ...(shelf ? [news(compared)] : []),
  ].join('\n')
}

/** At the foot of pages that are only measured. */
const anyPortal = 'https://portal.example'

function news(compared: Comparison | undefined): string {
  if (!compared) return 'Against what is out: nothing is published, or there is something to mend first.'
  if (compared.changes.length === 0) return 'It is out as it stands here.'
  return `Publishing would change:\n${toldChanges(compared.changes, compared.learners)}`
}

/** A terminal follows `file:line` to the place. */
function drawn({ file, line, what, criterion }: Problem, content: string): string {
  const path = join(content, file)
  const excerpt =
    existsSync(path) && !isRecording(file) ? (readFileSync(path, 'utf8').split('\n')[line - 1] ?? '') : ''
  return [
    styleText('bold', `${path}:${line}`),
    `  ${what}`,
    ...(criterion ? [styleText('dim', `  │ criterion “${criterion}” of framework.yaml`)] : []),
    ...(excerpt.trim() ? [styleText('dim', `  │ ${excerpt}`)] : []),
    '',
  ].join('\n')
}

/** Nothing of it can be read in a terminal. */
const isRecording = (file: string): boolean => file.includes('/media/')
