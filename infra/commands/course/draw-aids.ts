/** The aids of courses, drawn: what is published of them, and whether each is one page. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAids } from '../../../content/reading/aids.ts'
import type { WrittenAid } from '../../../content/reading/written-aid.ts'
import { readYaml } from '../../../content/reading/yaml-file.ts'
import {
  type Catalogue,
  type CourseFile,
  courseFileSchema,
  type Language,
  type Problem,
} from '../../../content/schema.ts'
import { aidFiles } from '../../../functions/documents/aid/aid-files.ts'
import { type Aid, openAids } from '../../../functions/documents/aid/draw-aid.ts'
import { withPress } from '../with-press.ts'
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

/**
 * All aids of these courses in the folder `content`, but for those that take more than a page: each of them is a problem.
 * `portalUrl`, without a slash at the end, is printed at their foot. What `readCatalogue` finds wrong is not said again.
 */
export function drawAids(
  content: string,
  courses: string[],
  portalUrl: string,
): { drawn: DrawnAid[]; problems: Problem[] } {
  const drawn: DrawnAid[] = []
  const problems: Problem[] = []
  const written = courses.map((course) => ({
    course,
    aids: readAids({ folder: content, problems: [] }, course),
  }))
  if (written.every(({ aids }) => aids.length === 0)) return { drawn, problems }
  withPress(aidFiles, (folder) => {
    const draw = openAids(folder)
    for (const { course, aids } of written) {
      const around = surroundingsOf(join(content, 'courses', course))
      for (const aid of aids) {
        const { pages, pdf } = draw(sheetOf(aid, around, portalUrl))
        const { file, id, language, blocks } = aid
        if (pdf) drawn.push({ course, id, language, pdf, name: `${hashOf(pdf)}.pdf` })
        else
          problems.push({
            file,
            line: blocks.at(-1)?.line ?? 1,
            what: `The page takes ${pages} pages, to here: shorten it, or leave out rows of a table.`,
          })
      }
    }
  })
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

/** What is printed around the aids of a course, as far as it can be read. */
interface Surroundings {
  file: CourseFile | undefined
  titles: Record<Language, string>
}

/** `folder`: the course's. */
function surroundingsOf(folder: string): Surroundings {
  const read = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : ''
  const titleIn = (language: Language) => /^# +(.+?)\s*$/m.exec(read(`${language}.md`))?.[1] ?? ''
  const yaml = readYaml('', read('course.yaml'), courseFileSchema)
  return {
    file: 'read' in yaml ? yaml.read.value : undefined,
    titles: { ar: titleIn('ar'), fr: titleIn('fr'), en: titleIn('en') },
  }
}

function sheetOf(
  { id, language, title, blocks }: WrittenAid,
  { file, titles }: Surroundings,
  portalUrl: string,
): Aid {
  const { landscape = false, sources = [] } = file?.aids?.[id] ?? {}
  return {
    language,
    title: title.text,
    course: titles[language],
    url: `${portalUrl}/${language}/courses/${file?.id}`,
    blocks,
    sources: sources.flatMap((source) => file?.sources[source]?.title[language] ?? []),
    landscape,
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
