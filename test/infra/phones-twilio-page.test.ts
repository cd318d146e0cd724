import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WhatsAppLearner } from '../../infra/local/phones/twilio/learners.ts'
import { barriersOn, browsePhones } from '../support/phones-page.ts'
import { type Hook, openHook, openTwilioPhones, type TestTwilio } from '../support/twilio-phones.ts'

let hook: Hook
let phones: TestTwilio

/** A bot that says back what it hears. */
beforeEach(async () => {
  hook = await openHook(({ Body }) => ({
    body: Body ? `<Response><Message>« ${Body} »</Message></Response>` : '',
  }))
  phones = await openTwilioPhones({ twilio: { inboundUrl: `${hook.url}/twilio` } })
})
afterEach(async () => {
  await phones.remove()
  await hook.close()
})
const opened = browsePhones(() => phones.url)

const items = [
  { id: 'a', item: 'الديمقراطية التشاركية', description: '25 دقيقة' },
  { id: 'b', item: 'تدبير الجمعيات' },
]
async function asked(learner: WhatsAppLearner): Promise<void> {
  const To = learner.phone().address
  const actions = [
    { title: '1. الفصل 6', id: '6' },
    { title: '2. الفصل 15', id: '15' },
  ]
  const quick = { 'twilio/quick-reply': { body: '*الدرس 1*\nأي فصل؟', actions } }
  const list = { 'twilio/list-picker': { body: 'اختر دورة', button: 'الدورات', items } }
  for (const types of [quick, list]) await phones.send({ To, ContentSid: await phones.content(types) })
  await phones.idle()
}

test('a hidden number is hidden', async () => {
  const page = await opened()
  await page.getByRole('button', { name: 'WhatsApp, no number' }).click()
  const phone = page.getByRole('region', { name: 'WhatsApp' })
  await phone.getByPlaceholder('رسالة').fill('مرحبا')
  await page.keyboard.press('Enter')
  await phone.getByText('« مرحبا »').waitFor()
  expect(hook.posts[0]?.form.From).toMatch(/^whatsapp:MA\./)
})

test('buttons and lists are used by keyboard alone, and ticks tell how far a message has come', async () => {
  const learner = phones.join({ name: 'سلمى', language: 'ar' })
  learner.say('مرحبا')
  await phones.idle()
  await asked(learner)
  const page = await opened()
  await page.getByRole('button', { name: 'الفصل 15' }).press('Enter')
  const own = page.locator('.mine', { hasText: 'الفصل 15' }).last()
  await own.locator('.quote', { hasText: 'Takwin' }).waitFor()
  await page.getByText('« 2. الفصل 15 »').waitFor()
  await own.getByRole('img', { name: 'تمت القراءة' }).waitFor()
  await page.getByRole('button', { name: 'الدورات' }).press('Enter')
  const sheet = page.getByRole('dialog')
  expect(await sheet.getByRole('button', { name: 'إرسال' }).isDisabled()).toBe(true)
  await sheet.getByRole('radio').nth(1).check()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'الدورات' }).press('Enter')
  await sheet.getByLabel('تدبير الجمعيات').check()
  await sheet.getByRole('button', { name: 'إرسال' }).press('Enter')
  await page.getByText('« تدبير الجمعيات »').waitFor()
  expect(hook.posts.map(({ form }) => form.ButtonPayload ?? form.ListId)).toEqual([undefined, '15', 'b'])
})

test('what is seen is read, while that may be told', async () => {
  const learner = phones.join({ name: 'Amina', language: 'en' })
  learner.say('hi')
  await phones.idle()
  const page = await opened()
  await page.getByText('« hi »').waitFor()
  await expect.poll(() => learner.messages().at(-1)?.status).toBe('read')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Turn read receipts off' }).click()
  await page.getByPlaceholder('Message').fill('again')
  await page.keyboard.press('Enter')
  await page.getByText('« again »').waitFor()
  expect(learner.messages().at(-1)?.status).toBe('delivered')
})

test('the window closes after a day, and what then fails is noted where it would stand', async () => {
  const learner = phones.join({ name: 'Amina', language: 'en' })
  learner.say('hi')
  await phones.idle()
  const page = await opened()
  await page.getByText(/^24 h window/).waitFor()
  await page.getByRole('button', { name: '+1 day' }).click()
  await page.getByText('Window closed: templates only').waitFor()
  await phones.send({ To: learner.phone().address, Body: 'Are you there?' })
  const note = page.locator('.undelivered')
  await note.getByText('failed 63016').waitFor()
  expect(await note.textContent()).toContain('Are you there?')
  expect(await page.locator('.message', { hasText: 'Are you there?' }).count()).toBe(0)
  await page.getByPlaceholder('Message').fill('yes')
  await page.keyboard.press('Enter')
  await page.getByText('« yes »').waitFor()
  const order = await page.locator('.message, .undelivered').allTextContents()
  expect(order.map((text) => /hi|Are you|yes/.exec(text)?.[0])).toEqual(['hi', 'hi', 'Are you', 'yes', 'yes'])
})

test('editing, deleting, reacting, blocking and switching off, each from the menu', async () => {
  const learner = phones.join({ name: 'Amina', language: 'en' })
  learner.say('helo')
  await phones.idle()
  const page = await opened()
  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('button', { name }).click()
  }
  await choose('React')
  await page.locator('.theirs .reaction').waitFor()
  await choose('Edit last message')
  await page.getByPlaceholder('Message').fill('hello')
  await page.keyboard.press('Enter')
  await page.locator('.mine', { hasText: 'hello' }).getByText('Edited').waitFor()
  await choose('Delete last message')
  await page.getByText('You deleted this message').waitFor()
  await choose('Switch the phone off')
  await page.getByRole('button', { name: 'Switch on' }).click()
  await choose('Block')
  await page.getByRole('button', { name: 'Tap to unblock' }).click()
  await page.getByPlaceholder('Message').waitFor()
})

test('a document opens as what it is', async () => {
  const learner = phones.join({ name: 'Amina', language: 'en' })
  learner.send('document')
  const page = await opened()
  const link = page.getByRole('link', { name: 'letter.txt' })
  const file = await fetch(phones.url + (await link.getAttribute('href')))
  expect(file.headers.get('content-type')).toBe('text/plain')
})

test('an SMS shows its segments and its link; who sent it cannot be answered', async () => {
  const sms = phones.joinSms({ name: 'سلمى', language: 'ar' })
  await phones.send({ To: sms.phone().number, Body: 'سؤال اليوم takwin.ma/r/7kq2' })
  await phones.idle()
  const page = await opened()
  const phone = page.getByRole('region', { name: 'SMS' })
  await phone.getByText('UCS-2 27/70').waitFor()
  const link = phone.getByRole('link', { name: 'takwin.ma/r/7kq2' })
  expect(await link.getAttribute('href')).toBe('https://takwin.ma/r/7kq2')
  await phone.getByText('لا يمكنك الرد على هذا المرسل').waitFor()
  expect(await phone.getByRole('textbox').count()).toBe(0)
})

test('an SMS is answered where the account lets it, and its segments are counted as it is written', async () => {
  await phones.remove()
  phones = await openTwilioPhones({
    twilio: { inboundUrl: `${hook.url}/twilio`, smsFrom: '+212661000000' },
  })
  phones.joinSms({ name: 'Youssef', language: 'fr' })
  const page = await opened()
  await page.getByText('Vous ne pouvez pas répondre').waitFor()
  await page.getByRole('button', { name: 'Misbehave' }).click()
  await page.getByLabel('An SMS can be answered').check()
  await page.getByPlaceholder('SMS').fill('Réponse 2')
  await page.getByText('151 / 1').waitFor()
  await page.getByPlaceholder('SMS').fill('é'.repeat(161))
  await page.getByText('145 / 2').waitFor()
  await page.getByPlaceholder('SMS').fill('2')
  await page.keyboard.press('Enter')
  await page.locator('.mine', { hasText: '2' }).getByText('GSM-7 1/160').waitFor()
  await page.getByText('« 2 »').waitFor()
})

test('Twilio is told to go wrong from the drawer', async () => {
  const page = await opened()
  await page.getByRole('button', { name: 'Misbehave' }).click()
  await page.getByRole('button', { name: 'Next 3 messages: 500' }).click()
  await page.getByText('To come: refuse × 3').waitFor()
  await page.getByLabel('Status callbacks come').selectOption('reversed')
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.getByText('To come').waitFor({ state: 'detached' })
  const now = await fetch(`${phones.url}/phones/twilio/misbehave`)
  expect(await now.json()).toMatchObject({ faults: [], callbacks: 'reversed' })
})

test.each(['light', 'dark'] as const)(
  'in the %s, nothing keeps anyone out (WCAG 2.2 AA)',
  async (colorScheme) => {
    const learner = phones.join({ name: 'سلمى', language: 'ar' })
    learner.say('مرحبا')
    learner.edit('مرحبا بكم')
    for (const sample of ['photo', 'voice', 'sticker', 'location', 'contact', 'document'] as const)
      learner.send(sample)
    await phones.idle()
    await asked(learner)
    learner.tap('15')
    learner.react('❤️')
    const sms = phones.joinSms({ name: 'سلمى', language: 'ar', number: learner.phone().number })
    await phones.send({ To: sms.phone().number, Body: 'سؤال اليوم https://takwin.ma/r/7kq2' })
    await phones.idle()
    const page = await opened('/', { colorScheme, viewport: { width: 1600, height: 900 } })
    await page.getByRole('button', { name: 'Misbehave' }).click()
    await page.getByRole('button', { name: 'إرفاق' }).click()
    const first = await barriersOn(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'الدورات' }).click()
    expect([...first, ...(await barriersOn(page))]).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '+1 day' }).click()
    await phones.send({ To: learner.phone().address, Body: 'هل أنت هنا؟' })
    await page.getByText('failed 63016').waitFor()
    expect(await barriersOn(page)).toEqual([])
  },
)
