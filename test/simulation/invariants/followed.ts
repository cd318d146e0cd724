/** I6 for what is asked a month after a certificate: of whoever agrees, and with two reminders at most. */
import type { FollowUp } from '../../../bots/engine/follow-up.ts'
import type { Invariant } from './invariant.ts'
import { proactive } from './unwelcome.ts'

const mostTimes = 3

/** By what has reached a phone. */
export const isAskedSparingly: Invariant = (world) => {
  const times = new Map<string, number>()
  const { letters, stored } = world.recorder
  return proactive(world).flatMap(({ nth, letter: id, choices }) => {
    const [, course = '', days] = choices.flatMap(({ id }) => /^\/follow (\S+) (\d+) /.exec(id) ?? [])
    const letter = letters.find((each) => each.id === id)
    if (!days || letter?.kind !== 'came-due') return []
    const last = stored.findLast(
      (each) => each.nth < nth && each.table === 'LEARNERS_TABLE' && each.after?.id === letter.learner,
    )
    const followUp = last?.after?.followUp as FollowUp | undefined
    const due = followUp && 'at' in followUp ? followUp.due[course] : undefined
    if (!due) return [`${letter.learner} was asked about ${course} without having agreed`]
    const what = `${letter.learner} was asked about ${course}, ${days} days after ${due.since},`
    const count = (times.get(what) ?? 0) + 1
    times.set(what, count)
    return count > mostTimes ? [`${what} ${count} times`] : []
  })
}
