/** The page of an association on the real handlers: opened, joined, counted, looked at, left, handed over and closed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/commands/operate/act.ts'
import { live } from '../support/life.ts'
import type { Row } from '../support/takwin.ts'
import { heard, idOf, newPhone, type Person, relivedAll, rowOf, saidIn, says } from '../support/texting.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
let coordinator: Person
let code: string
let audited: string[]

beforeAll(async () => {
  bench = await openWorkbench()
  bench.enter('take-turn')
  process.env.ACTS_TABLE = bench.takwin.cloud.plan.outputs.ActsTable
  coordinator = await newRunner('Association <b>Tafoukt</b>'.replaceAll(/<\/?b>/g, '«»'))
})
afterAll(() => bench.stop())

function desk(): Desk {
  audited = []
  const now = () => bench.takwin.clock.now()
  const premises = { name: 'Takwin', who: 'an operator', outputs: bench.takwin.cloud.plan.outputs, now }
  return { premises, setting: { yes: true }, say: (line) => void audited.push(line), ask: async () => '' }
}
const last = (phone: Person) => heard(phone).at(-1) ?? ''
const rows = () => bench.takwin.rows('MEMBERSHIPS_TABLE')
const pages = async () => (await rows()).filter(({ id }) => String(id).startsWith('page/'))
const members = async (of = code) => (await rows()).filter(({ association }) => association === of)
const linkIn = (text: string) => /\/a\/(\w+)/.exec(text)?.[1] ?? ''

async function newRunner(name: string): Promise<Person> {
  const phone = newPhone(bench)
  await says(bench, phone, '/start', 'English', 'yes', '/profile role', 'run', '/profile association', name)
  return phone
}
async function newMember(): Promise<Person> {
  const phone = newPhone(bench)
  await says(bench, phone, `/start ${code}`, 'English', 'yes', 'yes', 'no')
  return phone
}
interface Shown {
  statusCode: number
  body: string
  headers: Record<string, string>
}
const look = (token: string, language = 'en') =>
  bench.invoke<Shown>('review-link', {
    routeKey: 'GET /a/{token}',
    pathParameters: { token },
    queryStringParameters: { language },
    headers: {},
    requestContext: { http: { method: 'GET', path: `/a/${token}` } },
  })

test('whoever runs an association opens one page, wherever the process dies', async () => {
  await says(bench, coordinator, '/association')
  const steps = await says(bench, coordinator, 'yes')
  for (const when of ['cut before', 'cut after'] as const)
    for await (const { where } of relivedAll(bench, coordinator, steps, when))
      expect(await pages(), where).toHaveLength(1)
  const [page] = await pages()
  code = String(page?.id).slice('page/'.length)
  expect(code).toMatch(/^[234]\d{8}$/)
  expect(last(coordinator)).toContain(code.replace(/(\d{3})(?=\d)/g, '$1 '))
  await says(bench, coordinator, '/association open yes')
  expect(await pages()).toHaveLength(1)
})

test('who runs none opens none', async () => {
  const phone = newPhone(bench)
  await says(bench, phone, '/start', 'English', 'yes', '/association open yes', '/association close yes')
  expect(await pages()).toHaveLength(1)
  expect(await rowOf(bench, phone)).toBeDefined()
})

test('whoever comes by the code is asked, and is on the page once, wherever the process dies', async () => {
  const phone = newPhone(bench)
  await says(bench, phone, `/start ${code}`, 'English', 'yes')
  expect(await members()).toEqual([])
  const steps = await says(bench, phone, 'yes')
  for (const when of ['cut before', 'cut after'] as const)
    for await (const { where, said } of relivedAll(bench, phone, steps, when)) {
      expect(await members(), where).toHaveLength(1)
      expect(new Set(said), where).toEqual(saidIn(steps))
    }
  const leadingTo = JSON.stringify(await members())
  expect(leadingTo).not.toContain(String(phone.id))
  await says(bench, phone, '/association leave')
  expect(await members()).toEqual([])
  expect((await rows()).filter(({ id }) => id === idOf(phone))).toEqual([])
})

test('a learner who is on no page reads and writes nothing of pages', async () => {
  const phone = newPhone(bench)
  const steps = await says(bench, phone, '/start', 'English', 'yes', 'help', '1')
  const calls = steps.flatMap((step) => step.calls)
  expect(calls.filter((call) => call.includes(bench.takwin.named('MEMBERSHIPS_TABLE')))).toEqual([])
})

test('after five codes that open nothing none is looked at, said, typed as a command or tapped', async () => {
  const phone = newPhone(bench)
  await says(bench, phone, '/start', 'English', 'yes')
  const wrong = ['200000001', '200 000 002', '/start 200000003', '/association join 200000004', '200000005']
  await says(bench, phone, ...wrong, code)
  expect(last(phone)).toContain('Too many tries')
  await says(bench, phone, `/association join ${code}`)
  expect(await members()).toEqual([])
})

const reachedBy = async (course = '') =>
  (await members()).map(({ reached }) => (reached as Record<string, string>)[course]).sort()

test('how far a member comes is counted, to the certificate and back', async () => {
  const [course = ''] = Object.keys(bench.takwin.catalogue.courses)
  const member = await newMember()
  expect(await reachedBy(course)).toEqual([undefined])
  const steps = await live(bench, member)
  expect(await reachedBy(course)).toEqual(['certified'])
  const writes = steps.flatMap(({ calls }) => calls).filter((call) => call.startsWith('dynamodb:UpdateItem'))
  expect(
    writes.filter((call) => call.endsWith(bench.takwin.named('MEMBERSHIPS_TABLE'))).length,
  ).toBeLessThanOrEqual(4)
  await says(bench, member, '/association named')
  expect((await members()).map(({ first }) => first)).toEqual(['Amina'])
  await says(bench, member, `/withdraw ${course}`, 'yes')
  expect(await reachedBy(course)).toEqual(['finished'])
  await says(bench, member, '/association leave')
  expect(await members()).toEqual([])
})

test('a certificate that was revoked counts no more, before or after they come onto the page', async () => {
  const [course = ''] = Object.keys(bench.takwin.catalogue.courses)
  const member = await newMember()
  await live(bench, member)
  const { revokeOne } = await import('../../infra/commands/operate/revoke-certificate.ts')
  const held = (await rowOf(bench, member))?.certificates as Record<string, Uint8Array>
  const { idOfBytes } = await import('../../functions/documents/certificate-id.ts')
  await revokeOne(idOfBytes(held[course] as Uint8Array), 'By mistake', desk())
  const told = async () => {
    const { membersOf } = await import('../../functions/aws/page-members.ts')
    return (await membersOf(code)).map(({ reached }) => reached[course])
  }
  expect(await told()).toEqual(['finished'])
  await says(bench, member, '/association leave', code, 'yes')
  expect(await told()).toEqual(['finished'])
  await says(bench, member, '/forget', '/forget yes')
  expect(await members()).toEqual([])
})

test('the coordinator sees numbers from five members on, in the chat and on a page of their own', async () => {
  const five: Person[] = []
  for (let nth = 0; nth < 5; nth++) {
    if (nth === 4) {
      await says(bench, coordinator, '/association')
      expect(last(coordinator)).toContain('Fewer than')
    }
    five.push(await newMember())
  }
  await says(bench, coordinator, '/association')
  expect(last(coordinator)).toMatch(/Members: \W*5/)
  const token = linkIn(last(coordinator))
  for (const [language, word] of [
    ['ar', 'dir="rtl"'],
    ['fr', 'Membres'],
    ['en', 'Members'],
  ] as const) {
    const { statusCode, body, headers } = await look(token, language)
    expect(statusCode).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-robots-tag']).toBe('noindex')
    expect(body).toContain(word)
    expect(body).toContain('Tafoukt')
    expect(body).not.toContain('<script')
  }
  expect(JSON.stringify(await bench.takwin.rows('CODES_TABLE'))).not.toContain(token)
  expect((await look('guess')).statusCode).toBe(404)
  await says(bench, five[0] as Person, '/association leave')
  expect((await look(token)).body).toContain('Fewer than')
})

test('what is told does not change as one more comes, whatever they have done', async () => {
  const figures = async () => {
    await says(bench, coordinator, '/association')
    return last(coordinator).replace(/\/a\/\w+/, '')
  }
  await newMember()
  await bench.takwin.clock.advance(60)
  const before = await figures()
  const sixth = await newMember()
  expect(await figures()).toBe(before)
  await live(bench, sixth)
  expect(await figures()).toBe(before)
})

test('“my data” tells of it', async () => {
  const member = await newMember()
  const { keptAbout } = await import('../../functions/aws/kept-about.ts')
  const { loadLearner } = await import('../../functions/aws/learners.ts')
  for (const [phone, part] of [
    [member, 'membership'],
    [coordinator, 'coordinates'],
  ] as const) {
    const learner = await loadLearner(idOf(phone), { fresh: true })
    if (!learner) throw new Error('nobody is left')
    expect((await keptAbout(learner))[part]).toMatchObject({ code })
  }
  await says(bench, member, '/association leave')
})

test('who comes onto it from one phone and links another is on it once', async () => {
  const count = (await members()).length
  const [here, there] = [newPhone(bench), await newMember()]
  await says(bench, here, '/start', 'English', 'yes', '/link')
  await says(bench, there, /\d{4} \d{4}/.exec(last(here))?.[0] ?? '')
  await says(bench, here, 'help')
  expect(await members()).toHaveLength(count + 1)
  await says(bench, here, '/association')
  expect(last(here)).toContain('You are on the page')
  await says(bench, here, '/association leave')
  expect(await members()).toHaveLength(count)
})

test('an operator gives it into other hands: the former sees nothing of it any more', async () => {
  const { handOver, showPage } = await import('../../infra/commands/operate/association-pages.ts')
  const other = newPhone(bench)
  await says(bench, other, '/start', 'English', 'yes')
  await says(bench, coordinator, '/association')
  const token = linkIn(last(coordinator))
  expect((await look(token)).statusCode).toBe(200)
  await handOver(code, idOf(other), desk())
  expect(audited.join()).toMatch(new RegExp(`association hand-over ${code} to telegram:…`))
  expect(audited.join()).not.toContain(idOf(other))
  expect((await look(token)).statusCode).toBe(404)
  await says(bench, coordinator, '/association')
  expect(last(coordinator)).not.toContain('Its code')
  await says(bench, other, '/association')
  expect(last(other)).toContain('Its code')
  expect((await showPage(code, desk())).json).toMatchObject({ coordinator: idOf(other) })
  coordinator = other
})

test('it outlives a coordinator who is forgotten, and stands for nobody until an operator finds one', async () => {
  await says(bench, coordinator, '/forget', '/forget yes')
  const [page] = await pages()
  expect(page?.coordinator).toBeUndefined()
  expect(JSON.stringify(await rows())).not.toContain(idOf(coordinator))
  const { handOver } = await import('../../infra/commands/operate/association-pages.ts')
  await expect(handOver(code, 'telegram:1', desk())).rejects.toThrow('Nobody')
  await expect(handOver('200000000', 'telegram:1', desk())).rejects.toThrow('No page')
})

test('closing leaves nothing of it and of who was on it; they are told so', async () => {
  const member = await newMember()
  const { closeOne } = await import('../../infra/commands/operate/association-pages.ts')
  await closeOne(code, desk())
  expect(audited.join()).toContain(`association close ${code}`)
  expect(await pages()).toEqual([])
  expect(await members()).toEqual([])
  await says(bench, member, '/association')
  expect(last(member)).toContain('has been closed')
  await says(bench, member, '/association leave')
  const theirs = (await rows()).filter(({ id }: Row) => id === idOf(member))
  expect(theirs).toEqual([])
})

test('a coordinator closes it in the chat, wherever the process dies', async () => {
  const runner = await newRunner('Association Ennour')
  await says(bench, runner, '/association open yes')
  code = String((await pages())[0]?.id).slice('page/'.length)
  await newMember()
  await says(bench, runner, '/association close')
  const steps = await says(bench, runner, 'yes')
  for (const when of ['cut before', 'cut after'] as const)
    for await (const { where } of relivedAll(bench, runner, steps, when)) {
      expect(await pages(), where).toEqual([])
      expect(await members(), where).toEqual([])
    }
})
