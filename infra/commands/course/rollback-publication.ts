/** Takes the last publication back. */
import { nothingPublished, type Publication } from '../../../content/publication.ts'
import { Refused, type Setting } from './setting.ts'
import { findOut, findPublication, putOut, type Shelf } from './shelf.ts'

/**
 * The publication before is out again, as it was, and the one before that comes next; before the first there is what the
 * functions came with. Throws `Refused` where there is nothing to take back.
 */
export async function rollbackPublication(shelf: Shelf, { json }: Setting): Promise<string> {
  const out = await findOut(shelf)
  if (!out?.publication.outline) throw new Refused('Nothing is published: there is nothing to take back.')
  const { before } = out.publication
  const earlier = before ? await findPublication(shelf, before) : nothingPublished(new Date().toISOString())
  await putOut(shelf, earlier, {}, out)
  return json ? JSON.stringify(earlier) : `${told(earlier)} Learners have it within a minute.`
}

const told = ({ outline, at }: Publication): string =>
  outline ? `What was published at ${at} is out again.` : 'What was deployed is taught again.'
