/** `npm start` as a person meets it: one command, two addresses, nothing lost whatever ends it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { phrasesOf } from '../../bots/phrases.ts'
import { checkedCatalogue } from '../../infra/catalogue.ts'
import { freePort, type Local, startLocal } from '../support/local.ts'
import { buttonsOf, textOf } from '../support/play.ts'
import { openPlayer, resumePlayer } from '../support/player.ts'

const catalogue = checkedCatalogue()
const phrase = phrasesOf(catalogue, 'fr')
const knowing = { catalogue, language: 'fr', name: 'Zineb El Fassi' } as const
const folder = mkdtempSync(join(tmpdir(), 'takwin-start-'))
let place: Parameters<typeof startLocal>[0]
let local: Local

beforeAll(async () => {
  place = { folder, port: await freePort(), phonesPort: await freePort() }
  local = await startLocal(place)
})
afterAll(async () => {
  await local.end('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

test('it says where to click', () => {
  expect(local.printed()).toContain(local.portal)
  expect(local.printed()).toContain(local.phones)
})

test('the portal and the phones answer', async () => {
  for (const address of [local.portal, local.phones]) {
    const answer = await fetch(address)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/html')
  }
})

test('both chats can be begun from the portal', async () => {
  const home = await (await fetch(`${local.portal}/`)).text()
  expect(home).toContain(`href="${local.phones}/?whatsapp=%2Fstart"`)
  expect(home).toContain(`href="${local.phones}/"`)
})

test('when it is killed in the middle of a course, the learner goes on from what they tapped last', async () => {
  const [course] = Object.values(catalogue.courses)
  const { order = [], cards = {}, words } = course ?? {}
  const nth = order.findIndex((id, place) => place > 2 && cards[id]?.question?.right.length === 1)
  const titleAt = (place: number) => words?.fr.cards[order[place] ?? '']?.title ?? 'no such card'
  const player = await openPlayer(local.phones, 'fr')
  const bubble = await player.play(knowing, (said) => textOf(said).includes(titleAt(nth)))
  await player.act('tap', { button: buttonsOf(bubble)[0] ?? '' })
  expect(await local.end('SIGKILL')).toBe('SIGKILL')

  local = await startLocal(place)
  await call('/phones/telegram/misbehave', { rates: 'none' })
  const again = resumePlayer(local.phones, player.id, bubble)
  let heard = await again.hears()
  // What was said just before the end may be said once more.
  if (textOf(heard) === textOf(bubble)) heard = await again.hears()
  expect(textOf(heard)).toContain(titleAt(nth + 1))
  await again.play(knowing, (said) => buttonsOf(said).includes(phrase('start-exam')))
})

test('moving the clock by a day ends the wait for the exam', async () => {
  await call('/phones/telegram/misbehave', { rates: 'none' })
  const player = await openPlayer(local.phones, 'fr')
  const wrong = (asked: string) => asked === 'in the exam'
  const waits = phrase('exam-door-wait', { hours: 24 })
  const door = await player.play({ ...knowing, wrong }, (said) => textOf(said).includes(waits))
  expect(buttonsOf(door)).not.toContain(phrase('try-again'))
  await call('/clock', { advanceSeconds: 24 * 3600 })
  await player.act('say', { text: '/continue' })
  expect(buttonsOf(await player.hears())).toContain(phrase('start-exam'))
})

test('it ends cleanly when it is told to, and when it is interrupted', async () => {
  expect(await local.end('SIGTERM')).toBe(0)
  local = await startLocal(place)
  expect(await local.end('SIGINT')).toBe(0)
})

const call = (path: string, body: object) =>
  fetch(`${local.phones}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
