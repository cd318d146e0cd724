import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestPhones, openWebhook, type TestPhones, TOKEN, type Webhook } from '../support/phones.ts'
import { barriersOn, browsePhones } from '../support/phones-page.ts'

let phones: TestPhones
let bot: Webhook

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
  await bot.close()
  await phones.remove()
})
const opened = browsePhones(() => phones.url)

test('a newcomer gets a phone, presses START with the payload of the link, taps, and is answered', async () => {
  const page = await opened('/?start=participatory-democracy')
  await page.getByLabel('First name').fill('Youssef')
  await page.getByLabel('Français').check()
  await page.getByRole('button', { name: 'Telegram' }).click()
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

test("the contact button shares the person's own number, if they agree", async () => {
  const learner = phones.telegram.join({ firstName: 'Youssef', language: 'fr' })
  learner.start()
  await learner.hears('/start')
  const keyboard = [[{ text: 'Partager mon numéro', request_contact: true }], [{ text: 'Non merci' }]]
  const reply_markup = { keyboard, one_time_keyboard: true, input_field_placeholder: 'Votre numéro' }
  await phones.api('sendMessage', { chat_id: learner.id, text: 'Votre numéro ?', reply_markup })
  const page = await opened()
  const share = page.getByRole('button', { name: 'Partager mon numéro' })
  await page.getByPlaceholder('Votre numéro').waitFor()
  await share.click()
  await page.getByRole('button', { name: 'Annuler' }).click()
  expect(bot.updates.some(({ message }) => message?.contact)).toBe(false)
  await share.click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Partager' }).press('Enter')
  const { number } = learner.phone()
  await page.locator('.mine', { hasText: `+${number}` }).waitFor()
  expect(number).toMatch(/^2126\d{8}$/)
  await expect
    .poll(() => bot.updates.at(-1)?.message?.contact)
    .toMatchObject({
      phone_number: number,
      user_id: learner.id,
    })
  await share.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Clavier du bot' }).click()
  await page.getByRole('button', { name: 'Non merci' }).click()
  await page.getByText('« Non merci »').waitFor()
  await share.waitFor({ state: 'detached' })
  await phones.api('sendMessage', {
    chat_id: learner.id,
    text: 'Merci',
    reply_markup: { remove_keyboard: true },
  })
  await page.getByRole('button', { name: 'Clavier du bot' }).waitFor({ state: 'detached' })
})

test("someone else's contact is sent from the menu, and is not the sender's", async () => {
  const learner = phones.telegram.join({ firstName: 'Amina', language: 'en' })
  learner.start()
  const page = await opened()
  await page.getByRole('button', { name: 'Attach' }).click()
  await page.getByRole('button', { name: 'Someone else’s contact' }).click()
  await page.locator('.mine', { hasText: 'Karim' }).waitFor()
  await expect.poll(() => bot.updates.at(-1)?.message?.contact?.first_name).toBe('Karim')
  expect(bot.updates.at(-1)?.message?.contact?.user_id).not.toBe(learner.id)
})

test('the clock goes to the next nine in Morocco, also over the night that is an hour shorter', async () => {
  await phones.clock.advance(19 * 86_400 + 11 * 3600)
  const page = await opened()
  await page.getByText('Sat, 21 Mar 2026, 20:00').waitFor()
  await page.getByRole('button', { name: 'Next 09:00' }).click()
  await page.getByText('Sun, 22 Mar 2026, 09:00').waitFor()
  expect(phones.clock.now().toISOString()).toBe('2026-03-22T08:00:00.000Z')
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
    expect(await barriersOn(page)).toEqual([])
  },
)
