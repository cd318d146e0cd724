/**
 * The OWASP API Security Top 10 of 2023, by its numbers, on the running stack: one claim that would be the first to break
 * for each. More of API1 is in guessing.test.ts, of API2 in webhook.test.ts and twilio-webhook.test.ts, of API4 in
 * test/infra/stack-edge.test.ts, of API5 in permissions.test.ts, of API10 in refusals.test.ts and twilio-faults.test.ts.
 * Source: https://owasp.org/API-Security/editions/2023/en/0x11-t10/
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openTelegram } from '../../bots/telegram.ts'
import { callTwilio } from '../../bots/twilio-api.ts'
import { readTemplates } from '../../infra/local/template.ts'
import { issueTo, reachFor } from '../support/issuing.ts'
import { textOf } from '../support/play.ts'
import { startTakwin, type Takwin, twilioKeys, webhookSecret } from '../support/takwin.ts'
import { signed } from '../support/twilio.ts'

let takwin: Takwin
let id: string
let owner: string
beforeAll(async () => {
  takwin = await startTakwin()
  reachFor(takwin)
  id = await issueTo('Amina', takwin)
  owner = String((await takwin.rows('LEARNERS_TABLE'))[0]?.id)
})
afterAll(() => takwin.stop())

type Person = ReturnType<Takwin['phones']['telegram']['join']>
const stranger = (): Person => takwin.phones.telegram.join({ firstName: 'Zineb', language: 'en' })

async function says(person: Person, ...words: string[]): Promise<string[]> {
  for (const each of words) {
    person.say(each)
    await takwin.settle()
  }
  return person
    .messages()
    .filter(({ from }) => from?.is_bot)
    .map(textOf)
}

/** A tap on a button that nobody was shown. */
async function forges(person: Person, ...choices: string[]): Promise<void> {
  for (const data of choices) {
    const chat = { id: person.id, type: 'private' }
    const tap = { id: data, data, from: { id: person.id }, message: { message_id: 1, date: 0, chat } }
    await takwin.knock(JSON.stringify({ update_id: ++updates, callback_query: tap }))
    await takwin.settle()
  }
}
let updates = 900_000_000

const visit = (path: string, request?: RequestInit) =>
  fetch(`${takwin.cloud.url}${path}`, { redirect: 'manual', ...request })
const hers = async () =>
  JSON.stringify([
    (await takwin.rows('LEARNERS_TABLE')).filter((row) => row.id === owner),
    (await takwin.rows('CERTIFICATES_TABLE')).filter((row) => row.id === id),
  ])

test('API1:2023 Broken object level authorization: whatever somebody asks for, it is about their own record', async () => {
  const before = await hers()
  const zineb = stranger()
  const commands = ['withdraw advocacy', 'withdraw advocacy yes', 'correct advocacy', 'share advocacy']
  const told = await says(
    zineb,
    '/start',
    'English',
    'I agree',
    ...commands.map((each) => `/${each}`),
    '/data',
  )
  await forges(
    zineb,
    ...commands.map((each) => `/${each}`),
    `/unlink ${owner}`,
    `/people ${owner}`,
    `/certificates ${id}`,
  )
  await says(zineb, `/start i_${id}`, '/forget', '/forget yes')
  expect(await hers()).toBe(before)
  for (const secret of [id, 'Bennani', owner.replace('telegram:', '')])
    expect(told.join()).not.toContain(secret)
  for (const path of [
    `/r/${id.slice(0, 10)}`,
    `/data/${'a'.repeat(22)}`,
    `/a/${'a'.repeat(22)}`,
    `/certificates/${owner}`,
  ])
    expect((await visit(path)).status).toBe(404)
})

test('API2:2023 Broken authentication: no door opens without its proof, or with that of another', async () => {
  const before = [await takwin.rows('LEARNERS_TABLE'), await takwin.rows('QUARANTINE_TABLE')]
  const update = JSON.stringify({
    update_id: 1,
    message: { date: 1, chat: { id: 1, type: 'private' }, text: 'hello' },
  })
  for (const secret of ['', 'x', webhookSecret.slice(1), webhookSecret.toUpperCase(), twilioKeys.authToken])
    expect((await takwin.knock(update, secret)).status).toBe(401)
  const form = { MessageSid: 'SM1', From: 'whatsapp:+212600000001', Body: 'salam' }
  const doors = { '/twilio': 'twilio-webhook', '/twilio/status': 'twilio-status' } as const
  for (const [path, door] of Object.entries(doors)) {
    const other = door === 'twilio-status' ? 'twilio-webhook' : 'twilio-status'
    const proofs = [
      {},
      { 'x-twilio-signature': '' },
      // Of another address, of another form, by another key.
      signed(other, '', form).headers,
      signed(door, '', { ...form, Body: 'no' }).headers,
      signed(door, '', form, 'a-guess').headers,
    ]
    for (const headers of proofs)
      expect((await visit(path, { method: 'POST', headers, body: new URLSearchParams(form) })).status).toBe(
        403,
      )
  }
  await takwin.settle()
  expect([await takwin.rows('LEARNERS_TABLE'), await takwin.rows('QUARANTINE_TABLE')]).toEqual(before)
})

test('API3:2023 Broken object property level authorization: nobody writes a field of a record, or reads one that is not shown', async () => {
  const zineb = stranger()
  const message = { date: 1, chat: { id: zineb.id, type: 'private' }, text: '/start' }
  const fields = {
    learner: owner,
    version: 9,
    consent: { at: 1, wording: 'x' },
    certificates: { advocacy: id },
  }
  await takwin.knock(JSON.stringify({ update_id: ++updates, ...fields, message: { ...message, ...fields } }))
  await takwin.settle()
  const record = (await takwin.rows('LEARNERS_TABLE')).find((row) => row.id === `telegram:${zineb.id}`)
  expect(record).toMatchObject({ version: 1, certificates: {} })
  expect(record).not.toHaveProperty('consent')

  const shown = [`/certificates/${id}`, `/certificates/${id}.json`].map(async (path) =>
    (await visit(path)).text(),
  )
  for (const text of await Promise.all(shown)) {
    expect(text).toContain('Amina Bennani')
    for (const kept of [owner, owner.replace('telegram:', ''), 'claim/', 'entry"'])
      expect(text).not.toContain(kept)
  }
})

test('API4:2023 Unrestricted resource consumption: every function, request, queue and learner has a limit', async () => {
  const resources = [...main().resources.values()]
  const ofType = (type: string) =>
    resources.filter((each) => each.type === type).map(({ properties }) => properties)
  for (const { Timeout, MemorySize } of ofType('AWS::Lambda::Function')) {
    expect(Timeout).toBeLessThanOrEqual(900)
    expect(MemorySize).toBeLessThanOrEqual(1024)
  }
  expect(ofType('AWS::ApiGatewayV2::Stage')).toMatchObject([
    { DefaultRouteSettings: { ThrottlingRateLimit: 500 } },
  ])
  for (const { RedrivePolicy } of ofType('AWS::SQS::Queue').filter((queue) => 'RedrivePolicy' in queue))
    expect(RedrivePolicy).toHaveProperty('maxReceiveCount')
  const [{ environment = {} } = {}] = takwin.cloud.plan.functions.filter((each) => each.id === 'take-turn')
  for (const limit of ['SMS_DAILY_BUDGET', 'MESSAGES_IN_A_ROW'])
    expect(Number(environment[limit])).toBeGreaterThan(0)
  expect((await visit('/verify', { method: 'POST', body: 'x'.repeat(1_000_001) })).status).toBe(413)
  expect((await visit('/telegram', { method: 'POST', body: 'x'.repeat(11_000_000) })).status).toBe(413)
})

test('API5:2023 Broken function level authorization: what operators do is behind no door and in no chat', async () => {
  const before = await hers()
  const zineb = stranger()
  const verbs = [
    `/revoke ${id}`,
    `/erase ${owner}`,
    '/quarantine list',
    '/find',
    '/budget',
    '/publish',
    '/admin',
  ]
  await says(zineb, '/start', 'English', 'I agree', ...verbs)
  await forges(zineb, ...verbs)
  for (const path of [
    '/operate',
    '/admin',
    '/quarantine',
    `/certificates/${id}/revoke`,
    '/indicators/2026-11-28',
  ])
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
      expect([404, 405]).toContain((await visit(path, { method })).status)
  expect(await hers()).toBe(before)
  const guards = [...main().resources.values()].filter(({ type }) => type === 'AWS::ApiGatewayV2::Route')
  for (const { properties } of guards) expect(properties).toMatchObject({ AuthorizationType: 'CUSTOM' })
})

test('API6:2023 Unrestricted access to sensitive business flows: no tap leads past an exam to a certificate', async () => {
  const zineb = stranger()
  await says(zineb, '/start', 'English', 'I agree', '/start advocacy')
  const { step = 0 } =
    (await takwin.rows('LEARNERS_TABLE')).find((row) => row.id === `telegram:${zineb.id}`) ?? {}
  const token = Number(step).toString(36)
  await forges(
    zineb,
    ...['yes', 'certify', 'done', '0'].flatMap((choice) => [choice, `${token}.${choice}`, `/${choice}`]),
  )
  await says(zineb, '/certificates', '/share advocacy', '/correct advocacy', 'Zineb Alaoui', 'yes')
  const issued = (await takwin.rows('CERTIFICATES_TABLE')).filter((row) =>
    String(row.id).includes(String(zineb.id)),
  )
  expect(issued).toEqual([])
})

test('API7:2023 Server side request forgery: no address that somebody sends is ever called', async () => {
  const { url, called, close } = await canary()
  const zineb = stranger()
  await says(zineb, '/start', 'English', 'I agree', url, `/start ${url}`, `/ask ${url}?`)
  const media = {
    MessageSid: 'SM7',
    From: 'whatsapp:+212600000007',
    NumMedia: '1',
    MediaUrl0: url,
    Body: url,
  }
  await takwin.cloud.invoke('twilio-webhook', signed('twilio-webhook', '', media))
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2', url],
    issuer: { id: `did:web:${new URL(url).host.replace(':', '%3A')}`, image: url },
    credentialStatus: { type: 'BitstringStatusListEntry', statusListCredential: url },
    proof: { type: 'DataIntegrityProof', verificationMethod: `${url}#key` },
  }
  const form = new FormData()
  form.set('credential', JSON.stringify(credential))
  await visit('/verify', { method: 'POST', body: form })
  await visit(`/verify?id=${encodeURIComponent(url)}`)
  await takwin.settle()
  expect(called()).toEqual([])
  close()
})

test('API8:2023 Security misconfiguration: pages say what browsers may do with them, and nothing of what serves them', async () => {
  for (const path of ['/fr', '/fr/nowhere', `/en/certificates/${id}`, '/en/verify?id=x', '/r/nothing']) {
    const { headers } = await visit(path)
    expect(headers.get('content-security-policy'), path).toMatch(/^default-src 'none'/)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('access-control-allow-origin'), path).toBeNull()
    expect(headers.get('set-cookie'), path).toBeNull()
    for (const told of ['server', 'x-powered-by']) expect(headers.get(told) ?? '', path).not.toMatch(/\d/)
  }
})

test('API9:2023 Improper inventory management: the doors are these, each with a function behind it, in one version', () => {
  expect(takwin.cloud.plan.routes.map(({ key }) => key).sort()).toEqual([
    'ANY /',
    'ANY /a/{token}',
    'ANY /ar/verify',
    'ANY /data/{token}',
    'ANY /en/verify',
    'ANY /fr/verify',
    'ANY /r/{token}',
    'ANY /verify',
    'ANY /verify/{script}',
    'ANY /{proxy+}',
    'POST /telegram',
    'POST /twilio',
    'POST /twilio/status',
  ])
  const stages = [...main().resources.values()].filter(({ type }) => type === 'AWS::ApiGatewayV2::Stage')
  expect(stages.map(({ properties }) => properties.StageName)).toEqual(['$default'])
})

test('API10:2023 Unsafe consumption of APIs: no vendor can send us and what we say elsewhere, or break us by its answer', async () => {
  const { url, called, close } = await canary()
  const answers: [number, string][] = [
    [307, ''],
    [302, ''],
    [200, '<html>'],
    [200, 'null'],
    [200, '{}'],
    [500, '\ud800'],
  ]
  let turn = 0
  const vendor = createServer((_, response) => {
    const [status, body] = answers[turn++ % answers.length] ?? [500, '']
    response.writeHead(status, { location: url, 'content-type': 'application/json' }).end(body)
  })
  await new Promise<void>((resolve) => vendor.listen(0, '127.0.0.1', resolve))
  const apiRoot = `http://localhost:${(vendor.address() as AddressInfo).port}`
  const bubble = { text: 'words', strong: [], choices: [] }
  for (const _ of answers) {
    const outcome = await openTelegram('1:token', apiRoot).deliver('1', bubble)
    expect(['later', 'unknown', 'never']).toContain(outcome.outcome)
  }
  turn = 0
  for (const _ of answers.slice(0, 2))
    await expect(callTwilio({ ...twilioKeys, apiRoot }, '/x')).rejects.toThrow()
  expect(called()).toEqual([])
  vendor.close()
  close()
})

const main = () => {
  const found = readTemplates(inject('assembly')).find(({ stack }) => stack === 'Takwin')
  if (!found) throw new Error('there is no stack')
  return found
}

/** An address that notes whoever calls it. */
async function canary() {
  const paths: string[] = []
  const server = createServer(({ url = '' }, response) => {
    paths.push(url)
    response.end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/canary`,
    called: () => paths,
    close: () => server.close(),
  }
}
