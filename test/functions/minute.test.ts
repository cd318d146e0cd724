/** The whole cloud with its schedules: nobody sets anything off by hand. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextDecent } from '../../bots/engine/decent-hours.ts'
import { replyTo, textOf } from '../support/play.ts'
import { startTakwin, type Takwin } from '../support/takwin.ts'

let takwin: Takwin
beforeAll(async () => {
  takwin = await startTakwin()
})
afterAll(() => takwin.stop())

const hour = 3600
/** The first reminder comes while a chat on WhatsApp is still open. */
const silence = 22 * hour
/** More than any feast, and the day of silence before it. */
const longestHours = 5 * 24

test('whoever leaves a lesson is reminded by the minute’s schedule, on the first decent morning after 22 hours', async () => {
  const person = takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
  const bubbles = () => person.messages().filter(({ from }) => from?.is_bot)
  person.start()
  await takwin.settle()
  while ((await takwin.rows('LEARNERS_TABLE'))[0]?.aside !== 'reminders') {
    const last = bubbles().at(-1)
    const reply = last && replyTo(last, { catalogue: takwin.catalogue, language: 'en', name: '' })
    if (!reply || 'say' in reply) throw new Error('the way ends before reminders are offered')
    person.tap(reply.tap)
    await takwin.settle()
  }
  person.say('/reminders morning')
  await takwin.settle()
  const left = bubbles()
  for (let passed = 0; passed < longestHours && bubbles().length === left.length; passed++) {
    await takwin.clock.advance(hour)
    await takwin.settle()
  }
  const [reminder, ...more] = bubbles().slice(left.length)
  expect(more).toEqual([])
  const at = reminder?.date ?? 0
  const due = nextDecent((left.at(-1)?.date ?? 0) + silence, takwin.catalogue.calendar, { part: 'morning' })
  expect(at).toBeGreaterThanOrEqual(due)
  expect(at).toBeLessThan(due + 2 * hour)
  expect(nextDecent(at, takwin.catalogue.calendar, { part: 'morning' })).toBe(at)
  expect(textOf(reminder as NonNullable<typeof reminder>)).not.toBe('')
})
