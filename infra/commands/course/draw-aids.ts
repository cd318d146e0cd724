/** The aids of courses, drawn: what is published of them, and whether each is one page. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAids } from '../../../content/reading/aids.ts'
import { readCourseMarkdown } from '../../../content/reading/course-markdown.ts'
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
    for (const { course, aids } of written)
      for (const aid of aids) {
        const { pages, pdf } = draw(sheetOf(aid, join(content, 'courses', course), portalUrl))
        const { file, id, language } = aid
        if (pdf) drawn.push({ course, id, language, pdf, name: `${hashOf(pdf)}.pdf` })
        else
          problems.push({
            file,
            line: aid.blocks.at(-1)?.line ?? 1,
            what: `The page takes ${pages} pages, to here: shorten it, or leave out rows of a table.`,
          })
      }
  })
  return { drawn, problems }
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

/** `folder`: the course's. What is missing there is left empty. */
function sheetOf({ id, language, title, blocks }: WrittenAid, folder: string, portalUrl: string): Aid {
  const read = (file: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : ''
  const yaml = readYaml('', read('course.yaml'), courseFileSchema)
  const file: CourseFile | undefined = 'read' in yaml ? yaml.read.value : undefined
  const { landscape = false, sources = [] } = file?.aids?.[id] ?? {}
  return {
    language,
    title: title.text,
    course: readCourseMarkdown('', read(`${language}.md`)).written.title.text,
    url: `${portalUrl}/${language}/courses/${file?.id}`,
    blocks,
    sources: sources.flatMap((source) => file?.sources[source]?.title[language] ?? []),
    landscape,
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
