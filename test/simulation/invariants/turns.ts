/** The turns that were stored, each beside what the engine makes of the one before it. */
import { isDeepStrictEqual } from 'node:util'
import { sessionIn } from '../../../bots/engine/attending.ts'
import { converse } from '../../../bots/engine/converse.ts'
import type { Inbound } from '../../../bots/engine/inbound.ts'
import type { Learner } from '../../../bots/engine/learner.ts'
import { codeIn } from '../../../bots/engine/linking.ts'
import type { Turn } from '../../../bots/engine/turn.ts'
import { learnerOfItem } from '../../../functions/aws/learners.ts'
import { editions } from '../editions.ts'
import type { Stored } from '../record.ts'
import type { Row } from '../tables.ts'
import type { World } from '../world.ts'

export interface StoredTurn {
  stored: Stored
  before: Learner | undefined
  after: Learner
  /** What brought it about; undefined where nothing that came does. */
  letter: (Inbound & { nth: number }) | undefined
  /** What the engine makes of it. */
  turn: Turn | undefined
}

const known = new WeakMap<World, StoredTurn[]>()

export function turnsOf(world: World): StoredTurn[] {
  const turns =
    known.get(world) ?? world.recorder.stored.filter(isRecord).map((stored) => turnOf(stored, world))
  known.set(world, turns)
  return turns
}

const isRecord = ({ table, after }: Stored): boolean =>
  table === 'LEARNERS_TABLE' && learnerIn(after) !== undefined

function turnOf(stored: Stored, world: World): StoredTurn {
  const before = learnerIn(stored.before)
  const after = learnerIn(stored.after) as Learner
  const id = after.ring.at(-1)
  const letters = world.recorder.letters.filter((letter) => letter.id === id)
  for (const letter of letters)
    for (const turn of turnsBy(before, letter, world))
      if (turn.learner && isDeepStrictEqual(plain(turn.learner), plain(after)))
        return { stored, before, after, letter, turn }
  return { stored, before, after, letter: letters[0], turn: undefined }
}

/** All that the engine may make of it: with each edition that was taught, and whatever a code in the words opens. */
export function turnsBy(before: Learner | undefined, letter: Inbound, world: World): Turn[] {
  const taught = new Set(world.recorder.published.map(({ edition }) => edition))
  return [...taught].flatMap((edition) =>
    findings(letter, world).map((inbound) =>
      converse(before, inbound, editions[edition] ?? world.catalogue()),
    ),
  )
}

function findings(given: Inbound & { nth?: number; put?: number }, { recorder }: World): Inbound[] {
  const { nth: _, put: __, ...letter } = given
  if (letter.kind === 'said' && sessionIn(letter.text))
    return sessionFindings(recorder).map((session): Inbound => ({ ...letter, session }) as Inbound)
  if (letter.kind !== 'said' || !codeIn(letter.text)) return [letter as Inbound]
  const records = new Set(recorder.stored.filter(isRecord).map(({ after }) => String(after?.id)))
  const codes = ['unknown' as const, 'spent' as const, ...[...records].map((opens) => ({ opens }))]
  return codes.map((code): Inbound => ({ ...letter, code }) as Inbound)
}

/** Whichever session was opened, or why none can be joined. */
function sessionFindings({ stored }: World['recorder']) {
  const opened = stored.flatMap(({ table, after }) =>
    table === 'SESSIONS_TABLE' && after?.opensAt
      ? [{ code: String(after.id), course: String(after.course) }]
      : [],
  )
  return ['unknown', 'spent', 'early', 'over', ...opened]
}

/** A row of the learners' table, if it is a record that can be read. */
export function learnerIn(row: Row | undefined): Learner | undefined {
  if (row?.version === undefined) return undefined
  try {
    return learnerOfItem(row)
  } catch {
    return undefined
  }
}

const plain = (learner: Learner): unknown => JSON.parse(JSON.stringify(learner))
