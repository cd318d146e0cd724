/** I1: whatever is accepted is applied, or lies in quarantine; nothing that was not stored is answered 2xx. */
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Inbound } from '../../../bots/engine/inbound.ts'
import type { World } from '../world.ts'
import type { Invariant } from './invariant.ts'
import { learnerIn, turnsBy, turnsOf } from './turns.ts'

export const isStored: Invariant = ({ recorder }) => {
  const stored = new Set(recorder.letters.map(({ id }) => id))
  return recorder.brought
    .filter(({ id }) => id !== undefined && !stored.has(id))
    .map(({ id, taken }) => `${id} was ${taken ? 'taken' : 'never taken'} and never stored`)
}

export const isApplied: Invariant = (world) => {
  const { letters, done, stored } = world.recorder
  const dealtWith = new Set(done.map(({ letter }) => letter))
  const applied = new Set(turnsOf(world).flatMap(({ after }) => after.ring))
  const quarantined = new Set(
    stored.flatMap(({ table, after }) => (table === 'QUARANTINE_TABLE' && after ? [String(after.id)] : [])),
  )
  const once = new Map(letters.map((letter) => [letter.id, letter]))
  return [...once.values()].flatMap((letter) => {
    if (!dealtWith.has(letter.id)) return [`${letter.kind} ${letter.id} was never dealt with`]
    if (applied.has(letter.id) || quarantined.has(letter.id)) return []
    if (isVoid(letter, world) || isHalted(letter, world)) return []
    return [`${letter.kind} ${letter.id} was dealt with, but neither applied nor quarantined`]
  })
}

/** The engine makes nothing of it, whoever it is about, as they were when it was dealt with last. */
function isVoid(letter: Inbound, world: World): boolean {
  const looks = world.recorder.calls.filter(
    (call) => call.letter === letter.id && call.name === 'dynamodb:GetItem LEARNERS_TABLE',
  )
  const { invocation } = looks.at(-1) ?? {}
  const items = looks.filter((look) => look.invocation === invocation).map(({ answer }) => rowIn(answer))
  const known = learnerIn(items.findLast((row) => row?.version !== undefined))
  return turnsBy(known, letter, world).some(({ learner }) => learner === undefined || learner === known)
}

/** Its campaign was not under way when that was looked at last. */
const isHalted = ({ kind, id }: Inbound, { recorder }: World): boolean =>
  kind === 'announced' &&
  rowIn(
    recorder.calls.findLast(
      ({ letter, name }) => letter === id && name === 'dynamodb:GetItem CAMPAIGNS_TABLE',
    )?.answer,
  )?.state !== 'sending'

const rowIn = (answer: unknown) => {
  const { Item } = (answer ?? {}) as { Item?: Record<string, never> }
  return Item && unmarshall(Item)
}
