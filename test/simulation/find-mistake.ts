import type { Plan } from '../../infra/local/plan.ts'
import type { KnownMistake } from './mistakes.ts'
import { rows } from './rows/all.ts'
import { openSandboxes } from './sandboxes.ts'
import { simulate } from './simulate.ts'

/** The first seed, up to `most`, in which the mistake is found, and by what; undefined where none shows it. */
export async function findMistake(
  plan: Plan,
  { row: name, found, ...mutant }: KnownMistake,
  most: number,
): Promise<{ seed: number; invariant: string } | undefined> {
  const sandboxes = await openSandboxes([mutant])
  const row = rows.find((each) => each.row === name)
  if (!row) throw new Error(`the matrix has no row ${name}`)
  for (let seed = 1; seed <= most; seed++) {
    const { violations } = await simulate(plan, sandboxes, row, seed)
    const shown = violations.find(({ invariant }) => found.includes(invariant))
    if (shown) return { seed, invariant: shown.invariant }
  }
  return undefined
}
