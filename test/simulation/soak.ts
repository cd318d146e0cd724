/**
 * `npm run soak`: the fault matrix, row by row, over ever new seeds. `--row R --seed N` lives one of them again and tells
 * all that happened in it.
 */
import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { readAssembly } from '../../infra/local/assembly.ts'
import { synthesise } from '../support/synthesise.ts'
import { rows } from './rows/all.ts'
import { openSandboxes } from './sandboxes.ts'
import { type Run, simulate } from './simulate.ts'

interface Options {
  seeds: number
  minutes: number
  from: number
  row?: string
  seed?: number
}

const options = new Command('soak')
  .option('--seeds <number>', 'so many in all', Number, Number.POSITIVE_INFINITY)
  .option('--minutes <number>', 'no new seed is begun after so long', Number, 10)
  .option('--from <number>', 'the first seed of each row', Number, 1)
  .option('--row <row>', 'this row alone')
  .option('--seed <number>', 'this seed alone', Number)
  .parse()
  .opts<Options>()

const chosen = rows.filter(({ row }) => options.row === undefined || row === options.row)
if (chosen.length === 0)
  throw new Error(`There is no row ${options.row}, only ${rows.map(({ row }) => row).join(', ')}.`)

const { assembly, remove } = synthesise()
const plan = readAssembly(assembly, 'http://localhost')
const sandboxes = await openSandboxes()
const runs: Run[] = []
let until = performance.now() + options.minutes * 60_000
// Whoever ends it is still told what has been found.
process.once('SIGINT', () => {
  until = 0
})
const began = performance.now()

if (options.seed !== undefined)
  for (const row of chosen) {
    const run = await simulate(plan, sandboxes, row, options.seed)
    console.log(run.trace.join('\n'))
    tell(run)
  }
else
  for (let seed = options.from; runs.length < options.seeds && performance.now() < until; seed++)
    for (const row of chosen)
      if (runs.length < options.seeds && performance.now() < until)
        tell(await simulate(plan, sandboxes, row, seed))

function tell(run: Run): void {
  const { row, seed, digest, violations, figures } = run
  runs.push({ ...run, trace: [] })
  if (violations.length === 0) return
  console.log(`\n${row}, seed ${seed} (${digest}): npm run soak -- --row ${row} --seed ${seed}`)
  for (const { invariant, what } of violations.slice(0, 10)) console.log(`  ${invariant}: ${what}`)
  if (violations.length > 10) console.log(`  and ${violations.length - 10} more in ${figures.turns} turns`)
}

const table = chosen.map(({ row, is }) => {
  const its = runs.filter((run) => run.row === row)
  const failed = its.filter(({ violations }) => violations.length > 0)
  return { row, is, seeds: its.length, failures: failed.length, failed: failed.map(({ seed }) => seed) }
})
const width = Math.max(...chosen.map(({ row }) => row.length))
console.log(`\n${'row'.padEnd(width)}  seeds  failures  what goes wrong`)
for (const { row, is, seeds, failures } of table)
  console.log(`${row.padEnd(width)}  ${String(seeds).padStart(5)}  ${String(failures).padStart(8)}  ${is}`)
const minutes = (performance.now() - began) / 60_000
const turns = runs.reduce((sum, { figures }) => sum + figures.turns, 0)
console.log(`\n${runs.length} seeds, ${turns} turns, ${(runs.length / minutes).toFixed(0)} seeds a minute`)
writeFileSync(
  'soak.json',
  `${JSON.stringify({ rows: table, runs: runs.length, turns, minutes }, undefined, 2)}\n`,
)
remove()
process.exit(table.some(({ failures }) => failures > 0) ? 1 : 0)
