/** `npm run deploy` as an operator meets it who has nothing yet, and what it says of costs. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { costsOf } from '../../infra/commands/deploy/costs.ts'

const run = (command: string, input: string, ...words: string[]) =>
  spawnSync(process.execPath, [`infra/commands/${command}.ts`, ...words], {
    encoding: 'utf8',
    input,
    env: { PATH: process.env.PATH, HOME: '/nowhere', AWS_EC2_METADATA_DISABLED: 'true' },
  })

test('whoever has nothing is told what it takes and what it costs', () => {
  const { status, stdout } = run('deploy', '', '--plan', '--learners', '250')
  expect(status).toBe(1)
  for (const words of ['AWS credentials', '@BotFather', 'once there are AWS credentials', '250 learners'])
    expect(stdout).toContain(words)
})

test('nothing is destroyed before its name is typed', () => {
  const { status, stdout, stderr } = run('destroy', 'Takwin\n', '--stage', 'test', '--with-data')
  expect(status).toBe(1)
  expect(stdout).toContain('Type Takwin-test if you mean it')
  expect(stderr).toContain('Nothing was done.')
})

test('costs grow with learners, from what stands there anyway, and vendors’ are apart', () => {
  const aws = (learners: number) => costsOf(learners).aws.reduce((sum, { dollars }) => sum + dollars, 0)
  const [none, ten, twenty] = [0, 10_000, 20_000].map(aws) as [number, number, number]
  expect(none).toBeGreaterThan(0)
  expect(twenty - ten).toBeCloseTo(ten - none, 6)
  expect((ten - none) / 10_000).toBeLessThan(0.002)
  expect(costsOf(1000).vendors).toContainEqual({ what: 'all on WhatsApp', dollars: 530 })
})

test('the workflow runs words that there are', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const { jobs } = parse(readFileSync('.github/workflows/deploy.yml', 'utf8'))
  const steps: { run?: string }[] = jobs.deploy.steps
  const words = steps.flatMap(({ run: line }) => /^npm run (\S+)/.exec(line ?? '')?.[1] ?? [])
  expect(words).toEqual(['ok', 'deploy'])
  for (const word of words) expect(scripts).toHaveProperty(word)
})
