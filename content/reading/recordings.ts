/** What somebody has recorded of a course: `media/<language>/<id>.ogg`, or `.mp3`, beside its words; the id is that of a card or of a question of the exam. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Audio, audioFormatOf } from './audio.ts'

/** A file below `media/`, whatever it is called and whatever it holds. */
export interface Recording {
  /** Its path under the folder of all content. */
  file: string
  language: string
  /** What its name says it is of, and the format that its name says. */
  of: string
  ending: string
  bytes: number
  /** What its bytes are; undefined where they are nothing that a chat plays. */
  format: Audio | undefined
  /** Under which it is published: its hash and its format. */
  name: string
}

/** Of the course in the folder `name`, sorted by path. */
export function readRecordings(folder: string, name: string): Recording[] {
  const media = join('courses', name, 'media')
  if (!existsSync(join(folder, media))) return []
  const entries = readdirSync(join(folder, media), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name: base }) => join(parentPath, base).slice(join(folder, media).length + 1))
    .toSorted()
    .map((path) => {
      const bytes = readFileSync(join(folder, media, path))
      const [, language = '', of = '', ending = ''] = /^(?:(.*)\/)?([^/]*?)(?:\.(\w+))?$/.exec(path) ?? []
      const format = audioFormatOf(bytes)
      const hash = createHash('sha256').update(bytes).digest('hex')
      const file = `${media}/${path}`
      return { file, language, of, ending, bytes: bytes.length, format, name: `${hash}.${format}` }
    })
}
