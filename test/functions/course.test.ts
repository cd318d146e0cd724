/** The whole course from outside: over the phones' API from /start to the PDF, and over the portal's pages. */
import type { Message } from 'grammy/types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { phrasesOf } from '../../bots/phrases.ts'
import type { Language } from '../../content/schema.ts'
import { idOfBytes } from '../../functions/documents/certificate-id.ts'
import { wordsIn } from '../../functions/documents/pages/words/words.ts'
import { bandInWords } from '../../functions/documents/score-band.ts'
import { buttonsOf, textOf } from '../support/play.ts'
import { openPlayer, type Player } from '../support/player.ts'
import { firstPage, lettersOn, scanned, withoutSpaces } from '../support/sheet.ts'
import { botToken, portalUrl, startTakwin, type Takwin, webhookSecret } from '../support/takwin.ts'

const numberPattern = /certificates\/([0-9A-Z-]{35})/

let takwin: Takwin
beforeAll(async () => {
  takwin = await startTakwin()
})
afterAll(() => takwin.stop())

const portal = (path: string, language: Language = 'en') =>
  fetch(`${takwin.cloud.url}${path}`, { headers: { 'accept-language': language } })

/** The file that a message brings, as the app downloads it. */
async function fileIn({ document }: Message): Promise<Uint8Array> {
  const answer = await fetch(`${takwin.phones.url}/phones/telegram/files/${document?.file_id}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** What a browser shows of a page: no tags, no spaces. */
const shown = (page: string) =>
  withoutSpaces(
    page
      .replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>/g, '')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  )

/** Plays the whole course. Answers are right, except in the lessons or in a first exam where `wrong` says so. */
async function earn(language: Language, name: string, wrong?: 'in a lesson' | 'in the exam') {
  const { catalogue, phones } = takwin
  const player = await openPlayer(phones.url, language)
  const knowing = { catalogue, language, name }
  const again = phrasesOf(catalogue, language)('try-again')
  if (wrong)
    await player.play({ ...knowing, wrong: (asked) => asked === wrong }, (bubble) =>
      wrong === 'in the exam' ? buttonsOf(bubble).includes(again) : 'document' in bubble,
    )
  const message = await player.play(knowing, (bubble) => 'document' in bubble)
  const number = numberPattern.exec(textOf(message))?.[1] ?? ''
  return { player, message, number, pdf: await fileIn(message) }
}

describe.each([
  { language: 'ar', name: 'أمينة بناني' },
  { language: 'fr', name: 'Zineb El Fassi', wrong: 'in a lesson' },
  { language: 'en', name: 'Youssef Aït Lahcen', wrong: 'in the exam' },
] as const)('the course in $language', ({ language, name, ...how }) => {
  let earned: Awaited<ReturnType<typeof earn>>
  beforeAll(async () => {
    earned = await earn(language, name, 'wrong' in how ? how.wrong : undefined)
  })

  test('ends with a certificate in the chat', () => {
    expect(earned.message.document?.mime_type).toBe('application/pdf')
    expect(earned.number).toMatch(/^([0-9A-Z]{3}-){8}[0-9A-Z]{3}$/)
  })

  test('has the same number in the chat, on the sheet, in its QR code and on its page', async () => {
    const sheet = await firstPage(earned.pdf)
    expect(await lettersOn(sheet)).toContain(earned.number)
    const address = await scanned(sheet)
    expect(address).toBe(`${portalUrl}/certificates/${earned.number}`)
    const page = await portal(new URL(address ?? '').pathname, language)
    expect(page.status).toBe(200)
    expect(shown(await page.text())).toContain(earned.number)
  })

  test('has a page that shows every claim', async () => {
    const page = shown(await (await portal(`/certificates/${earned.number}`, language)).text())
    const course = Object.values(takwin.catalogue.courses)[0]
    const words = wordsIn(language)
    const claims = [
      words.certificate.valid.heading,
      name,
      course?.words[language].title ?? '',
      ...(course?.competencies ?? []).map(
        (id) => takwin.catalogue.framework.competencies[id]?.name[language] ?? '',
      ),
      bandInWords({ from: 85, to: 100 }, language),
      words.percent(course?.passMark ?? 0),
      words.day(takwin.clock.now().toISOString()),
      course?.version ?? '',
      words.minutes(course?.minutes ?? 0),
      words.portal,
    ]
    for (const claim of claims) expect(page).toContain(withoutSpaces(claim))
    const sheet = await lettersOn(await firstPage(earned.pdf))
    expect(sheet).toContain(withoutSpaces(name))
    expect(sheet).toContain(withoutSpaces(course?.words[language].title ?? ''))
  })

  test('has a page that hands out the very PDF of the chat', async () => {
    const answer = await portal(`/certificates/${earned.number}.pdf`)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(await answer.arrayBuffer()).equals(earned.pdf)).toBe(true)
  })
})

test('a wrong number and one that was never given get the same answer', async () => {
  const neverGiven = idOfBytes(new Uint8Array(16).fill(7))
  const wrong = `${neverGiven.slice(0, -1)}${neverGiven.endsWith('0') ? '1' : '0'}`
  const tried = [
    neverGiven,
    wrong,
    'x',
    `${neverGiven}.pdf`,
    `${wrong}.pdf`,
    'A'.repeat(5000),

    '%00',
  ]
  const answers = await Promise.all(tried.map((number) => portal(`/certificates/${number}`)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
})

describe('whoever asks to be forgotten', () => {
  const name = 'Khadija Ouhaddou'
  let player: Player
  let number: string
  beforeAll(async () => {
    const earned = await earn('en', name)
    number = earned.number
    player = earned.player
    expect(await everythingKept()).toContain(name)
    await player.act('say', { text: '/forget' })
    await player.hears()
    await player.act('tap', { button: phrasesOf(takwin.catalogue, 'en')('forget-yes') })
    await player.hears()
    await takwin.settle()
  })

  test('leaves no name and no chat number anywhere', async () => {
    const kept = await everythingKept()
    expect(kept).toContain(number)
    expect(kept).not.toContain(name)
    expect(kept).not.toContain(String(player.id))
  })

  test('leaves a page that says so, without a name', async () => {
    const page = shown(await (await portal(`/certificates/${number}`)).text())
    expect(page).toContain(withoutSpaces(wordsIn('en').certificate.withdrawn.heading))
    expect(page).not.toContain(withoutSpaces(name))
  })

  test.each(['pdf', 'png'])('leaves no %s', async (ending) => {
    const answer = await portal(`/certificates/${number}.${ending}`)
    expect(answer.headers.get('content-type')).toContain('html')
    expect(await everythingKept()).not.toContain(`${number}.${ending}`)
  })

  test('is a newcomer when they write again', async () => {
    await player.act('say', { text: 'hello' })
    expect(buttonsOf(await player.hears())).toContain(phrasesOf(takwin.catalogue, 'en')('language-name'))
  })
})

test('no log holds a name, a chat number, what was written or a secret', async () => {
  await takwin.settle()
  const { phones } = takwin
  const people = (await (await fetch(`${phones.url}/phones/telegram/learners`)).json()) as { id: number }[]
  const kept = takwin.logs()
  expect(kept).not.toBe('')
  for (const secret of [...people.map(({ id }) => id), 'Ouhaddou', 'Fassi', 'بناني', botToken, webhookSecret])
    expect(kept).not.toContain(String(secret))
})

/** All rows and objects, as text; and nothing waits in a queue. */
async function everythingKept(): Promise<string> {
  await takwin.settle()
  for (const { name } of takwin.cloud.plan.queues)
    expect(takwin.cloud.depth(name)).toEqual({ ready: 0, inFlight: 0, delayed: 0 })
  const tables = ['LEARNERS_TABLE', 'CERTIFICATES_TABLE', 'QUARANTINE_TABLE']
  const rows = await Promise.all(tables.map((table) => takwin.rows(table)))
  const Bucket = takwin.named('CERTIFICATES_BUCKET')
  const { Contents = [] } = await takwin.buckets.listObjectsV2({ Bucket })
  const objects = Contents.map(async ({ Key = '' }) => {
    const { Body } = await takwin.buckets.getObject({ Bucket, Key })
    // What previews show is the same for whoever passed.
    if (!Key.endsWith('.pdf')) return Key
    return `${Key} ${await lettersOn(await firstPage((await Body?.transformToByteArray()) ?? new Uint8Array()))}`
  })
  return JSON.stringify([rows, await Promise.all(objects)])
}
