/** The sound course of `broken/`, and a way to change it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readCatalogue } from '../../content/catalogue.ts'

/** File → its text. */
export type Files = Record<string, string>

const filesIn = (folder: string, beneath = ''): Files =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [join(beneath, path.slice(folder.length + 1)), readFileSync(path, 'utf8')]),
  )

export const sound: Files = {
  ...filesIn(join(import.meta.dirname, 'broken/sound')),
  ...filesIn(join(import.meta.dirname, '../../content/phrases'), 'phrases'),
}

/** Writes these files below a folder of their own, for as long as `use` takes. */
export function inFolder<T>(files: Record<string, string | Uint8Array>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Throws with every problem. */
export function catalogueIn(files: Record<string, string | Uint8Array>) {
  const read = inFolder(files, (folder) => readCatalogue(folder))
  if ('problems' in read) throw new Error(JSON.stringify(read.problems, null, 2))
  return read.catalogue
}
