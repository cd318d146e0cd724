/** The aids of courses, drawn: what is published of them, and whether each is one page. */
import { createHash } from 'node:crypto'
import type { Catalogue, Language, Problem } from '../../../content/schema.ts'
import { aidFiles } from '../../../functions/documents/aid/aid-files.ts'
import { type Drawn, openAids } from '../../../functions/documents/aid/draw-aid.ts'
import { withPress } from '../with-press.ts'
import { aidSheets } from './aid-sheets.ts'
import { mendFirst, Refused } from './setting.ts'
import type { Shelf } from './shelf.ts'

export interface DrawnAid {
  course: string
  id: string
  language: Language
  pdf: Uint8Array
  /** Under which it is published: its hash and its format. */
  name: string
}

/** What was drawn before by this process, by what stands on it: whoever previews saves one file of many. */
const drawnBefore = new Map<string, Drawn>()

/**
 * All aids of these courses in the folder `content`, but for those that take more than a page: each of them is a problem.
 * `portalUrl`, without a slash at the end, is printed at their foot.
 */
export function drawAids(
  content: string,
  courses: string[],
  portalUrl: string,
): { drawn: DrawnAid[]; problems: Problem[] } {
  const aids = courses.flatMap((course) =>
    aidSheets(content, course, portalUrl).map((aid) => ({ ...aid, course, key: JSON.stringify(aid.sheet) })),
  )
  const fresh = aids.filter(({ key }) => !drawnBefore.has(key))
  if (fresh.length > 0)
    withPress(aidFiles, (folder) => {
      const draw = openAids(folder)
      for (const { key, sheet } of fresh) drawnBefore.set(key, draw(sheet))
    })
  const drawn: DrawnAid[] = []
  const problems: Problem[] = []
  for (const { course, key, written } of aids) {
    const { file, id, language, blocks } = written
    const { pages, pdf } = drawnBefore.get(key) ?? { pages: 0 }
    if (pdf) drawn.push({ course, id, language, pdf, name: `${hashOf(pdf)}.pdf` })
    else
      problems.push({
        file,
        line: blocks.at(-1)?.line ?? 1,
        what: `The page takes ${pages} pages, to here: shorten it, or leave out rows of a table.`,
      })
  }
  return { drawn, problems }
}

/** Throws `Refused` for what is to be mended, and where there are aids and nobody has named the portal. */
export function aidsFor({ portalUrl }: Shelf, content: string, courses: string[]): DrawnAid[] {
  const { drawn, problems } = drawAids(content, courses, portalUrl ?? '')
  if (problems.length > 0) throw mendFirst(problems)
  if (portalUrl === undefined && drawn.length > 0)
    throw new Refused('Where is the portal? Its address stands at the foot of aids: --portal https://…')
  return drawn
}

/** The catalogue with the names of what was drawn, and how large it is. */
export function withAids(catalogue: Catalogue, drawn: DrawnAid[]): Catalogue {
  const named = structuredClone(catalogue)
  for (const { course, id, language, name, pdf } of drawn) {
    const words = named.courses[course]?.words[language].aids?.[id]
    if (words) Object.assign(words, { file: name, bytes: pdf.length })
  }
  return named
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
