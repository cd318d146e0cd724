/** `npm run operate`, played against the embedded cloud. */
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  GetMetricStatisticsCommand,
} from '@aws-sdk/client-cloudwatch'
import { waitUntilTableExists } from '@aws-sdk/client-dynamodb'
import { SQS } from '@aws-sdk/client-sqs'
import { marshall } from '@aws-sdk/util-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Inbound } from '../../bots/engine/inbound.ts'
import { phrasesOf } from '../../bots/phrases.ts'
import { dayOf, spend } from '../../functions/aws/budgets.ts'
import { claimNumber } from '../../functions/aws/claims.ts'
import { followed } from '../../functions/aws/followed.ts'
import { putInbox } from '../../functions/aws/inbox.ts'
import { quarantine } from '../../functions/aws/quarantine.ts'
import { verify } from '../../functions/documents/verification/verify.ts'
import type { Desk, Told } from '../../infra/commands/operate/act.ts'
import { eraseLearner } from '../../infra/commands/operate/erase-learner.ts'
import { findLearner } from '../../infra/commands/operate/find-learner.ts'
import { listActs } from '../../infra/commands/operate/list-acts.ts'
import { openPremises, type Premises } from '../../infra/commands/operate/premises.ts'
import {
  dropLetter,
  listLetters,
  replayLetter,
  showLetter,
} from '../../infra/commands/operate/quarantined.ts'
import { restoreTable } from '../../infra/commands/operate/restore-table.ts'
import { revokeOne } from '../../infra/commands/operate/revoke-certificate.ts'
import { tellBudget } from '../../infra/commands/operate/tell-budget.ts'
import { tellStatus } from '../../infra/commands/operate/tell-status.ts'
import { writeAddresses } from '../../infra/local/addresses.ts'
import { issueTo } from '../support/issuing.ts'
import { textOf } from '../support/play.ts'
import { startTakwin, type Takwin } from '../support/takwin.ts'

const operator = 'arn:aws:iam::123456789012:user/operator'
let takwin: Takwin
let premises: Premises
let said: string[]
const cloudWatch = mockClient(CloudWatchClient)

beforeAll(async () => {
  takwin = await startTakwin()
  const { endpoints, plan } = takwin.cloud
  Object.assign(process.env, endpoints, { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' })
  const alarm = { type: 'AWS::CloudWatch::Alarm', name: 'takwin-inbox-age' }
  premises = await openPremises(
    {},
    {
      identity: async () => ({ account: '123456789012', arn: operator }),
      outputs: async () => plan.outputs,
      resources: async () => [alarm, { type: 'AWS::SQS::Queue', name: 'inbox' }],
    },
  )
  const { region, outputs } = plan
  const [contentBucket, learnersTable] = [takwin.named('CONTENT_BUCKET'), takwin.named('LEARNERS_TABLE')]
  const phonesUrl = takwin.phones.url
  const portalUrl = takwin.cloud.url
  const urls = { phonesUrl, twilioApiRoot: phonesUrl, portalUrl }
  writeAddresses(takwin.folder, { region, endpoints, outputs, contentBucket, learnersTable, ...urls })
})
afterAll(() => takwin.stop())

/** Who is asked answers this. */
function desk(answer = ''): Desk {
  said = []
  return { premises, setting: {}, say: (line) => void said.push(line), ask: async () => answer }
}

function learner(firstName: string) {
  const person = takwin.phones.telegram.join({ firstName, language: 'en' })
  const last = () => textOf(person.messages().at(-1) ?? ({} as never))
  const does = async (...words: string[]) => {
    for (const each of words) {
      person.say(each)
      await takwin.settle()
    }
  }
  return { id: `telegram:${person.id}`, does, last }
}
const record = async (id: string) => (await takwin.rows('LEARNERS_TABLE')).find((row) => row.id === id)
const waiting = async () => (await takwin.rows('QUARANTINE_TABLE')).map(({ id }) => id)

describe('revoking', () => {
  let id: string
  const at = (path: string) => fetch(`${takwin.cloud.url}${path}`)
  const fetched = async (path: string) => (await at(path)).json() as Promise<never>

  /** As it was handed out, whatever its page says now. */
  async function standingOf(file: Uint8Array): Promise<string> {
    const { standing, steps } = await verify(file, {
      did: () => fetched('/.well-known/did.json'),
      statusList: (url) => fetched(new URL(url).pathname),
      sheet: async (url) => new Uint8Array(await (await at(new URL(url).pathname)).arrayBuffer()),
      gone: async () => undefined,
      now: premises.now(),
    })
    return `${standing}: ${steps.at(-1)?.step} ${steps.at(-1)?.outcome}`
  }

  beforeAll(async () => {
    id = await issueTo('Amina', takwin)
  })

  test('takes a number that is there, a reason, and a yes', async () => {
    await expect(revokeOne('000', 'Issued twice', desk())).rejects.toThrow(
      'No certificate has the number 000',
    )
    await expect(revokeOne(id, ' ', desk(id))).rejects.toThrow('Give a reason')
    await expect(revokeOne(id, 'Issued twice', desk('no'))).rejects.toThrow('Nothing was done')
  })

  test('is seen at once by whoever looks, by page, by credential or by PDF', async () => {
    const pdf = new Uint8Array(await (await at(`/certificates/${id}.pdf`)).arrayBuffer())
    expect(await standingOf(pdf)).toBe('valid: sheet passed')

    expect((await revokeOne(id.toLowerCase(), 'Issued twice', desk(id))).json).toEqual({ revoked: true })
    await takwin.settle()
    const credential = new Uint8Array(await (await at(`/certificates/${id}.json`)).arrayBuffer())
    expect(await standingOf(pdf)).toBe('invalid: status failed')
    expect(await standingOf(credential)).toBe('invalid: status failed')
    expect(await (await at(`/en/certificates/${id}`)).text()).toContain('Issued twice')
    expect((await at(`/certificates/${id}.pdf`)).headers.get('content-type')).toContain('text/html')
    expect(said.at(-1)).toContain(`${operator}  revoke ${id}`)
  })

  test('keeps the first reason', async () => {
    expect((await revokeOne(id, 'Another', desk(id))).json).toEqual({ revoked: true, before: true })
    expect(await (await at(`/en/certificates/${id}`)).text()).toContain('Issued twice')
  })
})

describe('quarantine', () => {
  const letter: Inbound = {
    kind: 'said',
    id: 'u1',
    from: { channel: 'telegram', address: '77' },
    at: Date.UTC(2026, 10, 29),
    sent: Date.UTC(2026, 10, 29) / 1000,
    text: 'السلام عليكم',
  }

  test('is listed without what was said, and shown with it', async () => {
    await quarantine(letter, 'a bug')
    const listed = await listLetters(desk())
    expect(listed.words).toBe('2026-11-29T00:00:00.000Z  u1  said  a bug')
    expect(JSON.stringify(listed)).not.toContain(letter.text)
    expect((await showLetter('u1', desk())).words).toContain(letter.text)
  })

  test('a letter that is replayed is answered, even when it had come back within five minutes', async () => {
    for (const time of [1, 2]) {
      await quarantine(letter, 'a bug')
      await replayLetter('u1', desk())
      await takwin.settle()
      expect(await waiting(), `time ${time}`).toEqual([])
      expect(await record('telegram:77'), `time ${time}`).toMatchObject({ ring: ['u1'] })
      const TableName = takwin.named('LEARNERS_TABLE')
      await takwin.tables.deleteItem({ TableName, Key: marshall({ id: 'telegram:77' }) })
    }
    await expect(replayLetter('u1', desk())).rejects.toThrow('There is no u1 in quarantine')
  })

  test('what could not be read is not replayed, since it would come back', async () => {
    await putInbox({ kind: 'unreadable', id: 'x1', at: 0, body: '?' })
    await takwin.settle()
    await expect(replayLetter('x1', desk())).rejects.toThrow('x1 could not be read')
    expect(await waiting()).toEqual(['x1'])
  })

  test('nothing is dropped before its name is typed', async () => {
    await expect(dropLetter('x1', desk('x'))).rejects.toThrow('Nothing was done.')
    expect([said, await waiting()]).toEqual([[], ['x1']])
    await dropLetter('x1', desk('x1'))
    expect(await waiting()).toEqual([])
  })
})

test('a learner is found by address and by certificate, with nothing that they said', async () => {
  const amina = learner('Amina')
  await amina.does('/start advocacy', 'English', 'I agree')
  const number = await claimNumber(amina.id, 'advocacy')
  const Item = marshall({ id: number, status: 'valid', name: { latin: 'Amina Bennani' } })
  await takwin.tables.putItem({ TableName: takwin.named('CERTIFICATES_TABLE'), Item })

  const byAddress = await findLearner(amina.id, desk())
  expect(byAddress.json).toMatchObject({
    learners: [
      {
        record: amina.id,
        language: 'en',
        course: 'advocacy',
        agreed: true,
        lastTurn: { did: expect.arrayContaining([expect.stringMatching(/^say /)]) },
      },
    ],
  })
  const byNumber = await findLearner(number.toLowerCase().replaceAll('-', ' '), desk())
  expect(byNumber.json).toEqual({ certificate: { number, status: 'valid' }, ...byAddress.json })
  expect(JSON.stringify([byAddress, byNumber])).not.toMatch(/Amina|I agree/)
  const [{ inLogs }] = (byAddress.json as { learners: [{ inLogs: string }] }).learners
  const lines = takwin
    .logs()
    .split('\n')
    .filter((line) => line.includes(`"learner":"${inLogs}"`))
  expect(lines.filter((line) => line.includes('"said"')).length).toBeGreaterThanOrEqual(3)
  await expect(findLearner('telegram:1', desk())).rejects.toThrow('Nobody is known')
  await expect(findLearner('+212600000000', desk())).rejects.toThrow('is no address')
  expect(said.join()).not.toContain('2126')
})

describe('who is erased', () => {
  test('is asked for twice, is told, and has left nothing anywhere', async () => {
    const salma = learner('Salma')
    await salma.does('/start advocacy', 'English', 'I agree')
    await expect(eraseLearner(salma.id, desk('telegram:1'))).rejects.toThrow('Nothing was done.')
    expect(await record(salma.id)).toBeDefined()
    expect(await eraseLearner(salma.id, desk(salma.id))).toMatchObject({ json: { erased: true } })
    await takwin.settle()
    expect(salma.last()).toBe(phrasesOf(takwin.catalogue, 'en')('forgotten'))
    const chat = salma.id.split(':')[1] ?? ''
    for (const table of ['LEARNERS', 'REVIEWS', 'CODES', 'CERTIFICATES', 'QUARANTINE', 'SEEN', 'DELIVERIES'])
      expect(JSON.stringify(await takwin.rows(`${table}_TABLE`)), table).not.toContain(chat)
    expect(said.join()).not.toContain(chat)
  })

  test('is one, where several learn at an address', async () => {
    const hind = learner('Hind')
    await hind.does('/start advocacy', 'English', 'I agree', '/people', 'Somebody new', 'Karim')
    const both = [hind.id, `${hind.id}/2`]
    expect((await findLearner(hind.id, desk())).json).toMatchObject({
      learners: both.map((each) => ({ record: each })),
    })
    await expect(eraseLearner(hind.id, desk(hind.id))).rejects.toThrow('Several learn there')
    await eraseLearner(`${hind.id}/2`, desk(`${hind.id}/2`))
    expect(await record(`${hind.id}/2`)).toBeUndefined()
    expect(await record(hind.id)).toHaveProperty('consent')
  })
})

test('what is spent of a day is told beside what may be', async () => {
  const day = dayOf(premises.now().getTime())
  await spend('sms', day, 3, 500)
  const { outputs } = takwin.cloud.plan
  expect((await tellBudget(desk())).json).toEqual({
    day,
    budgets: [
      { sender: 'whatsapp', spent: 0, limit: 250 },
      { sender: 'sms', spent: 3, limit: Number(outputs.SmsDailyBudget) },
    ],
  })
})

test('the status is amiss while an alarm rings or something waits for an operator, and else is not', async () => {
  const alarms = (...names: string[]) =>
    cloudWatch
      .on(DescribeAlarmsCommand, { AlarmNames: ['takwin-inbox-age'], StateValue: 'ALARM' })
      .resolves({ MetricAlarms: names.map((AlarmName) => ({ AlarmName })) })
  cloudWatch
    .on(GetMetricStatisticsCommand)
    .resolves({ Datapoints: [{ Timestamp: new Date(), Maximum: 700 }] })
  const amiss = async (): Promise<[boolean | undefined, Told['json']]> => {
    const told = await tellStatus(desk())
    return [told.amiss, told.json]
  }
  alarms()
  expect(await amiss()).toMatchObject([
    false,
    { quarantined: 0, alarms: [], budgets: [{ sender: 'whatsapp' }, { sender: 'sms' }] },
  ])
  alarms('takwin-inbox-age')
  expect(await amiss()).toMatchObject([true, { alarms: ['takwin-inbox-age'] }])
  alarms()
  await quarantine({ id: 'u2', at: 0 }, 'a bug')
  expect(await amiss()).toMatchObject([true, { quarantined: 1 }])
  await dropLetter('u2', desk('u2'))
  const url = premises.outputs.OrdersDeadLettersUrl ?? ''
  const dead = { QueueUrl: url, MessageBody: '{}', MessageGroupId: 'a', MessageDeduplicationId: 'a' }
  await new SQS({}).sendMessage(dead)
  const [is, json] = await amiss()
  expect(is).toBe(true)
  expect(json).toMatchObject({
    queues: [
      { queue: 'inbox', waiting: 0 },
      { waiting: 0 },
      { waiting: 0 },
      { queue: 'orders, dead letters', waiting: 1, oldestSeconds: 700 },
    ],
  })
  await new SQS({}).purgeQueue({ QueueUrl: url })
})

test('every act leaves one line: when, who, what and where', async () => {
  const tell = desk()
  await tellBudget(tell)
  await listLetters({ ...tell, setting: { json: true } })
  expect(said[0]).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\dT\\S+Z {2}${operator} {2}budget {2}Takwin$`))
  expect(JSON.parse(said[1] ?? '')).toEqual({
    audit: { at: expect.any(String), who: operator, what: 'quarantine list', where: 'Takwin' },
  })
  expect(said).toHaveLength(2)
})

test('and is kept before it is done, in a table, for whoever looks later', async () => {
  await tellBudget(desk())
  const { words, json } = await listActs(desk())
  expect(words.split('\n').at(-1)).toContain(`${operator}  budget  Takwin`)
  expect((json as { acts: object[] }).acts.at(-1)).toEqual({
    at: expect.any(String),
    who: operator,
    what: 'budget',
    where: 'Takwin',
  })
  const { ACTS_TABLE } = process.env
  process.env.ACTS_TABLE = 'gone'
  await quarantine({ id: 'u3', at: 0 }, 'a bug')
  await expect(dropLetter('u3', desk('u3'))).rejects.toThrow()
  process.env.ACTS_TABLE = ACTS_TABLE
  expect(await waiting()).toContain('u3')
  await dropLetter('u3', desk('u3'))
})

describe('restoring', () => {
  const copy = 'learners-restored'
  const lost = learnerRow('telegram:lost')
  const erased = learnerRow('telegram:erased')
  const older = learnerRow('telegram:there', 1)
  const newer = learnerRow('telegram:there', 9)
  const list = () => join(takwin.folder, 'forgotten')

  beforeAll(async () => {
    const keys = {
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' as const }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' as const }],
    }
    await takwin.tables.createTable({ TableName: copy, ...keys, BillingMode: 'PAY_PER_REQUEST' })
    await waitUntilTableExists({ client: takwin.tables, minDelay: 1, maxWaitTime: 60 }, { TableName: copy })
    for (const Item of [lost, erased, older]) await takwin.tables.putItem({ TableName: copy, Item })
    const TableName = premises.outputs.LearnersTable ?? ''
    await takwin.tables.putItem({ TableName, Item: newer })
    writeFileSync(list(), `${await followed('telegram:erased')}\n`)
  })
  const versions = async () =>
    Object.fromEntries(
      (await takwin.rows('LEARNERS_TABLE'))
        .filter(({ id }) => /lost|erased|there/.test(String(id)))
        .map(({ id, version }) => [id, version]),
    )

  test('says first how DynamoDB makes a table as it was', async () => {
    const { words } = await restoreTable('learners', {}, desk())
    expect(words).toContain(`--source-table-name ${premises.outputs.LearnersTable} `)
    await expect(restoreTable('lerners', {}, desk())).rejects.toThrow('There is no table lerners')
    await expect(restoreTable('learners', { from: copy }, desk('no'))).rejects.toThrow('Nothing was done')
  })

  test('puts back what is missing, and nobody who was forgotten since', async () => {
    const told = await restoreTable('learners', { from: copy, forgotten: list() }, desk('learners'))
    expect(told.json).toEqual({ putBack: 1, there: 1, forgotten: 1 })
    expect(await versions()).toEqual({ 'telegram:lost': 1, 'telegram:there': 9 })
    expect(said.at(-1)).toContain(`restore learners from ${copy}`)
  })

  test('over what is there only where that is said', async () => {
    const restoring = { from: copy, over: true, forgotten: list() } as const
    expect((await restoreTable('learners', restoring, desk('learners'))).json).toMatchObject({ putBack: 2 })
    expect(await versions()).toEqual({ 'telegram:lost': 1, 'telegram:there': 1 })
  })
})

function learnerRow(id: string, version = 1) {
  return marshall({ id, version, ring: [] })
}

describe('on the command line', () => {
  const run = async (env: Record<string, string | undefined>, ...words: string[]) => {
    const file = promisify(execFile)(process.execPath, ['infra/commands/operate.ts', ...words], { env })
    file.child.stdin?.end()
    return file.then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
    )
  }
  const plain = { PATH: process.env.PATH, HOME: '/nowhere', AWS_EC2_METADATA_DISABLED: 'true' }
  const here = () => ({ ...plain, TAKWIN_DATA: takwin.folder })

  test('--local looks after the `npm start` of this machine, and --json prints an object a line', async () => {
    const { code, stdout } = await run(here(), '--local', '--json', 'status')
    expect(code).toBe(0)
    const [left, told] = stdout
      .trim()
      .split('\n')
      .map((line: string) => JSON.parse(line))
    expect(left).toMatchObject({ audit: { what: 'status', where: takwin.folder } })
    expect(told).toMatchObject({ quarantined: 0, queues: { length: 4 } })
  })

  test('what cannot be done is said in plain words, without a stack trace', async () => {
    const refused = await run(here(), '--local', 'erase', 'telegram:1')
    expect(refused).toMatchObject({ code: 1, stderr: 'Nobody is known at telegram:1.\n' })
    const stranger = await run(plain, 'status')
    expect(stranger).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^There are no AWS credentials.*\n$/),
    })
    const nobody = await run({ ...plain, TAKWIN_DATA: '/nowhere' }, '--local', 'status')
    expect(nobody).toMatchObject({ code: 1, stderr: expect.stringContaining('begin with `npm start`') })
  })
})
