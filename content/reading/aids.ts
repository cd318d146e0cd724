/** The aids of a course: `aids/<aid>.<language>.md` beside its words. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../schema.ts'
import { readAidMarkdown } from './aid-markdown.ts'
import { type Reading, readText } from './content-folder.ts'
import type { WrittenAid } from './written-aid.ts'

/** Of the course in the folder `name`, sorted by file. */
export function readAids(reading: Reading, name: string): WrittenAid[] {
  const place = `courses/${name}/aids`
  if (!existsSync(join(reading.folder, place))) return []
  const names = readdirSync(join(reading.folder, place)).filter((each) => !each.startsWith('.'))
  return names.toSorted().flatMap((each) => {
    const file = `${place}/${each}`
    const report = (line: number, what: string) => reading.problems.push({ file, line, what })
    const [, id = '', tongue] = /^([^.]+)\.(\w+)\.md$/.exec(each) ?? []
    const language = languages.find((known) => known === tongue)
    if (!language) {
      report(1, `Call it <aid>.<language>.md, the language being ${languages.join(', ')}.`)
      return []
    }
    const text = readText(reading, file) ?? ''
    return [{ file, id, language, ...readAidMarkdown(text, report) }]
  })
}
