/** What came of somebody's suggestions, as it is taught now. */
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Catalogue } from '../../content/schema.ts'
import type { Voice } from '../documents/voices.ts'
import { withCatalogue } from './catalogue.ts'
import { putInbox } from './inbox.ts'
import { sendingId } from './sending-id.ts'
import { loadVoices } from './voices.ts'

/** Of the last suggestion that a version has heeded, whether it was told of or not; it comes as an inbound. */
export async function recallHeeded(learner: string, { id, from, at }: Inbound): Promise<void> {
  const { said } = await loadVoices(learner)
  const found = await withCatalogue(({ courses }) => lastHeeded(said, courses))
  await putInbox({
    kind: 'heeded',
    id: `r${sendingId(learner, id).slice(0, 11)}`,
    learner,
    from,
    at,
    ...found,
  })
}

function lastHeeded(said: Voice[], courses: Catalogue['courses']) {
  const versions = Object.values(courses).flatMap(({ id: course, heeded = [] }) =>
    heeded.map((each) => ({ ...each, course })),
  )
  const [last] = said.toReversed().flatMap((voice) => {
    const version = versions.find(({ suggestions }) => suggestions.includes(voice.id))
    return version ? [{ voice, ...version }] : []
  })
  if (!last) return {}
  const { course, version, voice } = last
  return { course, version, ...(voice.course === course && voice.spot && { card: voice.spot }) }
}

/** What they had suggested of what this version has heeded, the oldest first; empty where it was said by voice. */
export async function suggestedBy(learner: string, course: string, version: string): Promise<string[]> {
  const ids = await withCatalogue(
    ({ courses }) => courses[course]?.heeded?.find((each) => each.version === version)?.suggestions ?? [],
  )
  const { said } = await loadVoices(learner)
  return said.filter(({ id }) => ids.includes(id)).map(({ words = '' }) => words)
}
