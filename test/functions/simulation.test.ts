/** The fault matrix, a seed of each row: `npm run soak` runs thousands. */
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { readAssembly } from '../../infra/local/assembly.ts'
import type { Plan } from '../../infra/local/plan.ts'
import { rows } from '../simulation/rows/all.ts'
import type { RowOfMatrix } from '../simulation/rows/row.ts'
import { openSandboxes, type Sandboxes } from '../simulation/sandboxes.ts'
import { simulate } from '../simulation/simulate.ts'

/** However busy the machine is. */
const timeout = 600_000

let plan: Plan
let sandboxes: Sandboxes
beforeAll(async () => {
  plan = readAssembly(inject('assembly'), 'http://localhost')
  sandboxes = await openSandboxes()
})

describe('the ten invariants hold', () => {
  test.each(rows)('where $is ($row)', { timeout }, async (row) => {
    const { violations } = await simulate(plan, sandboxes, row, 1)
    expect(violations).toEqual([])
  })
})

test('the same seed lives the same again, to the last call', { timeout }, async () => {
  const row = rows.at(-1) as RowOfMatrix
  const [one, again, other] = [
    await simulate(plan, sandboxes, row, 2),
    await simulate(plan, sandboxes, row, 2),
    await simulate(plan, sandboxes, row, 3),
  ]
  expect(again.trace).toEqual(one.trace)
  expect(again.digest).toBe(one.digest)
  expect(other.digest).not.toBe(one.digest)
})
