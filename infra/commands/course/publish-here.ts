import { compile } from '../../../content/publication.ts'
import type { Catalogue } from '../../../content/schema.ts'
import { putRecordings } from './audio-shelf.ts'
import { drawAids, withAids } from './draw-aids.ts'
import { listMedia, putAids } from './media-shelf.ts'
import { findOut, openShelf, putOut } from './shelf.ts'

/**
 * Puts all that stands in the folder `content` out on the `npm start` of this machine, under any version; aids that take
 * more than a page are left out.
 */
export async function publishHere(catalogue: Catalogue, content: string): Promise<void> {
  const shelf = openShelf({ local: true })
  const courses = Object.keys(catalogue.courses)
  const there = await listMedia(shelf)
  const { drawn } = drawAids(content, courses, shelf.portalUrl ?? '')
  await putRecordings(shelf, content, courses, there)
  await putAids(shelf, drawn, there)
  const { edition, files } = compile(withAids(catalogue, drawn), new Date().toISOString())
  await putOut(shelf, edition.publication, files, await findOut(shelf))
}
