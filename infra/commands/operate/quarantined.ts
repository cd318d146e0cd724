/** What could not be dealt with: looked at, put back on the inbox, or dropped. */
import { putInbox, readLetter } from '../../../functions/aws/inbox.ts'
import {
  dropQuarantined,
  findQuarantined,
  listQuarantined,
  type Quarantined,
} from '../../../functions/aws/quarantine.ts'
import { Refused } from '../course/setting.ts'
import { audit, type Desk, type Told } from './act.ts'

/** What waits, by when it came and why it waits; nothing of what was said. */
export async function listLetters(desk: Desk): Promise<Told> {
  await audit(desk, 'quarantine list')
  const letters = (await listQuarantined()).map((row) => ({ ...outside(row), kind: kindIn(row) }))
  const words = letters.map(({ at, id, kind, why }) => `${at}  ${id}  ${kind}  ${why}`)
  return { words: words.join('\n') || 'Nothing is in quarantine.', json: { letters } }
}

/** The whole letter, with what was said. Throws `Refused` where there is none. */
export async function showLetter(id: string, desk: Desk): Promise<Told> {
  await audit(desk, `quarantine show ${id}`)
  const row = await found(id)
  const letter = jsonIn(row.letter)
  const { at, why } = outside(row)
  return { words: [at, why, JSON.stringify(letter, null, 2)].join('\n'), json: { id, at, why, letter } }
}

/**
 * The letter goes through the inbox once more, in the order of its learner, and waits here no longer. An act that dies
 * halfway may be repeated: the conversation knows a letter that it has dealt with. Throws `Refused` for what would only come
 * back.
 */
export async function replayLetter(id: string, desk: Desk): Promise<Told> {
  const row = await found(id)
  const letter = letterIn(row)
  if (letter.kind === 'unreadable')
    throw new Refused(
      `${id} could not be read when it came, and would come back: mend what reads it, and drop it.`,
    )
  await audit(desk, `quarantine replay ${id}`)
  // SQS keeps silent about what it has taken in within five minutes, so a letter that has just come back needs another mark.
  await putInbox(letter, `${id}/${Date.now()}`)
  // It takes its learner's turn seconds to give up again, and what it then puts in its place must not be dropped.
  await dropQuarantined(id)
  return { words: `${id} is on the inbox again.`, json: { replayed: id } }
}

/** Nothing is left of the letter. Asks first. Throws `Refused` where there is none, and where it was not meant. */
export async function dropLetter(id: string, desk: Desk): Promise<Told> {
  const { at, why } = outside(await found(id))
  if (!desk.setting.yes) {
    const typed = await desk.ask(`${id} of ${at} (${why}) is lost for good. Type ${id} if you mean it:`)
    if (typed !== id) throw new Refused('Nothing was done.')
  }
  await audit(desk, `quarantine drop ${id}`)
  await dropQuarantined(id)
  return { words: `${id} is gone.`, json: { dropped: id } }
}

async function found(id: string): Promise<Quarantined> {
  const row = await findQuarantined(id)
  if (!row) throw new Refused(`There is no ${id} in quarantine: \`quarantine list\` tells what is.`)
  return row
}

const outside = ({ id, at, why }: Quarantined) => ({ id, at: new Date(at).toISOString(), why })

const kindIn = ({ letter }: Quarantined): string => String(Object(jsonIn(letter)).kind)

function jsonIn(letter: string): unknown {
  try {
    return JSON.parse(letter)
  } catch {
    return letter
  }
}

function letterIn({ id, letter }: Quarantined): Exclude<ReturnType<typeof readLetter>, { kind: 'later' }> {
  const unread = (cause?: unknown) =>
    new Refused(`${id} is no letter that this version reads: \`quarantine show ${id}\`.`, { cause })
  try {
    const read = readLetter(letter)
    if (read.kind !== 'later') return read
  } catch (cause) {
    throw unread(cause)
  }
  throw unread()
}
