/** What stands on the pages to print of a course: its author's words, and what is printed around them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAids } from '../../../content/reading/aids.ts'
import type { WrittenAid } from '../../../content/reading/written-aid.ts'
import { readYaml } from '../../../content/reading/yaml-file.ts'
import { type CourseFile, courseFileSchema, type Language } from '../../../content/schema.ts'
import type { Aid } from '../../../functions/documents/aid/draw-aid.ts'

export interface AidSheet {
  written: WrittenAid
  sheet: Aid
}

/**
 * `course` is a folder's name in the folder `content`; `portalUrl`, without a slash at the end, is printed at their foot.
 * What `readCatalogue` finds wrong is not said again.
 */
export function aidSheets(content: string, course: string, portalUrl: string): AidSheet[] {
  const around = surroundingsOf(join(content, 'courses', course))
  const aids = readAids({ folder: content, problems: [] }, course)
  return aids.map((written) => ({ written, sheet: sheetOf(written, around, portalUrl) }))
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
