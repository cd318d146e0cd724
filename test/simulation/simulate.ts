/** One seed of one row of the fault matrix: people learn while things go wrong, then nothing does any more, then all is looked at. */
import { languages } from '../../content/schema.ts'
import type { Plan } from '../../infra/local/plan.ts'
import { openDice } from './dice.ts'
import { noFaults } from './faults.ts'
import { violationsIn } from './invariants/all.ts'
import type { Violation } from './invariants/invariant.ts'
import { live, type Person } from './people.ts'
import type { RowOfMatrix } from './rows/row.ts'
import type { Sandboxes } from './sandboxes.ts'
import { openWorld, type World } from './world.ts'

export interface Run {
  row: string
  seed: number
  /** Of all that happened: the same for the same row and seed. */
  digest: string
  violations: Violation[]
  /** How much of it there was. */
  figures: { calls: number; turns: number; said: number; certificates: number }
  trace: string[]
}

const day = 24 * 3600 * 1000
/** Longer than anything is tried again that is tried again at all. */
const quietMilliseconds = 2 * day

export async function simulate(
  plan: Plan,
  sandboxes: Sandboxes,
  row: RowOfMatrix,
  seed: number,
): Promise<Run> {
  const name = `${row.row}/${seed}`
  const dice = openDice(name)
  const start = row.start?.(dice) ?? Date.parse('2026-12-01T08:00:00Z') + dice.between(0, 360) * day
  const world = openWorld(plan, sandboxes, name, start)
  try {
    world.faults = { ...noFaults, ...row.faults?.(dice, start) }
    const people = peopleOf(world, row, dice)
    for (const person of people) live(person, world, name)
    row.besides?.(world, dice, people)
    await world.goOn(start + (row.days ?? 6) * day)
    world.faults = noFaults
    // What a rollback brings back is there for whoever waits for it.
    if (world.edition !== 0) world.publish(0)
    await world.goOn(world.agenda.now() + quietMilliseconds)
    const violations = [
      ...(await violationsIn(world)),
      ...(row.promised?.(world) ?? []).map((what) => ({ invariant: `row ${row.row}`, what })),
    ]
    const { calls, stored, said, puts } = world.recorder
    return {
      row: row.row,
      seed,
      digest: world.recorder.digest(),
      violations,
      figures: {
        calls: calls.length,
        turns: stored.filter(({ table, after }) => table === 'LEARNERS_TABLE' && after?.version).length,
        said: said.length,
        certificates: puts.filter(({ object, after }) => after && object.endsWith('.pdf')).length,
      },
      trace: world.recorder.lastLines(),
    }
  } finally {
    world.close()
  }
}

const names = [
  'Amina Alaoui',
  'أمينة العلوي',
  'Fatima Bennani',
  'Youssef يوسف',
  'Hicham El Fassi',
  'Salma Idrissi',
]

/** Telegram and WhatsApp in turn; some have both, or a phone for short messages; some lend theirs. */
function peopleOf(
  { phones }: World,
  { people = 5, acts = 40, habits, secondPhones = 0.5 }: RowOfMatrix,
  dice: ReturnType<typeof openDice>,
): Person[] {
  return Array.from({ length: people }, (_, nth): Person => {
    const number = `212600${100_000 + nth * 7919 + dice.between(0, 999)}`
    const telegram = { channel: 'telegram' as const, address: number }
    const whatsapp = { channel: 'whatsapp' as const, address: `+${number}` }
    const [first, second] = nth % 2 === 0 ? [telegram, whatsapp] : [whatsapp, telegram]
    const own = [phones.add(first), ...(dice.chance(secondPhones) ? [phones.add(second)] : [])]
    return {
      name: names[nth % names.length] ?? '',
      language: dice.pick(languages),
      phones: [...own, phones.add({ channel: 'sms', address: `+${number}` })],
      acts: dice.between(Math.ceil(acts / 2), acts),
      ...(habits && { habits }),
    }
  })
}
