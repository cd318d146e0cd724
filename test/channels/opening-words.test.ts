/** Links that open a chat with words in it, where the app is real and where it stands on this machine. */
import { expect, test } from 'vitest'
import { telegramWith, whatsappWith } from '../../bots/opening-words.ts'
import { readSettings } from '../../infra/local/settings.ts'

test('on Telegram the words are what START carries', () => {
  expect(telegramWith('https://t.me/takwin_bot', '12345678')).toBe('https://t.me/takwin_bot?start=12345678')
  expect(telegramWith('https://t.me/takwin_bot')).toBe('https://t.me/takwin_bot')
})

test.each([
  ['https://wa.me/212500000000', 'https://wa.me/212500000000?text=%2Fstart%20bees'],
  ['http://localhost:4000/?whatsapp=', 'http://localhost:4000/?whatsapp=%2Fstart%20bees'],
])('on WhatsApp they stand ready behind %s', (url, link) => {
  expect(whatsappWith(url, '/start bees')).toBe(link)
})

test('on this machine WhatsApp is on the phones, or with the sender that there is', () => {
  const account = { TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 'secret' }
  const urlOf = (more: Record<string, string>) => readSettings({ ...more }).twilio.whatsappUrl
  expect(urlOf({ PHONES_PORT: '4001' })).toBe('http://localhost:4001/?whatsapp=')
  expect(urlOf({ ...account, TWILIO_WHATSAPP_FROM: 'whatsapp:+14155238886' })).toBe(
    'https://wa.me/14155238886',
  )
  expect(urlOf({ ...account, TWILIO_WHATSAPP_FROM: 'MG1' })).toBe('')
})
