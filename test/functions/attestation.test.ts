/** The attestation of an association on the real handlers: asked for, issued once wherever the process dies, and what outlives what. */
import { createHash } from 'node:crypto'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/commands/operate/act.ts'
import { deal, relive, type Step } from '../support/life.ts'
import { heard, idOf, newPhone, type Person, says } from '../support/texting.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'
import { keptIn } from '../support/world.ts'

let bench: Workbench
let coordinator: Person
let code: string
let steps: Step[]

const name = 'Association «Tafoukt» أكادير'

beforeAll(async () => {
  bench = await openWorkbench()
  bench.enter('take-turn')
  process.env.ACTS_TABLE = bench.takwin.cloud.plan.outputs.ActsTable
  coordinator = newPhone(bench)
  const opening = ['/profile role', 'run', '/profile association', name, '/association open yes']
  await says(bench, coordinator, '/start', 'English', 'yes', ...opening)
  code = String((await pages())[0]?.id).slice('page/'.length)
})
afterAll(() => bench.stop())

const pages = async () =>
  (await bench.takwin.rows('MEMBERSHIPS_TABLE')).filter(({ id }) => String(id).startsWith('page/'))
const issued = async () =>
  (await bench.takwin.rows('CERTIFICATES_TABLE')).filter(({ status }) => status !== undefined)
const last = () => heard(coordinator).at(-1) ?? ''

/** So many come onto the page, as their records would put them there. */
async function come(count: number, reached: object): Promise<void> {
  const { rowKey, table } = await import('../../functions/aws/page-rows.ts')
  const { TableName } = rowKey('')
  const at = Math.floor(bench.takwin.clock.now().getTime() / 1000)
  const before = (await bench.takwin.rows('MEMBERSHIPS_TABLE')).length
  for (let nth = 0; nth < count; nth++) {
    const row = {
      id: `${code}/${before + nth}`,
      association: code,
      since: at,
      changed: at,
      version: 1,
      reached,
    }
    await table().send(new PutItemCommand({ TableName, Item: marshall(row) }))
  }
}

const desk = (): Desk => ({
  premises: {
    name: 'Takwin',
    who: 'an operator',
    outputs: bench.takwin.cloud.plan.outputs,
    now: () => bench.takwin.clock.now(),
  },
  setting: { yes: true },
  say: () => undefined,
  ask: async () => '',
})

const fetched = (path: string, language = 'en') =>
  bench.invoke<{ statusCode: number; body: string }>('portal', {
    rawPath: `/certificates/${path}`,
    routeKey: 'GET /certificates/{id}',
    pathParameters: { id: path },
    queryStringParameters: { language },
    headers: {},
    requestContext: { http: { method: 'GET', path: `/certificates/${path}` } },
  })

test('none is ordered while too few are known to hold a certificate, however it is asked for', async () => {
  await come(9, { advocacy: 'finished' })
  await come(4, { advocacy: 'certified' })
  await says(bench, coordinator, '/association attest')
  expect(last()).toMatch(/once at least \W*5\W* members/)
  await says(bench, coordinator, '/association attest yes')
  await deal(bench, coordinator)
  expect(await issued()).toEqual([])
  expect((await pages())[0]?.attestation).toBeUndefined()
})

test('who runs no page has none ordered', async () => {
  const stranger = newPhone(bench)
  await says(bench, stranger, '/start', 'English', 'yes', '/association attest yes')
  expect(await issued()).toEqual([])
})

test('once enough hold one it is issued under the name that was confirmed, and handed over', async () => {
  await bench.takwin.clock.advance(60)
  await come(5, { 'project-management': 'certified' })
  await says(bench, coordinator, '/association')
  await says(bench, coordinator, '/association attest')
  expect(last()).toContain(name)
  coordinator.say('yes')
  steps = await deal(bench, coordinator)
  expect(steps.map(({ eater }) => eater)).toEqual(['take-turn', 'issue-certificate', 'take-turn'])
  expect(steps.at(-1)?.said).toMatchObject([{ fileBytes: expect.any(Number) }])
  const [row] = await issued()
  expect(row).toMatchObject({ status: 'valid', name: { latin: name }, association: { members: 5 } })
  expect(JSON.stringify(await bench.takwin.rows('CERTIFICATES_TABLE'))).not.toContain(idOf(coordinator))
})

test.each(['cut before', 'cut after'] as const)(
  'it is issued once, wherever the process dies, its call %s',
  async (when) => {
    for (const [of, step] of steps.entries())
      for (let nth = 0; ; nth++) {
        if (!(await relive(bench, coordinator, step, nth, when))) break
        await deal(bench, coordinator)
        await expectOne(`step ${of}, call ${nth}`)
      }
  },
)

/** Its row, its place in a status list and its files, of which the PDF is the one that was signed for. */
async function expectOne(where: string): Promise<void> {
  const { rows, objects } = await keptIn(bench.takwin)
  const kept = rows.CERTIFICATES_TABLE ?? []
  const row = kept.find(({ status }) => status === 'valid')
  const { list, index } = (row?.entry ?? {}) as { list?: string; index?: number }
  expect(kept, where).toHaveLength(2)
  expect(kept, where).toContainEqual({ id: `status/${list}/${index}`, certificate: row?.id })
  expect((await pages())[0]?.attestation, where).toMatchObject({ id: row?.id, members: 5 })
  const files = [`${list}.list`, `${row?.id}.json`, `${row?.id}.pdf`, `${row?.id}.png`]
  expect(Object.keys(objects).sort(), where).toEqual(files.sort())
  const pdf = objects[`${row?.id}.pdf`] ?? ''
  expect(createHash('sha256').update(pdf).digest('hex'), where).toBe(row?.sha256)
}

test('whoever asks again is handed the same', async () => {
  const [row] = await issued()
  await bench.takwin.clock.advance(600)
  await come(10, { advocacy: 'certified' })
  await says(bench, coordinator, '/association')
  expect(last()).toContain(`/certificates/${row?.id}`)
  coordinator.say('/association attest yes')
  await deal(bench, coordinator)
  expect(await issued()).toEqual([row])
})

test('its page says in every language what it attests, and what it is not', async () => {
  const [row] = await issued()
  for (const [language, ...words] of [
    ['ar', 'من أعضائها', 'اعترافا من الدولة'],
    ['fr', 'au moins 5 membres', 'ne vaut pas reconnaissance'],
    ['en', 'at least 5 members', 'no recognition of the association by the State'],
  ] as const) {
    const { statusCode, body } = await fetched(String(row?.id), language)
    expect(statusCode).toBe(200)
    for (const each of [name, ...words]) expect(body).toContain(each)
  }
})

test('“my data” tells whoever runs the page of it', async () => {
  const [row] = await issued()
  const { keptAbout } = await import('../../functions/aws/kept-about.ts')
  const { loadLearner } = await import('../../functions/aws/learners.ts')
  const learner = await loadLearner(idOf(coordinator), { fresh: true })
  if (!learner) throw new Error('nobody is left')
  expect((await keptAbout(learner)).coordinates).toMatchObject({ attestation: row?.id })
})

test('it outlives the page and whoever asked for it, until an operator revokes it', async () => {
  const [row] = await issued()
  await says(bench, coordinator, '/association close', 'yes', '/forget', '/forget yes')
  expect(await pages()).toEqual([])
  expect(await issued()).toEqual([row])
  const { revokeOne } = await import('../../infra/commands/operate/revoke-certificate.ts')
  await revokeOne(String(row?.id), 'There is no such association', desk())
  await deal(bench, coordinator)
  expect((await issued())[0]?.status).toBe('revoked')
  expect((await fetched(String(row?.id))).body).toContain('This attestation has been revoked')
})
