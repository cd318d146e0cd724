/** The whole way of a review by SMS: somebody is due, a message arrives, its link is tapped, and the page is enough. */
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextDecent } from '../../bots/engine/decent-hours.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { newcomer } from '../../bots/engine/newcomer.ts'
import { itemOfLearner } from '../../functions/aws/learners.ts'
import { openBrowser } from '../support/browser.ts'
import { freePort } from '../support/local.ts'
import { startTakwin, type Takwin } from '../support/takwin.ts'

const day = 24 * 3600
let takwin: Takwin
let browser: Browser
let page: Page
let learner: Learner
let course: string
/** Due for long, the most forgotten first. */
let cards: string[]

beforeAll(async () => {
  takwin = await startTakwin({ port: await freePort() })
  browser = await openBrowser()
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    javaScriptEnabled: false,
  })
  page = await context.newPage()
  const [first] = Object.values(takwin.catalogue.courses)
  course = first?.id ?? ''
  const single = Object.values(first?.cards ?? {}).filter(({ question }) => question?.right.length === 1)
  cards = single.slice(0, 4).map(({ id }) => id)
})
afterAll(async () => {
  await browser?.close()
  await takwin?.stop()
})

const now = () => Math.floor(takwin.clock.now().getTime() / 1000)
const words = (card = '') => takwin.catalogue.courses[course]?.words.ar.cards[card]
const rows = async (table: string) =>
  (await takwin.rows(table)).find(({ id }) => id === learner.id) as Record<string, unknown>

/** Taps the option that is right, or the one after it. */
async function choose(card = '', past = 0): Promise<void> {
  const { options = 1, right: [right = 0] = [] } =
    takwin.catalogue.courses[course]?.cards[card]?.question ?? {}
  const label = words(card)?.options?.[(right + past) % options] ?? ''
  await page.getByRole('button', { name: label, exact: true }).click()
}

test('somebody who is due, and whose chat is closed, is sent one message with a link', async () => {
  await takwin.clock.advance(nextDecent(now(), takwin.catalogue.calendar) - now())
  const phone = takwin.phones.twilio?.joinSms({ name: 'Amina', language: 'ar' })
  const number = phone?.phone().number ?? ''
  const { expiresAt: _, ...blank } = newcomer(`whatsapp:${number}`, now())
  learner = {
    ...blank,
    version: 1,
    language: 'ar',
    place: { at: 'intro', course },
    consent: { at: now() - 90 * day, wording: '1' },
    reminders: { at: now() - 90 * day, wording: '1', sms: now() - 90 * day },
    spoke: now() - 30 * day,
    phone: number,
  }
  const deck = Object.fromEntries(cards.map((card, nth) => [card, [1, 5, now() - (40 - nth) * day, 1]]))
  const due = { queue: 'whatsapp#0', dueAt: now() }
  const { tables, named } = takwin
  await tables.putItem({ TableName: named('LEARNERS_TABLE'), Item: marshall(itemOfLearner(learner)) })
  const proven = { id: `sms:${number}`, learner: learner.id }
  await tables.putItem({ TableName: named('LEARNERS_TABLE'), Item: marshall(proven) })
  await tables.putItem({
    TableName: named('REVIEWS_TABLE'),
    Item: marshall({ id: learner.id, cards: { [course]: deck }, version: 1, ...due }),
  })
  await takwin.clock.advance(60)
  await takwin.settle()
  const { text = '' } = phone?.messages().at(-1) ?? {}
  expect(phone?.messages()).toHaveLength(1)
  const [link = ''] = text.match(/http\S+/) ?? []
  await page.goto(link)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(words(cards[0])?.ask)
})

test('answers are explained and lead from question to question, three in all', async () => {
  for (const [nth, card] of cards.slice(0, 3).entries()) {
    await choose(card, nth === 0 ? 1 : 0)
    await takwin.settle()
    expect(await page.locator('.verdict').textContent()).toContain(words(card)?.feedback)
  }
  expect(await page.locator('.option').count()).toBe(0)
  const deck = (await rows('REVIEWS_TABLE')).cards as Record<string, Record<string, number[]>>
  const counted = cards.filter((card) => (deck[course]?.[card]?.[2] ?? 0) > now() - day)
  expect(counted).toEqual(cards.slice(0, 3))
})

test('going back shows the page before, and following the link again that it is answered', async () => {
  await page.goBack()
  expect(await page.locator('.verdict').textContent()).toContain(words(cards[1])?.feedback)
  await page.goto(page.url().replace(/\?.*/, ''))
  expect(await page.locator('.verdict').textContent()).toContain('سبق أن أجبتم عن هذا السؤال')
  expect(await page.locator('.verdict').textContent()).toContain(words(cards[0])?.feedback)
})

test('the reminders are stopped in one tap', async () => {
  await page.getByRole('button', { name: 'إيقاف التذكير' }).click()
  await takwin.settle()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('توقف التذكير')
  expect((await rows('LEARNERS_TABLE')).reminders).toEqual({ no: expect.any(Number) })
})
