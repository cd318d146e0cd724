/** The catalogue as functions come with it: in the form in which it is published, with the bot's own phrases. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalogue } from '../content/catalogue.ts'
import { compile, fileOf, pointer } from '../content/publication.ts'
import type { Catalogue } from '../content/schema.ts'

/** Throws with every problem of the content, each with its place. */
export function checkedCatalogue(folder = 'content'): Catalogue {
  const read = readCatalogue(folder)
  if ('catalogue' in read) return read.catalogue
  const lines = read.problems.map(({ file, line, what }) => `${folder}/${file}:${line}  ${what}`)
  throw new Error(`the content has ${lines.length} problem(s):\n${lines.join('\n')}`)
}

/** When it was compiled is not said: the same content must make the same bundle. */
const anyTime = new Date(0).toISOString()

/** The mirror of functions/aws/catalogue.ts. */
export const shipCatalogue = (catalogue: Catalogue) => {
  const { edition, files } = compile(catalogue, anyTime)
  const shipped = {
    [pointer]: JSON.stringify(edition.publication),
    'phrases.json': JSON.stringify(catalogue.phrases),
    ...Object.fromEntries(Object.entries(files).map(([hash, text]) => [fileOf(hash), text])),
  }
  return (folder: string): void => {
    for (const [file, text] of Object.entries(shipped)) writeFileSync(join(folder, file), text)
  }
}
