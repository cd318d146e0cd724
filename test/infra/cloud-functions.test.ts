import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Clock } from '../../infra/local/clock.ts'
import type { Cloud } from '../../infra/local/cloud.ts'
import { type Example, startExample, synthesiseExample } from './cloud-example.ts'

let example: Example
let cloud: Cloud
let clock: Clock

beforeAll(async () => {
  example = synthesiseExample()
  ;({ cloud, clock } = await startExample(example))
})
afterAll(() => cloud.stop())

const ask = (input: object) => cloud.invoke('obedient', input)
const failure = (errorType: string, errorMessage: string) => ({
  did: 'fail',
  failure: expect.objectContaining({ errorType, errorMessage }),
})

test("a function sees its template's variables and what Lambda sets, and nothing of the machine's", async () => {
  const { result } = (await ask({ do: 'environment' })) as unknown as { result: Record<string, string> }
  expect(result).toMatchObject({
    TABLE: 'example-learners',
    BUCKET: 'example-certificates',
    INBOX_URL: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/000000000000\/example-inbox\.fifo$/),
    SECRET: 'arn:aws:secretsmanager:eu-west-3:000000000000:secret:takwin/token-000000',
    STACK: 'example in eu-west-3 of 000000000000',
    AWS_REGION: 'eu-west-3',
    AWS_LAMBDA_FUNCTION_NAME: 'example-obedient',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
    LAMBDA_TASK_ROOT: expect.stringContaining(example.assembly),
    _HANDLER: 'index.handler',
  })
  expect(
    Object.keys(result)
      .filter((name) => !/^(AWS|LAMBDA)_/.test(name))
      .sort(),
  ).toEqual(
    [
      'BUCKET',
      'INBOX_URL',
      'LANG',
      'PATH',
      'SECRET',
      'STACK',
      'TABLE',
      'TELEGRAM_API_ROOT',
      'TZ',
      '_HANDLER',
    ].sort(),
  )
})

test("the caller's environment replaces what a template names, and adds nothing", async () => {
  const { result } = (await ask({ do: 'environment' })) as unknown as { result: Record<string, string> }
  expect(result.TELEGRAM_API_ROOT).toBe('http://localhost:4000')
  expect(result).not.toHaveProperty('NOT_IN_THE_TEMPLATE')
})

test('a bundle is given its folder, Node and the AWS SDK, and no package that lies about', async () => {
  expect(await ask({ do: 'require', id: 'node:fs' })).toEqual({ did: 'return', result: true })
  expect(await ask({ do: 'require', id: '@aws-sdk/client-sqs' })).toEqual({ did: 'return', result: true })
  expect(await ask({ do: 'require', id: 'stray' })).toEqual(
    failure('Runtime.ImportModuleError', "Cannot find module 'stray': it is not in the bundle"),
  )
})

test('a handler is given the context of Lambda', async () => {
  expect(await ask({ do: 'context' })).toMatchObject({
    result: {
      functionName: 'example-obedient',
      invokedFunctionArn: 'arn:aws:lambda:eu-west-3:000000000000:function:example-obedient',
      memoryLimitInMB: '128',
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      remaining: expect.toSatisfy((milliseconds: number) => milliseconds > 1000 && milliseconds <= 2000),
    },
  })
})

test('an error is the failure of its invocation, and the worker goes on', async () => {
  const { result: before } = (await ask({ do: 'count' })) as unknown as { result: number }
  expect(await ask({ do: 'throw' })).toEqual(failure('TypeError', 'as asked'))
  expect(await ask({ do: 'throw text' })).toEqual(failure('string', 'as asked'))
  expect(await ask({ do: 'count' })).toEqual({ did: 'return', result: before + 1 })
})

test.each([
  ['loops for ever', 'hang', 'Sandbox.Timedout', 'Task timed out after 2.00 seconds'],
  ['never answers', 'wait', 'Sandbox.Timedout', 'Task timed out after 2.00 seconds'],
  [
    'takes more memory than its template gives it',
    'hog',
    'Runtime.OutOfMemory',
    'Runtime exited with error: signal: killed',
  ],
  ['exits', 'exit', 'Runtime.ExitError', 'Runtime exited with error: exit status 3'],
])(
  'a function that %s fails alone, and goes on with a fresh worker',
  async (_, deed, errorType, errorMessage) => {
    const other = ask({ answer: 'unharmed' })
    expect(await ask({ do: deed })).toEqual(failure(errorType, errorMessage))
    expect(await other).toEqual({ did: 'return', result: 'unharmed' })
    expect(await ask({ answer: 'well again' })).toEqual({ did: 'return', result: 'well again' })
  },
)

test('a bundle that cannot be loaded fails every invocation, and says why', async () => {
  for (let time = 0; time < 2; time++)
    expect(await cloud.invoke('broken', {})).toEqual(failure('RangeError', 'while loading'))
})

test('a rejection that nobody handled costs the worker, as on Lambda', async () => {
  expect(await ask({ do: 'reject' })).toEqual(failure('Runtime.ExitError', 'unheard'))
  expect(await ask({ answer: 'well again' })).toEqual({ did: 'return', result: 'well again' })
})

test("an answer beyond Lambda's 6 MB is a failure", async () => {
  expect(await ask({ do: 'answer large' })).toMatchObject({
    failure: { errorType: 'Function.ResponseSizeTooLarge' },
  })
})

test('more inputs than workers wait their turn, and none is lost', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, (_, answer) => ask({ answer: answer + 1 })))
  expect(answers.map((outcome) => outcome.did === 'return' && outcome.result)).toEqual(
    answers.map((_, index) => index + 1),
  )
})

test('a function tells the time of the movable clock, in UTC', async () => {
  await clock.advance(86_400)
  const before = clock.now().getTime()
  const { result } = (await ask({ do: 'time' })) as unknown as {
    result: { now: number; date: number; text: string; zone: number; fixed: number }
  }
  expect(result.now).toBeGreaterThanOrEqual(before)
  expect(result.now).toBeLessThanOrEqual(clock.now().getTime())
  expect(Math.abs(result.date - result.now)).toBeLessThan(1000)
  expect(result.text).toContain(clock.now().toUTCString().slice(5, 7))
  expect(result).toMatchObject({ zone: 0, fixed: 5 })
})

test('what a function prints is in a log of its own, a line for a line', async () => {
  await ask({ do: 'print', text: 'one line' })
  await expect
    .poll(() => readFileSync(join(example.folder, 'logs/obedient.log'), 'utf8').split('\n'), {
      timeout: 30_000,
    })
    .toContain('one line')
})
