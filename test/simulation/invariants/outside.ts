/** I7 and I8: what the logs say, and how the doors answer. */
import type { World } from '../world.ts'
import type { Invariant } from './invariant.ts'

const secrets = /AAtakwin|the-secret-of|the-token-of|from-the-edge|\/r\/\w{10}/

export const tellsNothing: Invariant = (world) => {
  const numbers = world.phones.all().map(({ address }) => address.address.replace('+', ''))
  const names = ['Alaoui', 'العلوي', 'Bennani', 'يوسف', 'Fassi', 'Idrissi', 'Zineb', 'how deep', '👩', '=cmd']
  return world.recorder.lines.flatMap(({ line, functionId }) => {
    const found = [...numbers, ...names].find((each) => line.includes(each)) ?? secrets.exec(line)?.[0]
    return found ? [`the log of ${functionId} says ${found}: ${line.slice(0, 300)}`] : []
  })
}

const typed = [200, 303, 304, 400, 401, 403, 404, 405, 413, 429]
const longestMilliseconds = 10_000

export const answersInTime: Invariant = ({ recorder }) =>
  recorder.knocks.flatMap(({ door, what, status, milliseconds, at }) => {
    const troubled = recorder.calls.some(
      (call) =>
        call.functionId === door && call.fate !== 'pass' && call.at >= at && call.at <= at + milliseconds,
    )
    if (milliseconds > longestMilliseconds) return [`${door} took ${milliseconds} ms for ${what}`]
    return typed.includes(status) || troubled ? [] : [`${door} answered ${what} with ${status}`]
  })

/** In the end nothing waits anywhere. */
export const isDrained: Invariant = ({ aws, plan }: World) =>
  plan.queues.flatMap((queue) => {
    const { ready, inFlight, delayed } = aws.queues.depth(queue)
    const left = ready + inFlight + delayed
    return left > 0 ? [`${left} messages are left in ${queue.name}`] : []
  })
