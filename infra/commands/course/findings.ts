/** What is to be mended in the content, and what could read better. */
import { adviceOn } from '../../../content/advice.ts'
import { byPlace } from '../../../content/by-place.ts'
import type { CatalogueRead } from '../../../content/catalogue.ts'
import { coursesIn } from '../../../content/reading/content-folder.ts'
import type { Language, Problem } from '../../../content/schema.ts'
import { adviseOnButtons } from '../../checks/advise-on-buttons.ts'
import { readChecked } from '../../checks/read-checked.ts'
import { drawAids } from './draw-aids.ts'

export interface Findings {
  /** Of all courses, and of what they share. */
  problems: Problem[]
  /** On the courses that were asked about. */
  advice: Problem[]
  read: CatalogueRead
}

/**
 * Drafts are read too. Pages to print of these courses are drawn to see whether each is one; `portalUrl` stands at their foot.
 * `ahead` is the language in which a course is read so far.
 */
export function findIn(
  content: string,
  courses: string[],
  { portalUrl = anyPortal, ahead }: { portalUrl?: string | undefined; ahead?: Language } = {},
): Findings {
  const read = readChecked(content, coursesIn(content), ahead)
  const { problems: large } = drawAids(content, courses, portalUrl)
  const problems = [...('problems' in read ? read.problems : []), ...large].toSorted(byPlace)
  return { read, problems, advice: adviceOn(content, courses, adviseOnButtons) }
}

/** At the foot of pages that are only measured. */
const anyPortal = 'https://portal.example'
