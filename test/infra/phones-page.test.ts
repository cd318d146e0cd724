import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { openTestPhones, openWebhook, type TestPhones, TOKEN, type Webhook } from '../support/phones.ts'

let browser: Browser
let phones: TestPhones
let bot: Webhook
const complaints: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** A bot that says back what it hears under two buttons, and says back what is tapped. */
beforeEach(async () => {
  phones = await openTestPhones({ telegram: { name: 'Takwin' } })
  bot = await openWebhook(async ({ message, callback_query }) => {
    const buttons = [
      [
        { text: 'نعم', callback_data: 'yes' },
        { text: 'Non', callback_data: 'no', style: 'danger' },
      ],
    ]
    if (message?.text)
      await phones.api('sendMessage', {
        chat_id: message.chat.id,
        text: `« ${message.text} »`,
        reply_markup: { inline_keyboard: buttons },
      })
    if (callback_query)
      await phones.api('answerCallbackQuery', {
        callback_query_id: callback_query.id,
        text: `Tapped ${callback_query.data}`,
      })
    return {}
  })
  await phones.api('setWebhook', { url: bot.url })
})
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  await bot.close()
  await phones.remove()
  expect(complaints.splice(0)).toEqual([])
})

async function opened(path = '/', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()))
  page.on('pageerror', ({ message }) => complaints.push(message))
  await page.goto(phones.url + path)
  return page
}

test('a newcomer gets a phone, presses START with the payload of the link, taps, and is answered', async () => {
  const page = await opened('/?start=participatory-democracy')
  await page.getByLabel('First name').fill('Youssef')
  await page.getByLabel('Français').check()
  await page.getByRole('button', { name: 'Give them a phone' }).click()
  const phone = page.getByRole('region', { name: 'Youssef' })
  await phone.getByRole('button', { name: 'Démarrer' }).click()
  await phone.getByText('« /start participatory-democracy »').waitFor()
  await phone.getByRole('button', { name: 'Non' }).click()
  await phone.getByText('Tapped no').waitFor()
  expect(await phone.locator('[aria-busy=true]').count()).toBe(0)
})

test('a tap shows that it waits until the bot answers', async () => {
  phones.telegram.misbehave({ delayTapsSeconds: 5 })
  phones.telegram.join({ firstName: 'Amina', language: 'en' }).start()
  const page = await opened()
  await page.getByRole('button', { name: 'Non' }).click()
  await page.locator('[aria-busy=true]').waitFor()
  await phones.clock.advance(5)
  await page.getByText('Tapped no').waitFor()
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
})

test("an Arabic phone is mirrored, and each message runs in its own text's direction", async () => {
  const learner = phones.telegram.join({ firstName: 'سلمى', language: 'ar' })
  learner.start()
  await phones.api('sendMessage', { chat_id: learner.id, text: 'مرحبا بك\nفي تكوين' })
  await phones.api('sendMessage', { chat_id: learner.id, text: 'Bonjour' })
  const page = await opened()
  const phone = page.getByRole('region', { name: 'سلمى' })
  const direction = (text: string) =>
    phone.locator('.text', { hasText: text }).evaluate((element) => getComputedStyle(element).direction)
  expect(await direction('مرحبا بك')).toBe('rtl')
  expect(await direction('Bonjour')).toBe('ltr')
  const [mine, theirs] = await Promise.all([
    phone.locator('.mine').first().boundingBox(),
    phone.locator('.theirs', { hasText: 'مرحبا بك' }).boundingBox(),
  ])
  expect(mine?.x).toBeLessThan(theirs?.x ?? 0)
  expect(await phone.getByPlaceholder('رسالة').count()).toBe(1)
})

test('everything is reached by keyboard: writing, the menu of commands, the buttons', async () => {
  await phones.api('setMyCommands', {
    commands: [{ command: 'aide', description: 'Aide' }],
    language_code: 'fr',
  })
  phones.telegram.join({ firstName: 'Youssef', language: 'fr' }).start()
  const page = await opened()
  await page.getByRole('button', { name: 'Menu', exact: true }).press('Enter')
  await page.getByRole('button', { name: '/aide' }).press('Enter')
  await page.getByText('« /aide »').waitFor()
  await page.getByPlaceholder('Message').fill('Bonjour')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('à tous')
  await page.keyboard.press('Enter')
  await page.getByText('« Bonjour à tous »').waitFor()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type(' !')
  await page.keyboard.press('Enter')
  await page.locator('.mine', { hasText: 'à tous !' }).getByText('modifié').waitFor()
  await page.getByRole('button', { name: 'Non' }).last().press('Enter')
  await page.getByText('Tapped no').waitFor()
})

test('a document is a file that opens as what it is', async () => {
  const learner = phones.telegram.join({ firstName: 'Amina', language: 'en' })
  learner.start()
  const form = new FormData()
  form.set('chat_id', String(learner.id))
  form.set('document', new File(['%PDF-1.7'], 'شهادة.pdf'))
  await fetch(`${phones.url}/bot${TOKEN}/sendDocument`, { method: 'POST', body: form })
  const page = await opened()
  const link = page.getByRole('link', { name: 'شهادة.pdf' })
  const file = await fetch(phones.url + (await link.getAttribute('href')))
  expect(file.headers.get('content-type')).toBe('application/pdf')
  expect(await file.text()).toBe('%PDF-1.7')
})

test('blocking, coming back and the clock', async () => {
  const learner = phones.telegram.join({ firstName: 'Amina', language: 'en' })
  learner.start()
  const page = await opened()
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Stop and block bot' }).click()
  await page.getByRole('button', { name: 'Restart bot' }).waitFor()
  expect(learner.phone().standing).toBe('blocked')
  await page.getByRole('button', { name: '+3 days' }).click()
  await page.getByText('Thu, 5 Mar 2026').waitFor()
  await page.getByRole('button', { name: 'Restart bot' }).click()
  await page.getByText('« /start »').last().waitFor()
  expect(await page.locator('.notice').allTextContents()).toEqual(['2 March', 'Today'])
})

test('on a phone, one phone fills the screen; on a desk, they stand side by side', async () => {
  phones.telegram.join({ firstName: 'Amina', language: 'en' }).start()
  phones.telegram.join({ firstName: 'سلمى', language: 'ar' }).start()
  const boxes = async (width: number) => {
    const page = await opened('/', { viewport: { width, height: 740 } })
    await page.locator('.phone').nth(1).waitFor()
    return Promise.all([0, 1].map((index) => page.locator('.phone').nth(index).boundingBox()))
  }
  const [first, second] = await boxes(360)
  expect([first?.x, first?.width, second?.x]).toEqual([0, 360, 360])
  const [left, right] = await boxes(1280)
  expect(right?.x).toBeLessThan(1280 - 366)
  expect(left?.y).toBe(right?.y)
})

test.each(['light', 'dark'] as const)(
  'in the %s, nothing keeps anyone out (WCAG 2.2 AA)',
  async (colorScheme) => {
    const learner = phones.telegram.join({ firstName: 'سلمى', language: 'ar' })
    learner.start()
    for (const sample of ['photo', 'voice', 'sticker', 'location', 'contact', 'document'] as const)
      learner.send(sample)
    await phones.telegram.idle()
    const page = await opened('/', { colorScheme })
    await page.getByRole('button', { name: 'Misbehave' }).click()
    await page.getByRole('button', { name: 'المزيد' }).click()
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  },
)
