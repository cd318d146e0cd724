/** Puts courses out to learners, without a deployment. */
import { heededIn, newlyHeeded } from '../../../content/newly-heeded.ts'
import { amend, compile, type Edition } from '../../../content/publication.ts'
import { type Change, changesBetween, takesAway } from '../../../content/publication-changes.ts'
import { isDraft } from '../../../content/reading/content-folder.ts'
import { readChecked } from '../../checks/read-checked.ts'
import { putRecordings, speakAll } from './audio-shelf.ts'
import { hasOtherWords } from './changed-words.ts'
import { aidsFor, withAids } from './draw-aids.ts'
import { beginHeedings, countHeeded, type Heeders, toldHeeded } from './heeders.ts'
import { countLearnersThere, type LearnersTable } from './learners-there.ts'
import { listMedia, putAids } from './media-shelf.ts'
import { billOf, planVoices, type VoiceOptions } from './plan-voices.ts'
import { mendFirst, Refused, type Setting } from './setting.ts'
import { editionOf, findOut, putOut, type Shelf } from './shelf.ts'
import { toldChanges } from './told-changes.ts'
import { toldDrafts } from './told-drafts.ts'

export interface PublishOptions extends VoiceOptions {
  /** Even where speaking costs, and even where something is taken away that learners may be at. */
  yes?: true
}

export interface Around {
  /** To say how many learners are where something vanishes. */
  table?: LearnersTable | undefined
  /** To tell those whose suggestions are heeded. */
  heeders?: Heeders | undefined
  /** Hears what is to be known before anything is published. */
  say?: (line: string) => void
}

/**
 * These courses, or everything when none is named; framework and calendar go along. Throws `Refused`, with nothing
 * changed, while there is something to mend, for words that changed in a version that did not, and, without `yes`,
 * where ids vanish that learners may be at: with `table`, it says how many are.
 */
export async function publishCourses(
  courses: string[],
  { yes, ...speaking }: PublishOptions,
  shelf: Shelf,
  { content, json }: Setting,
  { table, heeders, say = () => undefined }: Around = {},
): Promise<string> {
  const read = readChecked(content)
  if ('problems' in read) throw mendFirst(read.problems)
  for (const id of courses) {
    if (isDraft(content, id))
      throw new Refused(`${id} is a draft: take "draft: true" out of its course.yaml.`)
    if (!read.catalogue.courses[id]) throw new Refused(`There is no course "${id}" in ${content}.`)
  }
  const chosen = courses.length > 0 ? courses : Object.keys(read.catalogue.courses)
  const there = await listMedia(shelf)
  const aids = aidsFor(shelf, content, chosen)
  const { catalogue, unspoken } = planVoices(withAids(read.catalogue, aids), chosen, there, speaking)
  const fresh = compile(catalogue, new Date().toISOString())

  const out = await findOut(shelf)
  const edition = out && (await editionOf(shelf, out.publication))
  if (courses.length > 0 && !edition)
    throw new Refused('Nothing is published yet: publish everything once, without naming courses.')
  const next = edition && courses.length > 0 ? amend(edition, fresh.edition, courses) : fresh
  const changes = edition ? changesBetween(edition, next.edition) : firstOf(next.edition)
  const heeded = newlyHeeded(edition, next.edition)
  const tell = () => heeders && beginHeedings(heeders, heededIn(next.edition), heeded)
  if (edition && isSame(edition, next.edition)) {
    // Whoever died after publishing has told nobody yet.
    await tell()
    return json
      ? JSON.stringify({ changes: [] })
      : [...toldDrafts(content), 'Nothing has changed since it was published.'].join('\n')
  }
  const files = { ...fresh.files, ...next.files }
  for (const change of edition ? changes : []) {
    if (change.what !== 'changed' || change.from !== change.version || !edition) continue
    if (await hasOtherWords(change.course, shelf, { out: edition, next: next.edition, files }))
      throw new Refused(
        `${change.course} has changed: raise its version, and say what changed in course.yaml.`,
      )
  }
  const learners = table && (await countLearnersThere(table, changes))
  const told = toldChanges(changes, learners)
  const bill = unspoken.length > 0 ? [billOf(unspoken)] : []
  if (!yes && (unspoken.length > 0 || changes.some(takesAway)))
    throw new Refused([told, ...bill, 'Nothing was published. If that is meant, add --yes.'].join('\n'))

  const answered = heeders && (await countHeeded(heeders, heeded))
  for (const line of toldHeeded(answered, heeded)) say(line)

  await putRecordings(shelf, content, chosen, there)
  await putAids(shelf, aids, there)
  await speakAll(shelf, unspoken)
  const publication = { ...next.edition.publication, ...(out && { before: out.hash }) }
  await putOut(shelf, publication, files, out)
  await tell()
  const result = [told, ...bill, ...toldDrafts(content), 'It is out: learners have it within a minute.']
  return json
    ? JSON.stringify({ changes, learners, heeded: answered, spoken: unspoken.length })
    : result.join('\n')
}

/** The framework and the calendar may change alone. */
const isSame = (out: Edition, next: Edition): boolean =>
  JSON.stringify([out.publication.outline, out.publication.courses]) ===
  JSON.stringify([next.publication.outline, next.publication.courses])

const firstOf = ({ outline }: Edition): Change[] =>
  Object.values(outline.courses).map(({ id, version }) => ({ course: id, what: 'new', version }))
