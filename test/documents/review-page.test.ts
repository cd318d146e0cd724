/** The page behind a short message: what it asks, what comes back, and what it keeps to itself. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Language, languages } from '../../content/schema.ts'
import { contentSecurityPolicy } from '../../functions/documents/pages/content-security-policy.ts'
import { type Review, reviewPage } from '../../functions/documents/pages/review-page.ts'
import { readReviewForm } from '../../functions/documents/review-form.ts'
import { openBrowser } from '../support/browser.ts'
import { shipped } from '../support/catalogues.ts'
import { facts, withOne, withSeveral } from './pages-sample.ts'

const pageOf = (review: Review, language: Language = 'en', seed = 'seed') =>
  reviewPage(facts, shipped, language, review, seed)
const wordsOf = ([course, card]: typeof withOne, language: Language) => {
  const words = shipped.courses[course]?.words[language].cards[card]
  if (!words) throw new Error(`no card ${card}`)
  return words
}
const rightOf = ([course, card]: typeof withOne) =>
  shipped.courses[course]?.cards[card]?.question?.right ?? []
const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

describe.each(languages)('in %s', (language) => {
  test('a question is asked with all its options', () => {
    const page = pageOf({ asked: withOne }, language)
    const { ask = '', options = [] } = wordsOf(withOne, language)
    expect(page).toContain(`<h1 id="ask">${escaped(ask)}</h1>`)
    for (const [nth, option] of options.entries())
      expect(page).toContain(`name="option" value="${nth}">${escaped(option)}</button>`)
  })

  test('an answer is explained as the author has written it, beside the idea', () => {
    const page = pageOf({ answered: { card: withOne, right: false } }, language)
    const { options = [], feedback = '', idea } = wordsOf(withOne, language)
    for (const words of [options[rightOf(withOne)[0] ?? 0] ?? '', feedback, idea.split('\n\n')[0] ?? ''])
      expect(page).toContain(escaped(words))
  })
})

test('options stand in an order that the link decides, and the same each time', () => {
  const orderBy = (seed: string) =>
    [...pageOf({ asked: withOne }, 'fr', seed).matchAll(/value="(\d)"/g)].map(([, nth]) => nth).join('')
  const orders = Array.from({ length: 20 }, (_, nth) => orderBy(`seed ${nth}`))
  expect(new Set(orders).size).toBeGreaterThan(1)
  expect(orderBy('seed 0')).toBe(orders[0])
})

test('a card that its author has taken out is not asked about: the course waits instead', () => {
  const [course] = withOne
  for (const asked of [
    [course, 'gone'],
    ['gone', 'gone'],
  ] as const)
    expect(pageOf({ asked })).toContain('<h1>Your course is waiting for you</h1>')
})

test('whoever stops the reminders is not asked to stop or pause them any more', () => {
  expect(pageOf({ reminders: 'stopped' })).not.toContain('name="command"')
  expect(pageOf({ reminders: 'paused' })).toContain('value="/reminders off"')
  expect(pageOf({ reminders: 'paused' })).not.toContain('value="/reminders pause"')
})

test('both chats are shown alike, whichever the learner is in', () => {
  const page = pageOf({})
  for (const url of [facts.telegramUrl, facts.whatsappUrl])
    expect(page).toContain(`<a class="button" href="${url}">`)
})

describe('what is sent', () => {
  const read = (form: string) => readReviewForm({ body: form, isBase64Encoded: false }, shipped)
  const card = (name: typeof withOne) => `course=${name[0]}&card=${name[1]}`
  const options = (chosen: number[]) => chosen.map((nth) => `&option=${nth}`).join('')

  test('is right when all that is right was chosen, in any order and however often', () => {
    const right = rightOf(withSeveral)
    expect(read(`${card(withSeveral)}${options([...right, ...right].reverse())}`)).toMatchObject({
      right: true,
    })
    expect(read(`${card(withSeveral)}${options(right.slice(1))}`)).toMatchObject({ right: false })
    expect(read(card(withSeveral))).toMatchObject({ options: [], right: false })
  })

  test('is read in base64 too, as the API hands it over', () => {
    const body = Buffer.from(`${card(withOne)}&option=0`).toString('base64')
    expect(readReviewForm({ body, isBase64Encoded: true }, shipped)).toMatchObject({
      card: withOne,
      options: [0],
    })
  })

  test.each([
    ['nothing', ''],
    ['another command', 'command=/forget yes'],
    ['an option that is not there', `${card(withOne)}&option=9`],
    ['a negative option', `${card(withOne)}&option=-1`],
    ['half an option', `${card(withOne)}&option=0.5`],
    ['an option that is no number', `${card(withOne)}&option=NaN`],
    ['a card that is not there', `course=${withOne[0]}&card=gone&option=0`],
    ['a card of every object', `course=${withOne[0]}&card=constructor&option=0`],
    ['a course of every object', 'course=__proto__&card=toString&option=0'],
    ['a form without end', `${card(withOne)}${'&option=0'.repeat(10_000)}`],
    ['characters that are none', '%ff%fe=%00&course=%ED%A0%80'],
  ])('is taken for nothing when it is %s', (_, form) => expect(read(form)).toBeUndefined())
})

describe('on a narrow phone without scripts', () => {
  let browser: Browser
  let sent: string[]
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') sent.push(decodeURIComponent((await text(request)).replaceAll('+', ' ')))
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-security-policy', contentSecurityPolicy)
    response.end(pageOf({ asked: request.url === '/several' ? withSeveral : withOne }, 'ar'))
  })
  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    server.close()
  })

  async function open(path: string) {
    sent = []
    const context = await browser.newContext({
      viewport: { width: 320, height: 640 },
      javaScriptEnabled: false,
    })
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
    return page
  }

  test('one tap answers', async () => {
    const page = await open('/one')
    await page.getByRole('button', { name: wordsOf(withOne, 'ar').options?.[1] ?? '', exact: true }).click()
    expect(sent).toEqual([`course=${withOne[0]}&card=${withOne[1]}&option=1`])
  })

  test('where several options are right, they are ticked and sent together', async () => {
    const page = await open('/several')
    const boxes = page.getByRole('checkbox')
    await boxes.nth(0).check()
    await boxes.nth(2).check()
    await page.getByRole('button', { name: 'تأكيد', exact: true }).click()
    expect(sent).toEqual([
      expect.stringMatching(
        new RegExp(`^course=${withSeveral[0]}&card=${withSeveral[1]}&option=\\d&option=\\d$`),
      ),
    ])
  })

  test.each([
    ['استراحة لمدة شهر', '/reminders pause'],
    ['إيقاف التذكير', '/reminders off'],
  ])('«%s» is one tap', async (name, command) => {
    const page = await open('/one')
    await page.getByRole('button', { name }).click()
    expect(sent).toEqual([`command=${command}`])
  })

  test('all that is tapped is at least 44 points high', async () => {
    const page = await open('/several')
    for (const target of await page.locator('main :is(button, label, a)').all())
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  })
})
