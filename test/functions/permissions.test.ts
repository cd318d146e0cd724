/** Least privilege, proven: what the functions call while everything is done that they do is what they may call. */
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { addressIn } from '../../bots/engine/address.ts'
import { nextDecent } from '../../bots/engine/decent-hours.ts'
import { compile } from '../../content/publication.ts'
import { putOut } from '../../infra/commands/course/shelf.ts'
import { readTemplates, type Template } from '../../infra/local/template.ts'
import { type Iam, openIam } from '../support/iam.ts'
import { begin, deal, live } from '../support/life.ts'
import { isLambdas, permissionsIn, tableOf } from '../support/permissions.ts'
import { edgeProof, webhookSecret } from '../support/takwin.ts'
import { heard, newPhone, says } from '../support/texting.ts'
import { signed } from '../support/twilio.ts'
import { arm } from '../support/waking.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'
import type { World } from '../support/world.ts'

let bench: Workbench
let template: Template
let iam: Iam
const used: Record<string, Set<string>> = {}
const note = (functionId: string, calls: string[]) => {
  used[functionId] ??= new Set()
  for (const call of calls) if (!call.startsWith('telegram:')) used[functionId].add(iam.inTheTemplate(call))
}

beforeAll(async () => {
  template = readTemplates(inject('assembly'))[0] as Template
  iam = openIam(template)
  bench = await openWorkbench()
  const person = bench.takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
  await pass()
  await learn(person)
  await knock(person.id)
  await write()
  await sweep()
  await fold()
  await wake(`telegram:${person.id}`)
  await announce(person)
  await visit()
  await check()
  await listen()
  await follow('telegram:1')
  await invite(person)
  await attend()
  await associate()
  await link(person)
  await correct(person)
  await leave(person)
  await beRefused(person)
})
afterAll(() => bench.stop())

type Person = ReturnType<Workbench['takwin']['phones']['telegram']['join']>

/** The course to its end, and an order that comes twice. */
async function learn(person: Person): Promise<void> {
  person.start()
  await bench.takwin.settle()
  const steps = await live(bench, person)
  for (const { eater, calls } of steps) note(eater, calls)

  person.say('/review')
  for (const { eater, calls } of await deal(bench, person)) note(eater, calls)

  const order = steps.find(({ eater }) => eater === 'issue-certificate')
  if (!order) throw new Error('nothing was ordered')
  await begin(bench, { ...order, before: unstored(order.after) })
  bench.restart()
  for (const { eater, calls } of await deal(bench, person)) note(eater, calls)
}

/** Last of all, since nothing more is said on a channel that is held. */
async function beRefused(person: Person): Promise<void> {
  bench.takwin.phones.telegram.misbehave({ faults: [{ do: 'refuse', code: 429, calls: 1 }] })
  person.start()
  await bench.takwin.settle()
  bench.faults.calls = []
  await bench.turn('take-turn')
  expect(bench.faults.calls.at(-1)).toMatch(/^sqs:ChangeMessageVisibility/)
  note('take-turn', bench.faults.calls)
}

/** As when the process died before the row was written: its files are there. */
const unstored = ({ rows, ...world }: World): World => ({
  ...world,
  rows: { ...rows, CERTIFICATES_TABLE: (rows.CERTIFICATES_TABLE ?? []).filter(({ status }) => !status) },
})

/** By the edge, and not by it. */
async function pass(): Promise<void> {
  const shown = [{ 'x-takwin-edge': edgeProof }, { 'x-takwin-edge': 'guess' }, undefined]
  const answers = await Promise.all(shown.map((headers) => bench.invoke('admit-edge', { headers })))
  expect(answers).toEqual([true, false, false].map((isAuthorized) => ({ isAuthorized })))
  note('admit-edge', bench.faults.calls)
  bench.faults.calls = []
}

async function knock(chat: number): Promise<void> {
  bench.restart()
  const headers = { 'x-telegram-bot-api-secret-token': webhookSecret }
  const message = { date: 1, chat: { id: chat, type: 'private' }, text: 'hello' }
  for (const body of [JSON.stringify({ update_id: 1, message }), 'unreadable']) {
    bench.faults.calls = []
    await bench.invoke('telegram-webhook', { headers, body, requestContext: { timeEpoch: 1 } })
    note('telegram-webhook', bench.faults.calls)
    bench.faults.calls = []
    await bench.turn('take-turn')
    note('take-turn', bench.faults.calls)
  }
}

/** On WhatsApp, once while nobody can tell what has come, to somebody who turns out not to be there. */
async function write(): Promise<void> {
  const learner = bench.takwin.phones.twilio?.join({ name: 'Amina', language: 'ar' })
  const From = learner?.phone().address ?? ''
  const { decide } = bench.faults
  bench.faults.decide = (_, call) => (call.startsWith('dynamodb:GetItem') ? 'refuse' : 'pass')
  const first = { MessageSid: 'SM0', From, Body: 'salam' }
  await bench.invoke('twilio-webhook', signed('twilio-webhook', '', first))
  bench.faults.decide = decide
  bench.restart()
  bench.faults.calls = []
  await bench.turn('take-turn')
  note('take-turn', bench.faults.calls)
  const posted = [
    ['twilio-webhook', '', { MessageSid: 'SM1', From, Body: 'salam' }],
    ['twilio-status', 'message=m.0&campaign=call', { To: From, MessageStatus: 'failed', ErrorCode: '63024' }],
  ] as const
  for (const [functionId, query, form] of posted) {
    bench.restart()
    bench.faults.calls = []
    await bench.invoke(functionId, signed(functionId, query, form))
    note(functionId, bench.faults.calls)
    bench.restart()
    bench.faults.calls = []
    await bench.turn('take-turn')
    note('take-turn', bench.faults.calls)
  }
}

/** Something on WhatsApp that Twilio has lost, found a little later. */
async function sweep(): Promise<void> {
  const { phones, clock } = bench.takwin
  phones.twilio?.misbehave({ loseInbound: 1 })
  phones.twilio?.join({ name: 'Salma', language: 'ar' }).say('salam')
  bench.restart()
  bench.faults.calls = []
  vi.useFakeTimers({ toFake: ['Date'], now: clock.now().getTime() + 300_000 })
  await bench.invoke('sweep-inbound', {})
  vi.useRealTimers()
  note('sweep-inbound', bench.faults.calls)
  bench.restart()
  await bench.turn('take-turn')
}

/** A night over which everything is counted. */
async function fold(): Promise<void> {
  bench.restart()
  bench.faults.calls = []
  await bench.invoke('fold-indicators', {})
  note('fold-indicators', bench.faults.calls)
}

/** Two who are due, one of them by a short message. */
async function wake(learner: string): Promise<void> {
  await arm(bench, learner, 1)
  await arm(bench, `${learner}/2`, 1, 'sms')
  bench.restart()
  bench.faults.calls = []
  await bench.invoke('wake-due', {})
  note('wake-due', bench.faults.calls)
  await bench.turn('take-turn')
}

/** A version is published that heeds what somebody suggested, who wished to hear of it. */
async function heed(person: Person): Promise<void> {
  for (const words of ['/suggest A drawing', 'yes']) {
    person.say(words)
    for (const { eater, calls } of await deal(bench, person)) note(eater, calls)
  }
  const said = (await bench.takwin.rows('VOICES_TABLE')).flatMap((row) => Object.values(row))
  const suggestions = said.flatMap((voice) => (voice as { id?: string }).id ?? [])
  const { courses } = bench.takwin.catalogue
  const [course] = Object.values(courses)
  if (!course) throw new Error('nothing is taught')
  const what = { ar: 'رسم', fr: 'Un dessin', en: 'A drawing' }
  const heeding = { ...course, heeded: [{ version: '9.9.9', what, suggestions }] }
  const taught = { ...bench.takwin.catalogue, courses: { ...courses, [course.id]: heeding } }
  const { edition, files } = compile(taught, new Date().toISOString())
  const shelf = { client: bench.takwin.buckets, bucket: bench.takwin.named('CONTENT_BUCKET'), portalUrl: '' }
  await putOut(shelf, edition.publication, files)
  bench.enter('wake-due')
  const { beginHeeding, heedingOf } = await import('../../functions/aws/heedings.ts')
  await beginHeeding(heedingOf(course.id, '9.9.9'), 1, true)
}

/** A campaign, to somebody who has agreed to news and has been quiet for a day. */
async function announce(person: Person): Promise<void> {
  person.say('/news yes')
  for (const { eater, calls } of await deal(bench, person)) note(eater, calls)
  await heed(person)
  bench.enter('wake-due')
  const { beginCampaign } = await import('../../functions/aws/campaigns.ts')
  await beginCampaign('call', { words: { ar: 'خبر', fr: 'Nouvelle', en: 'News' } }, 1)
  const tomorrow = Math.floor(bench.takwin.clock.now().getTime() / 1000) + 24 * 3600
  const now = 1000 * nextDecent(tomorrow, bench.takwin.catalogue.calendar)
  vi.useFakeTimers({ toFake: ['Date'], now })
  bench.restart()
  bench.faults.calls = []
  await bench.invoke('wake-due', {})
  note('wake-due', bench.faults.calls)
  bench.faults.calls = []
  while (await bench.turn('take-turn'));
  note('take-turn', bench.faults.calls)
  vi.useRealTimers()
}

/** An in-person session, attended by somebody who then goes on from another phone. */
async function attend(): Promise<void> {
  bench.enter('take-turn')
  const { openSession } = await import('../../functions/aws/sessions.ts')
  const code = '712345'
  const session = { code, course: 'advocacy', place: 'Tiznit', date: '2026-12-05' }
  await openSession({ ...session, opensAt: 0, closesAt: 2 ** 33 })
  const [here, there] = [newPhone(bench), newPhone(bench)]
  const said = async (who: Person, ...words: string[]) => {
    for (const { eater, calls } of await says(bench, who, ...words)) note(eater, calls)
  }
  await said(here, '/start', 'English', 'yes', '/link')
  await said(there, code, 'English', 'yes', /\d{4} \d{4}/.exec(heard(here).at(-1) ?? '')?.[0] ?? '')
}

/** The page of an association: opened, joined, looked at by its link once it has members, and closed. */
async function associate(): Promise<void> {
  const [runner, member] = [newPhone(bench), newPhone(bench)]
  const said = async (who: Person, ...words: string[]) => {
    for (const { eater, calls } of await says(bench, who, ...words)) note(eater, calls)
  }
  await said(runner, '/start', 'English', 'yes', '/profile role', 'run', '/profile association', 'Tighmert')
  await said(runner, '/association open yes')
  const TableName = bench.takwin.named('MEMBERSHIPS_TABLE')
  const page = (await bench.takwin.rows('MEMBERSHIPS_TABLE')).find(({ id }) => String(id).startsWith('page/'))
  const association = String(page?.id).slice('page/'.length)
  await said(member, `/start ${association}`, 'English', 'yes', 'yes', 'yes')
  for (let nth = 0; nth < 5; nth++) {
    const id = `${association}/${nth}`
    const Item = marshall({ id, association, since: 1, changed: 1, reached: {} })
    await bench.takwin.tables.putItem({ TableName, Item })
  }
  await said(runner, '/association')
  await bench.takwin.clock.advance(60)
  const later = { ...page, told: undefined }
  await bench.takwin.tables.putItem({ TableName, Item: marshall(later, { removeUndefinedValues: true }) })
  const token = /\/a\/(\w+)/.exec(heard(runner).at(-1) ?? '')?.[1] ?? ''
  bench.restart()
  bench.faults.calls = []
  const request = { routeKey: 'GET /a/{token}', pathParameters: { token }, headers: {} }
  expect(await bench.invoke('review-link', request)).toMatchObject({ statusCode: 200 })
  note('review-link', bench.faults.calls)
  await said(member, '/association leave')
  await said(runner, '/association close yes')
}

async function visit(): Promise<void> {
  bench.restart()
  bench.faults.calls = []
  for (const ending of ['', '.pdf', '.png', '.json']) await look(`${await number()}${ending}`)
  await bench.invoke('portal', { routeKey: 'GET /', headers: {} })
  const name = `${'0'.repeat(64)}.ogg`
  await bench.invoke('portal', { routeKey: 'GET /media/{name}', pathParameters: { name }, headers: {} })
  await bench.invoke('portal', { routeKey: 'GET /indicators', headers: {} })
  await bench.invoke('portal', { routeKey: 'GET /.well-known/did.json', headers: {} })
  const list = new Date(bench.takwin.clock.now()).toISOString().slice(0, 7)
  await bench.invoke('portal', { routeKey: 'GET /status/{list}', pathParameters: { list }, headers: {} })
  note('portal', bench.faults.calls)
}

/** A certificate by its number, and by its file. */
async function check(): Promise<void> {
  const id = await number()
  const { body = '' } = (await look(`${id}.pdf`)) as { body?: string }
  const form = new FormData()
  form.set('file', new File([Buffer.from(body, 'base64')], 'certificate.pdf'))
  const posted = new Response(form)
  const requestContext = { timeEpoch: bench.takwin.clock.now().getTime() }
  const query = { routeKey: 'GET /verify', queryStringParameters: { id }, headers: {}, requestContext }
  const sent = {
    routeKey: 'POST /verify',
    headers: { 'content-type': posted.headers.get('content-type') },
    body: Buffer.from(await posted.arrayBuffer()).toString('base64'),
    isBase64Encoded: true,
    requestContext,
  }
  bench.restart()
  bench.faults.calls = []
  for (const request of [query, sent]) await bench.invoke('verify', request)
  note('verify', bench.faults.calls)
}

/** A card is heard, as the author of a course has recorded it. */
async function listen(): Promise<void> {
  bench.enter('take-turn')
  bench.restart()
  bench.faults.calls = []
  const { findMedia } = await import('../../functions/aws/publications.ts')
  await findMedia(`${'0'.repeat(64)}.ogg`)
  note('take-turn', bench.faults.calls)
}

/** The link of a short message, answered on its page. */
async function follow(learner: string): Promise<void> {
  bench.enter('take-turn')
  const { makeLink } = await import('../../functions/aws/links.ts')
  const [{ id: course = '', cards = {} } = {}] = Object.values(bench.takwin.catalogue.courses)
  const card = Object.values(cards).find(({ question }) => question)?.id ?? ''
  const token = await makeLink({ learner, language: 'en', card: [course, card] })
  bench.restart()
  bench.faults.calls = []
  await bench.invoke('review-link', {
    routeKey: 'POST /r/{token}',
    pathParameters: { token },
    headers: {},
    body: `course=${course}&card=${card}&option=0`,
    requestContext: { timeEpoch: Date.now(), requestId: 'a' },
  })
  note('review-link', bench.faults.calls)
  bench.faults.calls = []
  await bench.turn('take-turn')
  note('take-turn', bench.faults.calls)
}

const look = (id: string) =>
  bench.invoke('portal', { routeKey: 'GET /certificates/{id}', pathParameters: { id }, headers: {} })
const number = async () =>
  (await bench.takwin.rows('CERTIFICATES_TABLE')).find(({ status }) => status)?.id as string

/** The name on a certificate is corrected. */
async function correct(person: Person): Promise<void> {
  for (const words of ['/correct', 'Amina Benali', 'yes']) {
    person.say(words)
    for (const { eater, calls } of await deal(bench, person)) note(eater, calls)
  }
}

/** A code to learn elsewhere as well, and one that opens nothing. */
async function link(person: Person): Promise<void> {
  for (const words of ['/link', '12345678']) {
    person.say(words)
    for (const { eater, calls } of await deal(bench, person)) note(eater, calls)
  }
}

/** The certificate is passed on, and somebody comes by that, who has something to say. */
async function invite(person: Person): Promise<void> {
  const friend = bench.takwin.phones.telegram.join({ firstName: 'Karim', language: 'en' })
  const words: [Person, string][] = [
    [person, '/share'],
    [friend, '/start i_0000000000'],
    [friend, 'English'],
    [friend, 'I agree'],
    [friend, '/suggest More examples.'],
    [friend, '/profile association'],
    [friend, 'Association Tafoukt'],
    [friend, '/profile association'],
    [friend, 'clear'],
  ]
  for (const [who, said] of words) {
    who.say(said)
    for (const { eater, calls } of await deal(bench, who)) note(eater, calls)
  }
}

/** Some of what could not be dealt with is theirs. */
async function leave(person: Person): Promise<void> {
  const theirs = `telegram:${person.id}`
  bench.enter('take-turn')
  const { quarantine } = await import('../../functions/aws/quarantine.ts')
  await quarantine({ id: 'u0', at: 0 }, 'a bug', theirs)
  for (const variable of ['INBOX_DEAD_LETTERS_URL', 'ORDERS_DEAD_LETTERS_URL'])
    for (const whose of [theirs, 'telegram:0'])
      await bench.sqs.sendMessage({ QueueUrl: bench.takwin.named(variable), ...deadLetter(variable, whose) })
  for (const words of ['/data', '/forget', '/forget yes']) {
    person.say(words)
    for (const { eater, calls } of await deal(bench, person)) note(eater, calls)
  }
}

function deadLetter(variable: string, whose: string) {
  const from = addressIn(whose)
  const passed = { course: 'advocacy', version: '1', right: 1, asked: 1, passMark: 1, at: 0 }
  const body = variable.startsWith('INBOX')
    ? Buffer.from(JSON.stringify({ kind: 'sent', id: 'u0', from, at: 0 })).toString('base64')
    : JSON.stringify({ learner: whose, to: from, name: {}, language: 'en', ...passed })
  return { MessageBody: body, MessageGroupId: whose, MessageDeduplicationId: whose }
}

/** As a permission says it: objects by their ending, or their folder. */
const generalised = (call: string): string =>
  iam
    .inTheTemplate(call)
    .replace(/^(s3:\w+ \S+?\/bucket)\/(?:(\w+)\/.*|.*\.(\w+))$/, (_, before, folder, ending) =>
      folder ? `${before}/${folder}/*` : `${before}/*.${ending}`,
    )

/** One call of each kind, by whom. */
function made(): [by: string, call: string][] {
  const calls = [...bench.faults.made].map((each) => each.split(/ (.*)/) as [string, string])
  return [
    ...new Map(
      calls.map(([by, call]) => [`${by} ${generalised(call)}`, [by, call] as [string, string]]),
    ).values(),
  ]
}

const granted = () => permissionsIn(template)

test('every function is granted what it uses and uses what it is granted, as permissions.txt says', async () => {
  const usedToo = Object.entries(granted()).map(([functionId, grants]) => {
    const code = [...(used[functionId] ?? [])]
    return [functionId, [...code, ...grants.filter(isLambdas)].sort()]
  })
  expect(tableOf(Object.fromEntries(usedToo))).toBe(tableOf(granted()))
  await expect(tableOf(granted())).toMatchFileSnapshot('permissions.txt')
  const functions = [...template.resources.values()].filter(({ type }) => type === 'AWS::Lambda::Function')
  expect(Object.keys(used).sort()).toEqual(functions.map(({ path }) => path).sort())
})

test('IAM allows each call to the function that makes it, and to no other that is not granted the same', async () => {
  const allowed: string[] = []
  const denied: string[] = []
  for (const [by, call] of made()) {
    if (!(await iam.allows(by, call))) denied.push(`${by} ${call}`)
    for (const other of Object.keys(used))
      if (!used[other]?.has(generalised(call)) && (await iam.allows(other, call)))
        allowed.push(`${other} ${call}`)
  }
  expect({ denied, allowed }).toEqual({ denied: [], allowed: [] })
})

test('IAM denies queues and buckets to whoever comes without TLS, whatever else they may', async () => {
  const guarded = made().filter(([, call]) => /^(s3|sqs):/.test(call))
  expect(guarded.length).toBeGreaterThan(20)
  for (const [by, call] of guarded) expect(await iam.allows(by, call, false), call).toBe(false)
})

test('the portal asks for no file that is gone: without leave to list the bucket, S3 would say 403 and not 404', async () => {
  bench.faults.calls = []
  for (const ending of ['pdf', 'png'])
    expect(await look(`${await number()}.${ending}`)).toMatchObject({ statusCode: 200 })
  const verbs = bench.faults.calls.map((call) => call.split(' ')[0])
  expect(verbs).toEqual(['dynamodb:GetItem', 'dynamodb:GetItem'])
})
