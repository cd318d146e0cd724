/** What one inbound costs at the tables, counted on whole courses through the synthesised functions. */
import type { Plan } from '../../infra/local/plan.ts'
import { atMost, exactly, type Figure } from './figure.ts'
import type { Answered, PhoneWalk } from './phone-walk.ts'
import type { TableCall } from './table-meter.ts'

export function tableCost(walks: PhoneWalk[], { tables }: Plan): Figure[] {
  const answers = walks.flatMap((walk) => walk.answers)
  const single = answers.filter(({ inbounds }) => inbounds === 1)
  const [ends, ordinary] = [single.filter(isEnd), single.filter((answered) => !isEnd(answered))]
  const most = (of: (call: TableCall) => number, among = ordinary) =>
    Math.max(...among.map(({ calls }) => sum(calls, of)))
  const reads = most(({ readUnits }) => Number(readUnits > 0))
  const writes = most(({ writeUnits }) => Number(writeUnits > 0))
  const readUnits = most((call) => call.readUnits)
  const writeUnits = most((call) => call.writeUnits)
  const inCourses = sum(answers, ({ calls }) => sum(calls, (call) => call.writeUnits))
  const inEnds = most((call) => call.readUnits + call.writeUnits, ends)
  const indexes = sum(
    tables.filter(({ creation }) => /learners/.test(creation.TableName)),
    ({ creation: { GlobalSecondaryIndexes = [], LocalSecondaryIndexes = [] } }) =>
      [GlobalSecondaryIndexes, LocalSecondaryIndexes].flat().length,
  )
  return [
    exactly('table reads per inbound', reads, 'calls', 1, 'replaying bots 4.5 round trips in all'),
    exactly('table writes per inbound', writes, 'calls', 1, 'flow engines 2.4 to 14'),
    atMost('read units per inbound', readUnits, 'RRU', 0.5),
    atMost('write units per inbound', writeUnits, 'WRU', 1),
    atMost('units where a lesson or an exam ends', inEnds, 'units', 5, `${share(ends, single)} of turns`),
    atMost('write units, course average', inCourses / sum(answers, ({ inbounds }) => inbounds), 'WRU', 1.25),
    exactly(
      'indexes to be written',
      indexes,
      'indexes',
      0,
      'in a turn; who is to be woken has one of its own',
    ),
  ]
}

/** What was answered is put down at the end of a lesson and of an exam, or when the learner is to be woken at another time. */
export const isEnd = ({ calls }: Answered): boolean => calls.some(({ table }) => /reviews|papers/.test(table))

const share = (some: unknown[], all: unknown[]): string => `${Math.round((100 * some.length) / all.length)} %`

const sum = <T>(things: T[], of: (thing: T) => number): number =>
  things.reduce((total, thing) => total + of(thing), 0)
