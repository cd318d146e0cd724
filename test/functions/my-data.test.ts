/** “My data”, on the real handlers: all that is kept, as a file on Telegram and behind a link on WhatsApp, once a day. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { phrasesOf } from '../../bots/phrases.ts'
import { issueTo, reachFor } from '../support/issuing.ts'
import { freePort } from '../support/local.ts'
import { textOf } from '../support/play.ts'
import { startTakwin, type Takwin } from '../support/takwin.ts'
import { bubblesOn } from '../support/twilio.ts'

let takwin: Takwin
beforeAll(async () => {
  takwin = await startTakwin({ port: await freePort() })
  reachFor(takwin)
})
afterAll(() => takwin.stop())

const phrase = (id: string, language: 'ar' | 'en' = 'en') => phrasesOf(takwin.catalogue, language)(id)
async function doing(act: () => unknown): Promise<void> {
  act()
  for (let times = 0; times < 3; times++) await takwin.settle()
}

/** The file that somebody was handed last, and the JSON in it. */
async function given(person: ReturnType<Takwin['phones']['telegram']['join']>) {
  const id = person.messages().at(-1)?.document?.file_id
  const html = await (await fetch(`${takwin.phones.url}/phones/telegram/files/${id}`)).text()
  const [, base64 = ''] = /href="data:application\/json;base64,([^"]+)"/.exec(html) ?? []
  return { html, kept: JSON.parse(Buffer.from(base64, 'base64').toString()) }
}

describe('on Telegram', () => {
  test('is a file with every field of the record, and the same as JSON', async () => {
    const number = await issueTo('Amina', takwin)
    const claims = (await takwin.rows('CERTIFICATES_TABLE')).filter((row) => row.certificate === number)
    const [, chat] = /claim\/telegram:(\d+)/.exec(JSON.stringify(claims)) ?? []
    const person = takwin.phones.telegram.learner(Number(chat))
    for (const words of ['/reminders evening', '/share advocacy', '/suggest More examples.', 'my data'])
      await doing(() => person.say(words))
    const bubble = person.messages().at(-1)
    expect(textOf(bubble ?? ({} as never))).toBe(phrase('data'))
    expect(bubble?.document?.file_name).toBe('my-data-takwin.html')
    const { html, kept } = await given(person)
    for (const told of [
      `telegram:${person.id}`,
      number,
      phrase('data-consents'),
      phrase('data-reminders'),
      'More examples.',
    ])
      expect(html).toContain(told)
    expect(kept).toMatchObject({
      learner: { id: `telegram:${person.id}`, certificates: { advocacy: number } },
      certificates: [{ id: number, name: { latin: 'Amina Bennani' } }],
      consents: expect.arrayContaining([expect.stringMatching(/^\d+ learning 2026-11$/)]),
      invitation: { came: 0 },
      voices: { said: [{ kind: 'suggestion', words: 'More examples.' }] },
    })
    const record = (await takwin.rows('LEARNERS_TABLE')).find(({ id }) => id === `telegram:${person.id}`)
    expect(Object.keys(record ?? {}).filter((field) => !(field in kept.learner))).toEqual([])

    await doing(() => person.say('my data'))
    expect(textOf(person.messages().at(-1) ?? ({} as never))).toBe(phrase('data-again'))
    for (const words of ['/correct', 'Amina Benali', 'yes', 'take it back', 'yes'])
      await doing(() => person.say(words))
    await takwin.clock.advance(24 * 3600)
    await doing(() => person.say('my data'))
    const later = await given(person)
    const changes = { advocacy: { corrected: [expect.any(Number)], withdrawn: true } }
    expect(later.kept).toMatchObject({ learner: { changes }, certificates: [{ status: 'withdrawn' }] })
    for (const told of ['data-corrected', 'data-withdrawn']) {
      expect(html).not.toContain(phrase(told))
      expect(later.html).toContain(phrase(told))
    }
  })
})

describe('on WhatsApp', () => {
  test('is a page behind a link that opens for a day, and no longer once they are forgotten', async () => {
    const learner = takwin.phones.twilio?.join({ name: 'أمينة', language: 'ar' })
    if (!learner) throw new Error('no WhatsApp')
    for (const words of ['سلام', 'العربية', 'موافقة', 'بياناتي']) await doing(() => learner.say(words))
    const link = () => /http\S+\/data\/\w{22}/.exec(bubblesOn(learner).at(-1)?.text ?? '')?.[0] ?? ''
    const first = link()
    const answer = await fetch(first)
    const { address } = learner.phone()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await answer.text()).toContain(address)
    expect((await fetch(`${first.slice(0, -1)}_`)).status).toBe(404)
    const rows = JSON.stringify(await takwin.rows('CODES_TABLE'))
    expect(rows).not.toContain(address)

    await takwin.clock.advance(24 * 3600 + 60)
    expect((await fetch(first)).status).toBe(404)
    await doing(() => learner.say('بياناتي'))
    const second = link()
    expect((await fetch(second)).status).toBe(200)
    for (const words of ['انسني', 'نعم']) await doing(() => learner.say(words))
    expect((await fetch(second)).status).toBe(404)
    const pages = (await takwin.rows('CODES_TABLE')).filter(({ id }) => String(id).startsWith('page.'))
    expect(pages).toEqual([])
  })
})
