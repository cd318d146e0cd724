/** I6: nothing proactive after a stop, a block or an erasure, and never at an indecent hour. */
import { nextDecent } from '../../../bots/engine/decent-hours.ts'
import type { Said } from '../record.ts'
import type { World } from '../world.ts'
import type { Invariant } from './invariant.ts'
import { turnsOf } from './turns.ts'

/** The inbounds by which learners are told what they have not asked for. */
export const unaskedLetters = ({ letters }: World['recorder']): Set<string> =>
  new Set(letters.filter(({ kind }) => kind === 'came-due' || kind === 'announced').map(({ id }) => id))

/** What goes out because somebody was due, or a campaign is for them. */
export const proactive = ({ recorder }: World): Said[] => {
  const unasked = unaskedLetters(recorder)
  return recorder.said.filter(({ took, letter = '' }) => took && unasked.has(letter))
}

export const isWelcome: Invariant = (world) => {
  const { letters, stored, calls } = world.recorder
  return proactive(world).flatMap((said) => {
    const letter = letters.find(({ id }) => id === said.letter)
    const record = letter && 'learner' in letter ? letter.learner : ''
    const own = stored.findLast(
      ({ nth, table, letter: by }) => nth < said.nth && table === 'LEARNERS_TABLE' && by === said.letter,
    )
    // Between a look after the own turn and the vendor nobody can do anything any more.
    const look = calls.findLast(
      ({ nth, invocation, name }) =>
        nth > (own?.nth ?? 0) &&
        nth < said.nth &&
        invocation === said.invocation &&
        name === 'dynamodb:GetItem LEARNERS_TABLE',
    )
    const last = stored.findLast(
      ({ nth, table, before, after }) =>
        table === 'LEARNERS_TABLE' && (after ?? before)?.id === record && nth < (look?.nth ?? said.nth),
    )
    if (!last?.after) return [`${record} was written to after they were forgotten, by ${said.letter}`]
    if (last.after.stopped !== undefined) return [`${record} was written to after a stop, by ${said.letter}`]
    const { news } = last.after as { news?: object }
    return letter?.kind === 'announced' && !(news && 'at' in news)
      ? [`${record} was told news that they do not want, by ${said.letter}`]
      : []
  })
}

export const isDecent: Invariant = (world) =>
  proactive(world).flatMap(({ at, letter }) => {
    // It was decent when the last look was taken, a moment before.
    const second = Math.floor(at / 1000) - 30
    const decent = [0, 30].some(
      (more) => nextDecent(second + more, world.catalogue().calendar) === second + more,
    )
    return decent ? [] : [`${letter} said something at ${new Date(at).toISOString()}`]
  })

/** Whoever is to be woken stands in the index. */
export const isWoken: Invariant = (world) => {
  const due = new Set(
    world.aws.tables
      .rows(world.named('REVIEWS_TABLE'))
      .flatMap(({ id, queue }) => (queue ? [String(id)] : [])),
  )
  const last = new Map(turnsOf(world).map(({ after }) => [after.id, after]))
  const there = new Set(
    world.aws.tables
      .rows(world.named('LEARNERS_TABLE'))
      .flatMap(({ id, version }) => (version ? [String(id)] : [])),
  )
  return [...last.values()].flatMap(({ id, woken, stopped }) =>
    there.has(id) && woken?.at !== undefined && stopped === undefined && !due.has(id)
      ? [`${id} is to be woken at ${woken.at} and is not in the index`]
      : [],
  )
}
