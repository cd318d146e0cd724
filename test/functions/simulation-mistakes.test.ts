/** An oracle that finds nothing proves nothing: known mistakes are put into the functions, and each must be found. */
import { expect, inject, test } from 'vitest'
import { readAssembly } from '../../infra/local/assembly.ts'
import { findMistake } from '../simulation/find-mistake.ts'
import { mistakes } from '../simulation/mistakes.ts'

const mostSeeds = 80
/** However busy the machine is. */
const timeout = 900_000

test.each(mistakes)('the simulation finds: $mistake', { timeout }, async (mistake) => {
  const plan = readAssembly(inject('assembly'), 'http://localhost')
  expect(await findMistake(plan, mistake, mostSeeds)).toMatchObject({ seed: expect.any(Number) })
})
