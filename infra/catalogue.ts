/** The catalogue as functions read it: an outline of all courses, and a file per course and language. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalogue } from '../content/catalogue.ts'
import { type Catalogue, languages } from '../content/schema.ts'

/** Throws with every problem of the content, each with its place. */
export function checkedCatalogue(folder = 'content'): Catalogue {
  const read = readCatalogue(folder)
  if ('catalogue' in read) return read.catalogue
  const lines = read.problems.map(({ file, line, what }) => `${folder}/${file}:${line}  ${what}`)
  throw new Error(`the content has ${lines.length} problem(s):\n${lines.join('\n')}`)
}

/** The mirror of functions/aws/catalogue.ts. */
export const shipCatalogue =
  ({ courses, ...rest }: Catalogue) =>
  (folder: string): void => {
    const outlines = Object.entries(courses).map(([id, { words: _, ...outline }]) => [id, outline] as const)
    const write = (file: string, what: unknown) => writeFileSync(join(folder, file), JSON.stringify(what))
    write('outline.json', { ...rest, courses: Object.fromEntries(outlines) })
    for (const { id, words } of Object.values(courses))
      for (const language of languages) write(`${id}.${language}.json`, words[language])
  }
