/** Whether a course says something else than it did: how it is read aloud, or tells of its changes, is no new version of it. */
import type { Edition, Files } from '../../../content/publication.ts'
import { type CourseWords, languages } from '../../../content/schema.ts'
import { withoutMedia } from '../../../content/without-media.ts'
import { readFile, type Shelf } from './shelf.ts'

/** `files` has the words of the next edition wherever they differ from those that are out. */
export async function hasOtherWords(
  course: string,
  shelf: Shelf,
  { out, next, files }: { out: Edition; next: Edition; files: Files },
): Promise<boolean> {
  const [was, is] = [out, next].map(({ outline }) =>
    JSON.stringify({ ...outline.courses[course], changed: undefined, heeded: undefined }),
  )
  if (was !== is) return true
  for (const language of languages) {
    const [before = '', after = ''] = [out, next].map(
      ({ publication }) => publication.courses[course]?.[language],
    )
    if (before === after) continue
    if (silent(await readFile(shelf, before)) !== silent(files[after] ?? '{}')) return true
  }
  return false
}

const silent = (words: string): string => JSON.stringify(withoutMedia(JSON.parse(words) as CourseWords))
