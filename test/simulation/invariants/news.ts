/** I4 and I6 for campaigns: each learner is told once at most, and nobody once it is stopped. */
import type { Said } from '../record.ts'
import type { World } from '../world.ts'
import type { Invariant } from './invariant.ts'

interface Told {
  said: Said
  learner: string
  campaign: string
}

function toldIn({ recorder: { said, letters } }: World): Told[] {
  const announced = new Map(
    letters.flatMap((letter) => (letter.kind === 'announced' ? [[letter.id, letter] as const] : [])),
  )
  return said.flatMap((each) => {
    const letter = each.took ? announced.get(each.letter ?? '') : undefined
    return letter ? [{ said: each, learner: letter.learner, campaign: letter.campaign }] : []
  })
}

/** However often it was walked, stopped and sent again. */
export const isNewsOnce: Invariant = (world) => {
  const times = new Map<string, number>()
  for (const { learner, campaign } of toldIn(world)) {
    const what = `${learner} of ${campaign}`
    times.set(what, (times.get(what) ?? 0) + 1)
  }
  return [...times].flatMap(([what, count]) => (count > 1 ? [`${what} was told ${count} times`] : []))
}

/** Between the last look at the campaign, after the own turn, and the vendor nobody can do anything any more. */
export const isUnderWay: Invariant = (world) => {
  const { stored, calls } = world.recorder
  return toldIn(world).flatMap(({ said, learner, campaign }) => {
    const own = stored.findLast(
      ({ nth, table, letter }) => nth < said.nth && table === 'LEARNERS_TABLE' && letter === said.letter,
    )
    const look = calls.findLast(
      ({ nth, invocation, name }) =>
        nth > (own?.nth ?? 0) &&
        nth < said.nth &&
        invocation === said.invocation &&
        name === 'dynamodb:GetItem CAMPAIGNS_TABLE',
    )
    const last = stored.findLast(
      ({ nth, table, after }) =>
        table === 'CAMPAIGNS_TABLE' && after?.id === campaign && nth < (look?.nth ?? said.nth),
    )
    return last?.after?.state === 'sending'
      ? []
      : [`${learner} was told ${campaign} after it had been stopped`]
  })
}
