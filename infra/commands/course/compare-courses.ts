/** What publishing would change for learners, before anybody publishes. */
import { compile } from '../../../content/publication.ts'
import { type Change, changesBetween } from '../../../content/publication-changes.ts'
import type { Catalogue } from '../../../content/schema.ts'
import { aidsFor, withAids } from './draw-aids.ts'
import { countLearnersThere, type LearnersTable } from './learners-there.ts'
import { listMedia } from './media-shelf.ts'
import { planVoices } from './plan-voices.ts'
import { editionOf, findOut, type Shelf } from './shelf.ts'

export interface Comparison {
  changes: Change[]
  /** By course, how many learners are at something that vanishes; absent where nobody was counted. */
  learners?: Record<string, number>
}

/**
 * What stands in the folder `content`, which is `catalogue`, against what is out on the shelf, for `course` or for all;
 * undefined where nothing is published yet.
 */
export async function compareCourses(
  catalogue: Catalogue,
  content: string,
  course: string | undefined,
  shelf: Shelf,
  table: LearnersTable | undefined,
): Promise<Comparison | undefined> {
  const out = await findOut(shelf)
  const edition = out && (await editionOf(shelf, out.publication))
  if (!edition) return undefined
  const all = Object.keys(catalogue.courses)
  const drawn = withAids(catalogue, aidsFor(shelf, content, all))
  const spoken = planVoices(drawn, all, await listMedia(shelf), {}).catalogue
  const changes = changesBetween(edition, compile(spoken, new Date().toISOString()).edition).filter(
    (change) => !course || change.course === course,
  )
  return { changes, ...(table && { learners: await countLearnersThere(table, changes) }) }
}
