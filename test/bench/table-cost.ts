/** What one inbound costs at the tables, counted on whole courses through the synthesised functions. */
import type { Plan } from '../../infra/local/plan.ts'
import { atMost, exactly, type Figure } from './figure.ts'
import type { Answered, PhoneWalk } from './phone-walk.ts'
import type { TableCall } from './table-meter.ts'

export function tableCost(walks: PhoneWalk[], { tables }: Plan): Figure[] {
  const answers = walks.flatMap((walk) => walk.answers)
  const ordinary = answers.filter(({ inbounds }) => inbounds === 1)
  const most = (of: (call: TableCall) => number) => Math.max(...ordinary.map(({ calls }) => sum(calls.map(of))))
  const inbounds = sum(answers.map((each) => each.inbounds))
  const units = sum(answers.flatMap(({ calls }) => calls.map(({ writeUnits }) => writeUnits)))
  const indexes = tables.flatMap(({ creation: { GlobalSecondaryIndexes = [], LocalSecondaryIndexes = [] } }) => [
    ...GlobalSecondaryIndexes,
    ...LocalSecondaryIndexes,
  ])
  return [
    exactly('table reads per inbound', most(({ readUnits }) => Number(readUnits > 0)), '', 1, 'replaying bots 4.5 trips,'),
    exactly('table writes per inbound', most(({ writeUnits }) => Number(writeUnits > 0)), '', 1, 'flow engines 2.4 to 14'),
    atMost('read units per inbound', most(({ readUnits }) => readUnits), 'RRU', 0.5),
    atMost('write units per inbound', most(({ writeUnits }) => writeUnits), 'WRU', 1),
    atMost('write units, course average', units / inbounds, 'WRU', 1.15),
    exactly('indexes to be written', indexes.length, '', 0),
  ]
}

/** Of every message, the certificate's included. */
export function bubbles(walks: PhoneWalk[]): Figure[] {
  const answers: Answered[] = walks.flatMap((walk) => walk.answers)
  const rates = answers.map((each) => each.bubbles / each.inbounds)
  const odd = rates.find((rate) => rate !== 1)
  return [exactly('bubbles out per inbound', odd ?? 1, '', 1, 'lesson and question apart: 2')]
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0)
