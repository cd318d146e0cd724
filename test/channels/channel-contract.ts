/** What every channel promises, whoever carries it: run against a stand-in of the vendor that checks what it is sent. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Bubble, Channel } from '../../bots/channel.ts'

/** A message as a person sees it. */
export interface Seen {
  text: string
  /** What stands in bold. */
  strong: string[]
  buttons: string[]
  file?: { name: string; bytes: number }
  /** The bytes of a voice note. */
  voice?: number
}

/** A channel with a person at its other end. */
export interface Stage {
  channel: Channel
  address: string
  seen(): Seen[]
  /** The person taps a button; the choice that comes back. */
  tap(button: string): Promise<string>
  /** The person leaves for good. */
  leave(): void
  /** What goes wrong with the next call: too many calls, an error of the vendor's, or an answer that gets lost. */
  fail(how: 'flood' | 'error' | 'lost-answer', retryAfterSeconds: number): void
  /** The vendor is gone. May be called again. */
  close(): Promise<void>
}

/** A voice note, and the name under which it is published. */
export const voice = readFileSync('infra/local/phones/samples/voice.ogg')
export const voiceName = `${'0'.repeat(64)}.ogg`
const more = { id: '1.more', label: 'More' }

const bubble = (more: Partial<Bubble>): Bubble => ({ text: 'مرحبا', strong: [], choices: [], ...more })
const longest = 'Une réponse de soixante caractères, la plus longue permise.'
const question = bubble({
  text: 'Which?',
  choices: [
    { id: '1f.2', label: 'Light', option: true },
    { id: '1f.0', label: longest, option: true },
    { id: '1f.done', label: 'Done' },
    { id: '/menu', label: 'القائمة' },
  ],
})

export function channelContract(name: string, open: () => Promise<Stage>): void {
  let stage: Stage
  beforeEach(async () => {
    stage = await open()
  })
  afterEach(() => stage.close())
  const deliver = (what: Bubble, document?: Uint8Array) =>
    stage.channel.deliver(stage.address, what, document)
  const last = () => stage.seen().at(-1)

  describe(`${name}, as every channel,`, () => {
    test('delivers words', async () => {
      expect(await deliver(bubble({}))).toEqual({ outcome: 'delivered' })
      expect(last()?.text).toBe('مرحبا')
    })

    test('sets in bold what is to be, whatever stands before it', async () => {
      await deliver(bubble({ text: '🎉 نعم *no* <b>', strong: [{ offset: 3, length: 3 }] }))
      expect(last()?.strong).toEqual(['نعم'])
    })

    test.each([
      ['of HTML', '<b>x</b> &amp; <script>alert(1)</script>'],
      ['of Markdown', '*x* _y_ `z` [a](http://evil.example) # \\'],
      ['of formulas', '=HYPERLINK("http://evil.example")'],
    ])('takes marks %s for what they are', async (_, text) => {
      expect(await deliver(bubble({ text }))).toEqual({ outcome: 'delivered' })
      expect(last()).toMatchObject({ text, strong: [] })
    })

    test('shows every label in full, on its button or with its number in the text', async () => {
      await deliver(question)
      const shown = [last()?.text, ...(last()?.buttons ?? [])].join('\n')
      for (const { label } of question.choices) expect(shown).toContain(label)
    })

    test('brings back the choice that is tapped', async () => {
      await deliver(question)
      const { buttons } = last() ?? { buttons: [] }
      expect(buttons).toHaveLength(question.choices.length)
      const back: string[] = []
      for (const button of buttons) back.push(await stage.tap(button))
      expect(back).toEqual(question.choices.map(({ id }) => id))
    })

    test('hands over a document under its name, and says so much with it', async () => {
      const document = { certificate: '010', filename: 'شهادة تكوين.pdf' }
      const outcome = await deliver(bubble({ document }), new Uint8Array(500))
      expect(outcome).toEqual({ outcome: 'delivered' })
      expect(last()).toMatchObject({ text: 'مرحبا', file: { name: 'شهادة تكوين.pdf', bytes: 500 } })
    })

    test('lets a voice be heard, with the words', async () => {
      const outcome = await deliver(bubble({ voice: { file: voiceName }, choices: [more] }), voice)
      expect(outcome).toEqual({ outcome: 'delivered' })
      expect(stage.seen().some(({ voice: bytes }) => bytes === voice.length)).toBe(true)
      expect(last()).toMatchObject({ text: 'مرحبا', buttons: ['More'] })
    })

    test('says the words alone where the voice is not to be had', async () => {
      await deliver(bubble({ voice: { file: voiceName, alone: true } }))
      expect(last()).toMatchObject({ text: 'مرحبا' })
    })

    test('says the words alone where the document is not to be had', async () => {
      await deliver(bubble({ document: { certificate: '010', filename: 'a.pdf' } }))
      expect(last()).toMatchObject({ text: 'مرحبا' })
    })

    test('says that somebody has left', async () => {
      stage.leave()
      expect(await deliver(bubble({}))).toEqual({ outcome: 'left' })
    })

    test('says when to try again after too many calls, and delivers then', async () => {
      stage.fail('flood', 35)
      expect(await deliver(bubble({}))).toEqual({ outcome: 'later', afterSeconds: 35, everybody: true })
      expect(stage.seen()).toEqual([])
    })

    test.each(['error', 'lost-answer'] as const)(
      'does not know what became of a call after: %s',
      async (how) => {
        stage.fail(how, 0)
        expect(await deliver(bubble({}))).toEqual({ outcome: 'unknown', afterSeconds: expect.any(Number) })
      },
    )

    test('takes what it can never deliver for a mistake of ours', async () => {
      expect(await deliver(bubble({ text: '' }))).toEqual({ outcome: 'never', why: expect.any(String) })
      expect(await deliver(bubble({ text: 'x'.repeat(100_000) }))).toMatchObject({ outcome: 'never' })
      expect(stage.seen()).toEqual([])
    })

    test('delivers later what the vendor could not even be asked', async () => {
      await stage.close()
      expect(await deliver(bubble({}))).toEqual({ outcome: 'later', afterSeconds: expect.any(Number) })
    })
  })
}
