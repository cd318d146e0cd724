/** Telegram's door: who may come in, and that whatever comes in is answered and kept. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPlayer } from '../support/player.ts'
import { formerWebhookSecret, startTakwin, type Takwin, webhookSecret } from '../support/takwin.ts'

const megabyte = 1024 * 1024

let takwin: Takwin
beforeAll(async () => {
  takwin = await startTakwin()
})
afterAll(() => takwin.stop())

const settled = async (table: string) => {
  await takwin.settle()
  return takwin.rows(table)
}
const quarantined = () => settled('QUARANTINE_TABLE')
const learners = () => settled('LEARNERS_TABLE')

let updates = 500_000_000
/** An update with words, as Telegram posts it. */
const update = (chat: number, text: string, id = ++updates) => ({
  update_id: id,
  message: {
    message_id: id,
    date: Math.floor(Date.now() / 1000),
    chat: { id: chat, type: 'private', first_name: 'Amina' },
    from: { id: chat, is_bot: false, first_name: 'Amina' },
    text,
  },
})

describe('whoever does not know the secret', () => {
  const body = JSON.stringify(update(1, '/start'))
  test.each([
    ['another secret', 'x'],
    ['the beginning of the secret', webhookSecret.slice(0, -1)],
    ['an empty secret', ''],
  ])('is turned away with %s', async (_, secret) => {
    expect((await takwin.knock(body, secret)).status).toBe(401)
  })

  test('is turned away without any', async () => {
    const answer = await fetch(`${takwin.cloud.url}/telegram`, { method: 'POST', body })
    expect(answer.status).toBe(401)
  })

  test('is turned away whatever the size of the body', async () => {
    expect((await takwin.knock('['.repeat(3 * megabyte), 'x')).status).toBe(401)
    expect((await takwin.knock('['.repeat(10 * megabyte), 'x')).status).toBe(413)
    expect((await takwin.knock('['.repeat(11 * megabyte), 'x')).status).toBe(413)
  })

  test('leaves nothing behind', async () => {
    expect(await learners()).toEqual([])
    expect(await quarantined()).toEqual([])
  })
})

test('both secrets pass while one takes the place of the other', async () => {
  for (const secret of [webhookSecret, formerWebhookSecret]) {
    const person = takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
    const answer = await takwin.knock(JSON.stringify(update(person.id, '/start')), secret)
    expect(answer.status).toBe(200)
    expect((await learners()).map(({ id }) => id)).toContain(`telegram:${person.id}`)
  }
})

describe('what cannot be read', () => {
  const nothings: [string, BodyInit][] = [
    ['nothing', ''],
    ['words', 'hello'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['a number', '7'],
    ['an update without a number', '{"message":{}}'],
    ['a number that is none', '{"update_id":1e999}'],
    ['an update cut short', JSON.stringify(update(1, 'hello')).slice(0, -9)],
    ['lists in lists', '['.repeat(200_000)],
    ['objects in objects', '{"message":'.repeat(20_000)],
    ['characters that are none', '\uffff\ufffe\u0000\u001b'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80])],
    ['lone surrogates', '"\\ud800"'],
    ['control characters without end', '\u0000'.repeat(500_000)],
    ['an update without end', JSON.stringify(update(1, 'a'.repeat(2 * megabyte)))],
  ]
  test.each(nothings)('is taken and put into quarantine: %s', async (_, body) => {
    const before = (await quarantined()).length
    expect((await takwin.knock(body)).status).toBe(200)
    expect(await quarantined()).toHaveLength(before + 1)
  })

  test('is kept as it came, and once', async () => {
    await takwin.knock('{"strange":"سلام"}')
    await takwin.knock('{"strange":"سلام"}')
    const letters = (await quarantined()).map(({ letter }) => JSON.parse(String(letter)).body)
    expect(letters.filter((body) => body === '{"strange":"سلام"}')).toHaveLength(1)
  })

  test('holds up nobody', async () => {
    const player = await openPlayer(takwin.phones.url, 'en')
    await takwin.knock('null')
    await player.act('start')
    await expect(player.hears()).resolves.toBeDefined()
  })
})

describe('hostile words', () => {
  test.each([
    ['NUL', 'a\u0000b'],
    ['U+FFFF', '\uffff\ufffe'],
    ['lone surrogates', '\ud800 \udc00'],
    ['direction overrides', '\u202e\u2066drow'],
    ['joiners without end', '👩\u200d'.repeat(1300)],
    ['4,096 characters of four bytes', '😀'.repeat(2048)],
    ['markup', '<b>*_`#panic() =cmd|calc {{x}}'],
    ['nothing but spaces', ' \t\n\u00a0'],
  ])('are answered like any others: %s', async (_, text) => {
    const player = await openPlayer(takwin.phones.url, 'en')
    await player.act('start')
    await player.hears()
    const before = (await quarantined()).length
    expect((await takwin.knock(JSON.stringify(update(player.id, text)))).status).toBe(200)
    await expect(player.hears()).resolves.toMatchObject({ text: expect.stringContaining('Takwin') })
    expect(await quarantined()).toHaveLength(before)
  })
})

describe('the same update', () => {
  const kept = async (id: number) => (await learners()).find((row) => row.id === `telegram:${id}`)

  test('five times one after the other is answered once', async () => {
    const person = takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
    person.start()
    await takwin.settle()
    const body = JSON.stringify(update(person.id, '/start'))
    for (let time = 0; time < 5; time++) {
      expect((await takwin.knock(body)).status).toBe(200)
      await takwin.settle()
    }
    expect(person.messages().filter(({ from }) => from?.is_bot)).toHaveLength(2)
  })

  test('five times at once is answered once', async () => {
    const person = takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
    takwin.phones.telegram.misbehave({ duplicates: 4 })
    person.start()
    await takwin.settle()
    takwin.phones.telegram.misbehave({ duplicates: 0 })
    expect(person.messages().filter(({ from }) => from?.is_bot)).toHaveLength(1)
    expect(await kept(person.id)).toMatchObject({ version: 1 })
  })

  test('after minutes, a day and two changes nothing: at most it is answered with the same bubble', async () => {
    const person = takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
    person.start()
    await takwin.settle()
    person.tap('English')
    await takwin.settle()
    const before = await kept(person.id)
    const bubbles = () => person.messages().filter(({ from }) => from?.is_bot)
    const last = bubbles().at(-1)
    for (const minutes of [6, 23 * 60, 49 * 60]) {
      await takwin.clock.advance(minutes * 60)
      person.repeat()
      await takwin.settle()
      expect(await kept(person.id)).toEqual(before)
      expect(bubbles().at(-1)).toMatchObject({ text: last?.text, reply_markup: last?.reply_markup })
    }
  })
})
