/** What is out, and what was before it. */
import { styleText } from 'node:util'
import type { Publication } from '../../../content/publication.ts'
import type { Setting } from './setting.ts'
import { findOut, findPublication, type Shelf } from './shelf.ts'

/** So many are told, the newest first. */
const most = 10

export async function listPublications(shelf: Shelf, { json }: Setting): Promise<string> {
  const listed: Publication[] = []
  let next = (await findOut(shelf))?.publication
  while (next && listed.length < most) {
    listed.push(next)
    next = next.before ? await findPublication(shelf, next.before) : undefined
  }
  if (json)
    return JSON.stringify(
      listed.map(({ at, courses }) => ({ at, courses: versions(courses) })),
      null,
      2,
    )
  const [out, ...earlier] = listed
  if (!out?.outline) return 'Nothing is published: learners have what was deployed.'
  return [styleText('green', drawn(out)), ...earlier.map(drawn)].join('\n')
}

const versions = (courses: Publication['courses']) =>
  Object.fromEntries(Object.entries(courses).map(([id, { version }]) => [id, version]))

const drawn = ({ at, outline, courses }: Publication): string => {
  const each = Object.entries(courses).map(([id, { version }]) => `${id} ${version}`)
  return `${at}  ${outline ? each.join(', ') : 'what was deployed'}`
}
