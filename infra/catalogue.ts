/** The catalogue as functions come with it: in the form in which it is published, with the bot's own phrases. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, fileOf, pointer } from '../content/publication.ts'
import type { Catalogue, CourseWords } from '../content/schema.ts'
import { withoutMedia } from '../content/without-media.ts'
import { readChecked } from './checks/read-checked.ts'

/** Throws with every problem of the content, each with its place. */
export function checkedCatalogue(folder = 'content'): Catalogue {
  const read = readChecked(folder)
  if ('catalogue' in read) return read.catalogue
  const lines = read.problems.map(({ file, line, what }) => `${folder}/${file}:${line}  ${what}`)
  throw new Error(`the content has ${lines.length} problem(s):\n${lines.join('\n')}`)
}

/** When it was compiled is not said: the same content must make the same bundle. */
const anyTime = new Date(0).toISOString()

/** Whether anything in it was recorded, or is to be printed. */
export const hasMedia = ({ courses }: Catalogue): boolean =>
  Object.values(courses).some(
    ({ words, aids }) =>
      aids ||
      Object.values(words).some(({ cards, questions }) =>
        [...Object.values(cards), ...Object.values(questions)].some(({ audio }) => audio),
      ),
  )

/** Recordings and aids are published and not shipped: each cold start would pay for their megabytes. */
function silently({ courses, ...rest }: Catalogue): Catalogue {
  const silent = Object.entries(courses).map(([id, { words, ...course }]) => {
    const [ar, fr, en] = [words.ar, words.fr, words.en].map(withoutMedia) as [
      CourseWords,
      CourseWords,
      CourseWords,
    ]
    return [id, { ...course, words: { ar, fr, en } }]
  })
  return { ...rest, courses: Object.fromEntries(silent) }
}

/** The mirror of functions/aws/catalogue.ts. */
export const shipCatalogue = (catalogue: Catalogue) => {
  const { edition, files } = compile(silently(catalogue), anyTime)
  const shipped = {
    [pointer]: JSON.stringify(edition.publication),
    'phrases.json': JSON.stringify(catalogue.phrases),
    ...Object.fromEntries(Object.entries(files).map(([hash, text]) => [fileOf(hash), text])),
  }
  return (folder: string): void => {
    for (const [file, text] of Object.entries(shipped)) writeFileSync(join(folder, file), text)
  }
}
