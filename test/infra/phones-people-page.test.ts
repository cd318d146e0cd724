import { afterEach, beforeEach, expect, test } from 'vitest'
import { browsePhones } from '../support/phones-page.ts'
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

/** Somebody with Telegram and this number, to whom the bot has said this. */
async function onTelegram(number: string, text: string): Promise<void> {
  const { body } = await phones.call('POST', '/phones/telegram/learners', {
    firstName: 'Youssef',
    language: 'fr',
    number,
  })
  await phones.call('POST', `/phones/telegram/learners/${body.id}/start`)
  await phones.call('POST', '/bot1:unused/sendMessage', { chat_id: body.id, text })
}

test('a newcomer gets one phone after the other, all with one number and side by side', async () => {
  const page = await opened('/?whatsapp=Bonjour%20Takwin')
  await page.getByLabel('First name').fill('Youssef')
  await page.getByLabel('Français').check()
  await page.getByRole('button', { name: 'WhatsApp', exact: true }).click()
  const whatsapp = page.getByRole('region', { name: 'WhatsApp, Youssef' })
  await whatsapp.getByText('Fenêtre fermée').waitFor()
  await whatsapp.getByRole('button', { name: 'Envoyer' }).click()
  await whatsapp.getByText('« Bonjour Takwin »').waitFor()
  await whatsapp.getByText('Fenêtre de 24 h').waitFor()
  const more = page.getByRole('button', { name: '+ Phone for Youssef' })
  for (const name of ['SMS', 'Telegram']) {
    await more.click()
    await page.getByRole('listitem').getByRole('button', { name, exact: true }).click()
  }
  await page.getByRole('region', { name: 'Youssef, Takwin' }).waitFor()
  await page.getByRole('region', { name: 'SMS, Youssef' }).waitFor()
  await more.waitFor({ state: 'detached' })
  const number = hook.posts[0]?.form.From?.replace('whatsapp:', '')
  expect(await page.locator('.person').count()).toBe(1)
  expect(await page.locator('.person .status').allTextContents()).toEqual(
    Array(3).fill(expect.stringContaining(`Youssef · ${number}`)),
  )
})

test('two people are two, and a number that is taken is refused', async () => {
  await onTelegram('+212661000009', 'Bonjour')
  phones.join({ name: 'Salma', language: 'fr' })
  const page = await opened()
  await page.locator('.person').nth(1).waitFor()
  const again = { firstName: 'Karim', number: '+212661000009' }
  expect(await phones.call('POST', '/phones/telegram/learners', again)).toMatchObject({
    status: 409,
    body: { error: 'taken' },
  })
})

test("a bot's link in an SMS opens the Telegram of the same person, who is given one first", async () => {
  const sms = phones.joinSms({ name: 'Amina', language: 'en' })
  await phones.send({ To: sms.phone().number, Body: 'Go on: t.me/takwin_bot?start=link-12345678' })
  await phones.idle()
  const page = await opened()
  await page.getByRole('link', { name: 't.me/takwin_bot' }).click()
  const telegram = page.locator('.person').getByRole('region', { name: 'Amina, Takwin' })
  await telegram.getByRole('button', { name: 'Start' }).click()
  await telegram.getByText('/start link-12345678').waitFor()
  expect(page.context().pages()).toHaveLength(1)
})

test("a link to the business in Telegram puts its words into the same person's WhatsApp, to be sent", async () => {
  const { number } = phones.join({ name: 'Youssef', language: 'fr', number: '+212661000009' }).phone()
  phones.join({ name: 'Salma', language: 'fr' })
  await onTelegram(number, 'Continuez : https://wa.me/14155238886?text=12%2034%2056%2078')
  const page = await opened()
  await page.getByRole('link', { name: 'wa.me' }).click()
  const written = page.getByRole('region', { name: 'WhatsApp, Youssef' }).getByRole('textbox')
  await expect.poll(() => written.inputValue()).toBe('12 34 56 78')
  await page.getByRole('region', { name: 'WhatsApp, Salma' }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Message' }).last().inputValue()).toBe('')
  await written.press('Enter')
  await page.getByText('« 12 34 56 78 »').waitFor()
  expect(await written.inputValue()).toBe('')
  expect(hook.posts[0]?.form.From).toBe(`whatsapp:${number}`)
})

test("this machine's own links lead into the apps as the public ones do, and other links out of the page", async () => {
  const sms = phones.joinSms({ name: 'Amina', language: 'en' })
  const Body = `${phones.url}/?start=advocacy ${phones.url}/?whatsapp=Hello https://example.org/r/1`
  await phones.send({ To: sms.phone().number, Body })
  await phones.idle()
  const page = await opened()
  await page.getByRole('link', { name: 'start=advocacy' }).click()
  await page.getByRole('button', { name: 'Start' }).waitFor()
  await page.getByRole('link', { name: 'whatsapp=Hello' }).click()
  const written = page.getByRole('region', { name: 'WhatsApp, Amina' }).getByRole('textbox')
  await expect.poll(() => written.inputValue()).toBe('Hello')
  expect(page.context().pages()).toHaveLength(1)
  expect(await page.getByRole('link', { name: 'example.org' }).getAttribute('target')).toBe('_blank')
})
