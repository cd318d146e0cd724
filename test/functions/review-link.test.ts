/** The page behind a short message, on the real handlers: what it asks, what it puts down, and what it tells nobody. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Learner } from '../../bots/engine/learner.ts'
import { newcomer } from '../../bots/engine/newcomer.ts'
import { segmentsOf } from '../../bots/segments.ts'
import { dieAt, pass } from '../support/faults.ts'
import { portalUrl } from '../support/takwin.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

const day = 24 * 3600
let bench: Workbench
let phone: ReturnType<NonNullable<Workbench['takwin']['phones']['twilio']>['joinSms']>
let learner: Learner
let course: string
let cards: { id: string; right: number[]; wrong: number }[]
/** A Monday without a holiday, weeks later in each test. */
let morning = Date.parse('2027-04-05T10:00:00Z')

beforeAll(async () => {
  bench = await openWorkbench()
  const [first] = Object.values(bench.takwin.catalogue.courses)
  course = first?.id ?? ''
  cards = Object.values(first?.cards ?? {}).flatMap(({ id, question }) =>
    question?.right.length === 1
      ? [{ id, right: question.right, wrong: question.right[0] === 0 ? 1 : 0 }]
      : [],
  )
})
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: morning })
  morning += 70 * day * 1000
  phone = joinSms()
  learner = await withRecord('ar')
})
afterEach(() => {
  bench.faults.decide = pass
  vi.useRealTimers()
})
afterAll(() => bench.stop())

const now = () => Math.floor(Date.now() / 1000)
const wait = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)
function joinSms() {
  const joined = bench.takwin.phones.twilio?.joinSms({ name: 'Amina', language: 'ar' })
  if (!joined) throw new Error('there is no Twilio')
  return joined
}

/** Somebody on WhatsApp, silent for long, who has agreed to short messages. */
async function withRecord(language: Learner['language']): Promise<Learner> {
  const number = phone.phone().number
  const record: Learner = {
    ...newcomer(`whatsapp:${number}`, now()),
    version: 1,
    language,
    place: { at: 'intro', course },
    consent: { at: now() - 90 * day, wording: '1' },
    reminders: { at: now() - 90 * day, wording: '1', sms: now() - 90 * day },
    spoke: now() - 30 * day,
    phone: number,
    name: { latin: 'Fatima Secret' },
    lastTurn: { inbound: 'u0', at: now() - 30 * day, effects: [] },
  }
  delete record.expiresAt
  bench.enter('take-turn')
  const { lendAddress, saveLearner } = await import('../../functions/aws/learners.ts')
  if (!(await saveLearner(record))) throw new Error('there is somebody already')
  await lendAddress({ channel: 'sms', address: number }, record.id)
  return record
}

/** The learner is woken with these cards to review; the link of the message that comes of it. */
async function messageAbout(...due: number[]): Promise<string> {
  bench.enter('take-turn')
  const { putInbox } = await import('../../functions/aws/inbox.ts')
  await putInbox({
    kind: 'came-due',
    id: `w${now()}`,
    learner: learner.id,
    from: { channel: 'whatsapp', address: learner.phone ?? '' },
    at: Date.now(),
    due: { cards: due.map((nth) => [course, cards[nth]?.id ?? '']) },
  })
  await bench.turn('take-turn')
  const text = phone.transcript()
  expect(segmentsOf(text).segments, text).toBe(1)
  const [, token] = text.match(new RegExp(`${portalUrl}/r/(\\w+)$`)) ?? []
  if (!token) throw new Error(`no link in ${text}`)
  return token
}

interface Page {
  statusCode: number
  /** How the address ends where it stands, after a form. */
  shown?: string
  headers: Record<string, string>
  body: string
}
let requests = 0
/** As a browser does it: a page that answers a form is fetched from where it stands. */
async function visit(method: string, token: string, form = '', query = ''): Promise<Page> {
  requests += 1
  const answer = await bench.invoke<Page>('review-link', {
    routeKey: `${method} /r/{token}`,
    pathParameters: { token },
    rawQueryString: query,
    queryStringParameters: Object.fromEntries(new URLSearchParams(query)),
    headers: {},
    body: Buffer.from(form).toString('base64'),
    isBase64Encoded: true,
    requestContext: { timeEpoch: Date.now(), requestId: `request-${requests}` },
  })
  if (answer.statusCode !== 303) return answer
  const [, shown = ''] = answer.headers.location?.split('?') ?? []
  return { ...(await visit('GET', token, '', shown)), shown }
}
const look = (token: string, query?: Record<string, string>) =>
  visit('GET', token, '', `${new URLSearchParams(query)}`)
const choose = (token: string, nth: number, option = cards[nth]?.right[0]) =>
  visit('POST', token, `course=${course}&card=${cards[nth]?.id}&option=${option}`)
const tap = (token: string, command: string) => visit('POST', token, `${new URLSearchParams({ command })}`)

const askOf = (nth: number, language: Learner['language'] = 'ar') =>
  bench.takwin.catalogue.courses[course]?.words[language].cards[cards[nth]?.id ?? '']?.ask ?? ''
async function takeTurns(): Promise<void> {
  while (await bench.turn('take-turn')) {
    // There may be more.
  }
}
async function memoryOf(nth: number): Promise<unknown> {
  const row = (await bench.takwin.rows('REVIEWS_TABLE')).find(({ id }) => id === learner.id)
  const decks = row?.cards as Record<string, Record<string, unknown>> | undefined
  return decks?.[course]?.[cards[nth]?.id ?? '']
}
const record = async () =>
  (await bench.takwin.rows('LEARNERS_TABLE')).find(({ id }) => id === learner.id) as unknown as Learner
async function answeredBefore(...nths: number[]): Promise<void> {
  bench.enter('take-turn')
  const { remember } = await import('../../functions/aws/reviews.ts')
  for (const nth of nths)
    await remember(learner.id, [[course, cards[nth]?.id ?? '', 'good']], now() - (40 + nth) * day)
}

describe('a short message', () => {
  test('leads to its question, in its language, which changes nothing by being looked at', async () => {
    const token = await messageAbout(0)
    const before = await record()
    const page = await look(token)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('<html lang="ar" dir="rtl">')
    expect(page.body).toContain(askOf(0))
    expect((await look(token, { language: 'fr' })).body).toContain('<html lang="fr" dir="ltr">')
    await takeTurns()
    expect(await record()).toEqual(before)
  })

  test('leads to the way back where there is nothing to ask', async () => {
    bench.enter('take-turn')
    const { makeLink } = await import('../../functions/aws/links.ts')
    const token = await makeLink({ learner: learner.id, language: 'en' })
    expect((await look(token)).body).toContain('Your course is waiting for you')
  })
})

describe('an answer', () => {
  test('that is right is put down, and the next card that is due is asked', async () => {
    await answeredBefore(0, 1)
    const token = await messageAbout(0, 1)
    const { body } = await choose(token, 0)
    expect(body).toContain(askOf(1))
    await takeTurns()
    expect(await memoryOf(0)).toEqual([expect.any(Number), expect.any(Number), now(), expect.any(Number)])
  })

  test('that is wrong is put down as forgotten, and explained', async () => {
    const token = await messageAbout(0)
    const { body } = await choose(token, 0, cards[0]?.wrong)
    const feedback =
      bench.takwin.catalogue.courses[course]?.words.ar.cards[cards[0]?.id ?? '']?.feedback ?? ''
    expect(body).toContain(feedback)
    await takeTurns()
    const { reviewed } = await import('../../bots/engine/deck.ts')
    expect(await memoryOf(0)).toEqual(reviewed(undefined, 'again', now()))
  })

  test('says nothing in the chat, and is a sign of life', async () => {
    const token = await messageAbout(0)
    const before = phone.messages().length
    await choose(token, 0)
    await takeTurns()
    expect(phone.messages()).toHaveLength(before)
    expect((await record()).woken?.seen).toBe(now())
    expect((await record()).spoke).toBe(learner.spoke)
  })

  test('counts once, however often it is sent, at once or days later', async () => {
    const token = await messageAbout(0)
    await Promise.all([choose(token, 0), choose(token, 0), choose(token, 0)])
    await takeTurns()
    const first = await memoryOf(0)
    for (const days of [0, 1, 9]) {
      wait(days * day)
      expect((await choose(token, 0)).statusCode).toBe(200)
      await takeTurns()
      expect(await memoryOf(0)).toEqual(first)
    }
  })

  test('to a card that the message is not about, and that is not due, is not put down', async () => {
    const token = await messageAbout(0)
    expect((await choose(token, 1)).statusCode).toBe(200)
    await takeTurns()
    expect(await memoryOf(1)).toBeUndefined()
  })

  test('of nothing asks again, and puts nothing down', async () => {
    const token = await messageAbout(0)
    const { body } = await visit('POST', token, `course=${course}&card=${cards[0]?.id}`)
    expect(body).toContain('اختاروا جوابا أولا.')
    await takeTurns()
    expect(await memoryOf(0)).toBeUndefined()
  })
})

describe('a page that answers', () => {
  test('has an address of its own: going back to it, or fetching it again, puts nothing down', async () => {
    await answeredBefore(0, 1)
    const token = await messageAbout(0, 1)
    const { body, shown } = await choose(token, 0)
    await takeTurns()
    const memory = await memoryOf(0)
    wait(60)
    expect((await visit('GET', token, '', shown)).body).toBe(body)
    await takeTurns()
    expect(await memoryOf(0)).toEqual(memory)
  })

  test('says so when the link is followed again, with the feedback and what comes next', async () => {
    await answeredBefore(0, 1)
    const token = await messageAbout(0, 1)
    await choose(token, 0)
    await takeTurns()
    const { body } = await look(token)
    const card = bench.takwin.catalogue.courses[course]?.words.ar.cards[cards[0]?.id ?? '']
    expect(body).toContain('سبق أن أجبتم عن هذا السؤال')
    expect(body).toContain(card?.feedback)
    expect(body).toContain(askOf(1))
    expect(body).not.toContain(`name="card" value="${cards[0]?.id}"`)
  })

  test('stays in the language that was asked for', async () => {
    const token = await messageAbout(0)
    const form = `course=${course}&card=${cards[0]?.id}&option=0`
    expect((await visit('POST', token, form, 'language=fr')).body).toContain('<html lang="fr" dir="ltr">')
  })
})

describe('one tap', () => {
  test('pauses the reminders for a month, and again for no longer', async () => {
    const token = await messageAbout(0)
    for (let time = 0; time < 3; time++)
      expect((await tap(token, '/reminders pause')).body).toContain('لا تذكير لمدة شهر')
    await takeTurns()
    expect((await record()).reminders).toMatchObject({ until: now() + 30 * day })
  })

  test('ends them, and it stays so', async () => {
    const token = await messageAbout(0)
    for (let time = 0; time < 2; time++)
      expect((await tap(token, '/reminders off')).body).toContain('توقف التذكير')
    await takeTurns()
    expect((await record()).reminders).toEqual({ no: now() })
  })

  test('can do nothing else: no other command is heard', async () => {
    const token = await messageAbout(0)
    const before = await record()
    for (const command of ['/forget yes', '/stop', '/reminders evening', '/link']) await tap(token, command)
    await takeTurns()
    expect(await record()).toEqual(before)
  })
})

describe('a link', () => {
  const gone = async (token: string) => {
    const page = await look(token, { language: 'en' })
    expect(page.statusCode).toBe(404)
    expect(page.body).toContain('This link no longer works')
    return page
  }

  test('that was never given, is too old or is nonsense is answered alike, to the letter', async () => {
    const token = await messageAbout(0)
    wait(30 * day + 1)
    const old = await gone(token)
    for (const other of ['aaaaaaaaaa', token.slice(1), `${token}a`, '', '../r', 'é'.repeat(500), '\u0000'])
      expect(await gone(other)).toEqual(old)
    expect((await choose(token, 0)).statusCode).toBe(404)
    expect((await tap(token, '/reminders off')).statusCode).toBe(404)
  })

  test('lasts for thirty days', async () => {
    const token = await messageAbout(0)
    wait(30 * day - 60)
    expect((await look(token)).statusCode).toBe(200)
  })

  test('tells nothing of whoever it was sent to, whatever is done there', async () => {
    await answeredBefore(0, 1)
    const token = await messageAbout(0)
    const pages = [
      await look(token),
      await choose(token, 0),
      await choose(token, 1),
      await tap(token, '/reminders pause'),
    ]
    const number = learner.phone?.slice(1) ?? ''
    for (const { body } of pages)
      for (const secret of ['Fatima', 'Secret', number, encodeURIComponent(learner.id), token])
        expect(body).not.toContain(secret)
  })

  test('is kept by nobody on the way: not in caches, not by those it leads to, not by search engines', async () => {
    const token = await messageAbout(0)
    for (const page of [await look(token), await choose(token, 0), await look('aaaaaaaaaa')])
      expect(page.headers).toMatchObject({
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
        'Referrer-Policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("form-action 'self'"),
      })
  })

  test('is kept so that who reads the table can neither follow it nor see whose it is', async () => {
    const token = await messageAbout(0)
    const rows = (await bench.takwin.rows('CODES_TABLE')).filter(({ id }) => String(id).startsWith('r.'))
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(['expiresAt', 'id', 'sealed'])
      const kept = `${row.id} ${Buffer.from(row.sealed as Uint8Array).toString('latin1')}`
      for (const secret of [token, learner.id, learner.phone ?? '', course])
        expect(kept).not.toContain(secret)
    }
  })

  test('of somebody who was forgotten puts nothing down', async () => {
    const token = await messageAbout(0)
    bench.enter('take-turn')
    const { eraseLearner } = await import('../../functions/aws/learners.ts')
    await eraseLearner(learner.id)
    await choose(token, 0)
    await tap(token, '/reminders pause')
    await takeTurns()
    expect(await record()).toBeUndefined()
    expect(await memoryOf(0)).toBeUndefined()
  })
})

test.each(['cut before', 'cut after'] as const)(
  'a process that dies anywhere, its call %s, has the answer counted once when it is sent again',
  async (when) => {
    for (let nth = 0; ; nth++) {
      bench.enter('take-turn')
      const { makeLink } = await import('../../functions/aws/links.ts')
      const token = await makeLink({
        learner: learner.id,
        language: 'ar',
        card: [course, cards[nth]?.id ?? ''],
      })
      bench.restart()
      bench.faults.calls = []
      bench.faults.decide = dieAt(nth, when)
      const page = await choose(token, nth).catch(() => undefined)
      bench.faults.decide = pass
      const calls = bench.faults.calls.length
      bench.restart()
      if (page?.statusCode !== 200) expect((await choose(token, nth)).statusCode).toBe(200)
      await takeTurns()
      const { reviewed } = await import('../../bots/engine/deck.ts')
      expect(await memoryOf(nth), `call ${nth}`).toEqual(reviewed(undefined, 'good', now()))
      if (calls <= nth) break
    }
  },
)
