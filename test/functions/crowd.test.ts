import type { Message } from 'grammy/types'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { converse } from '../../bots/engine/converse.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { openSpeech, word } from '../../bots/wording.ts'
import { languages } from '../../content/schema.ts'
import { portalUrl, startTakwin, type Takwin } from '../support/takwin.ts'

const people = 200
/** What each of them writes, without waiting for an answer. */
const script = (nth: number) => [
  '/start',
  `${(nth % languages.length) + 1}`,
  'ok',
  '1',
  `${(nth % 3) + 1}`,
  '/menu',
]

let takwin: Takwin
beforeAll(async () => {
  takwin = await startTakwin()
})
afterAll(() => takwin.stop())

test(`${people} learners at once: each gets the answer to each of their messages, in order, and nobody else's`, async () => {
  const crowd = [...Array(people).keys()].map((nth) => ({
    person: takwin.phones.telegram.join({ firstName: `Learner ${nth}`, language: 'en' }),
    words: script(nth),
  }))
  for (const nth of script(0).keys()) for (const { person, words } of crowd) person.say(words[nth] ?? '')
  await takwin.settle()
  for (const { person, words } of crowd) {
    const heard = person.messages().filter(({ from }) => from?.is_bot)
    expect(heard.map(seen)).toEqual(answersTo(words, person.id))
  }
})

/** What a button sends, but for the step, which depends on the second in which a learner first spoke. */
const choiceIn = (sent: string) => sent.replace(/^[^/]*\./, '')

/** The bubble without the list of options, which a channel may put below it, and what its buttons send. */
const seen = ({ text = '', reply_markup: markup }: Message) => ({
  text: text.replace(/\n\n1\. [\s\S]*$/, ''),
  choices: markup?.inline_keyboard
    .flat()
    .map((button) => 'callback_data' in button && choiceIn(button.callback_data)),
})

/** What one learner alone would hear, worked out without any of the machinery. */
function answersTo(words: string[], chat: number) {
  let learner: Learner | undefined
  return words.map((text, nth) => {
    const from = { channel: 'telegram', address: String(chat) } as const
    const inbound: Inbound = { kind: 'said', id: `u${nth}`, from, at: 1000 * nth, sent: nth, text }
    const turn = converse(learner, inbound, takwin.catalogue)
    learner = turn.learner
    const [say] = turn.effects
    if (say?.do !== 'say' || !learner) throw new Error(`no answer to ${text}`)
    const bubble = word(say, openSpeech(learner, takwin.catalogue, portalUrl))
    return { text: bubble.text, choices: bubble.choices.map(({ id }) => choiceIn(id)) }
  })
}
