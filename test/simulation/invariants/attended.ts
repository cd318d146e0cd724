/** I2 for sessions: those join who come in time, and what is counted is what their turns amount to, each learner once. */
import { createHmac } from 'node:crypto'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { sessionIn } from '../../../bots/engine/attending.ts'
import { milestones } from '../../../bots/engine/milestones.ts'
import type { World } from '../world.ts'
import type { Invariant } from './invariant.ts'
import { turnsOf } from './turns.ts'

/** By what the table told while the code was dealt with. */
export const isJoinedInTime: Invariant = (world) =>
  turnsOf(world).flatMap(({ before, after, letter }) => {
    if (letter?.kind !== 'said' || !sessionIn(letter.text) || after.session === before?.session) return []
    const looks = world.recorder.calls.filter(
      (call) => call.letter === letter.id && call.name === 'dynamodb:GetItem SESSIONS_TABLE',
    )
    const isOpen = looks.some(({ answer }) => {
      const { Item = {} } = (answer ?? {}) as { Item?: Record<string, never> }
      const { opensAt, closesAt } = unmarshall(Item)
      return letter.at >= opensAt * 1000 && letter.at < closesAt * 1000
    })
    return isOpen ? [] : [`${after.id} joined ${after.session} when it was not open`]
  })

export const isAttended: Invariant = (world) => {
  const { key } = JSON.parse(world.secrets['takwin/log'] ?? '')
  const rowOf = (session: string, learner: string) =>
    `${session}/${createHmac('sha256', key).update(`${session}/${learner}`).digest('base64url').slice(0, 16)}`
  const expected = expectedIn(world, rowOf)
  const counted = new Map(
    world.aws.tables
      .rows(world.named('SESSIONS_TABLE'))
      .flatMap(({ id, reached }) => (reached === undefined ? [] : [[String(id), Number(reached)] as const])),
  )
  return [...new Set([...expected.keys(), ...counted.keys()])].flatMap((row) =>
    expected.get(row) === counted.get(row)
      ? []
      : [`${row} is counted as ${counted.get(row)}, and ought to be ${expected.get(row)}`],
  )
}

function expectedIn(world: World, rowOf: (session: string, learner: string) => string): Map<string, number> {
  const expected = new Map<string, number>()
  for (const { after, turn } of turnsOf(world))
    for (const effect of turn?.effects ?? []) {
      if (effect.do === 'attend') {
        const row = rowOf(effect.session, after.id)
        expected.set(row, Math.max(expected.get(row) ?? 0, milestones.indexOf(effect.reached)))
      }
      // Who has come to another record is counted there.
      if (effect.do === 'forget' && effect.into && effect.session)
        expected.delete(rowOf(effect.session, effect.learner ?? after.id))
    }
  return expected
}
