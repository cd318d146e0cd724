/** What publishing would change for learners, before anybody publishes. */
import { compile } from '../../../content/publication.ts'
import { type Change, changesBetween } from '../../../content/publication-changes.ts'
import type { Catalogue } from '../../../content/schema.ts'
import { listAudio } from './audio-shelf.ts'
import { countLearnersThere, type LearnersTable } from './learners-there.ts'
import { planVoices } from './plan-voices.ts'
import { editionOf, findOut, type Shelf } from './shelf.ts'

export interface Comparison {
  changes: Change[]
  /** By course, how many learners are at something that vanishes; absent where nobody was counted. */
  learners?: Record<string, number>
}

/** Against what is out on the shelf, for `course` or for all; undefined where nothing is published yet. */
export async function compareCourses(
  catalogue: Catalogue,
  course: string | undefined,
  shelf: Shelf,
  table: LearnersTable | undefined,
): Promise<Comparison | undefined> {
  const out = await findOut(shelf)
  const edition = out && (await editionOf(shelf, out.publication))
  if (!edition) return undefined
  const all = Object.keys(catalogue.courses)
  const spoken = planVoices(catalogue, all, await listAudio(shelf), {}).catalogue
  const changes = changesBetween(edition, compile(spoken, new Date().toISOString()).edition).filter(
    (change) => !course || change.course === course,
  )
  return { changes, ...(table && { learners: await countLearnersThere(table, changes) }) }
}
