/** A voice note is heard where a sentence is asked for, on either app, and authors fetch it from the vendor that has it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { voicesIn } from '../../functions/documents/voices.ts'
import { fetchNote } from '../../infra/commands/course/fetch-notes.ts'
import { freePort } from '../support/local.ts'
import { botToken, startTakwin, type Takwin, twilioKeys } from '../support/takwin.ts'

let takwin: Takwin
beforeAll(async () => {
  takwin = await startTakwin({ port: await freePort() })
})
afterAll(() => takwin.stop())

async function doing(act: () => unknown): Promise<void> {
  act()
  for (let times = 0; times < 3; times++) await takwin.settle()
}

test('from both apps, as it was spoken; keys are shown to nobody else', async () => {
  const { telegram, twilio, url } = takwin.phones
  const person = telegram.join({ firstName: 'Amina', language: 'en' })
  const learner = twilio?.join({ name: 'Karim', language: 'en' })
  if (!learner) throw new Error('no WhatsApp')
  for (const one of [person, learner]) {
    for (const words of ['/start', 'English', 'I agree', 'suggestion']) await doing(() => one.say(words))
    await doing(() => one.send('voice'))
  }
  const said = (await takwin.rows('VOICES_TABLE')).flatMap((row) => voicesIn(row).said)
  expect(said).toHaveLength(2)
  const vendors = { telegram: { token: botToken, root: url }, twilio: { ...twilioKeys, root: url } }
  for (const { voice = '' } of said) {
    const bytes = await fetchNote(voice, vendors)
    // As every recording in Ogg begins.
    expect(Buffer.from(bytes ?? []).toString('latin1', 0, 4)).toBe('OggS')
  }
  expect(await fetchNote('https://elsewhere.example/Media/1', vendors)).toBeUndefined()
  expect(await fetchNote('no-such-file', vendors)).toBeUndefined()
})
