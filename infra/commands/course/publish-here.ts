import { compile } from '../../../content/publication.ts'
import type { Catalogue } from '../../../content/schema.ts'
import { listAudio, putRecordings } from './audio-shelf.ts'
import { findOut, openShelf, putOut } from './shelf.ts'

/** Puts all that stands in the folder `content` out on the `npm start` of this machine, under any version. */
export async function publishHere(catalogue: Catalogue, content: string): Promise<void> {
  const shelf = openShelf({ local: true })
  await putRecordings(shelf, content, Object.keys(catalogue.courses), await listAudio(shelf))
  const { edition, files } = compile(catalogue, new Date().toISOString())
  await putOut(shelf, edition.publication, files, await findOut(shelf))
}
