/** Several people on several phones, in any order: each is answered, and nobody gets at what is another's. */
import { expect, test } from 'vitest'
import { type Address, addressId, addressIn } from '../../bots/engine/address.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import { codeIn } from '../../bots/engine/linking.ts'
import { arrive, learn, sit } from '../support/answering.ts'
import { small } from '../support/catalogues.ts'
import {
  type Conversation,
  goTo,
  happen,
  issue,
  openConversation,
  repeat,
  say,
  tap,
} from '../support/conversation.ts'
import { fc } from '../support/properties.ts'

type Step =
  | { does: 'go'; phone: number }
  | { does: 'tap'; nth: number }
  | { does: 'say'; text: string }
  | { does: 'code'; before: number }
  | { does: 'wait'; days: number }
  | { does: 'repeat'; before: number }
  | { does: 'leave' }

const phones: Address[] = [
  { channel: 'telegram', address: '1' },
  { channel: 'whatsapp', address: '+212600000001' },
  { channel: 'whatsapp', address: '+212600000002' },
  { channel: 'whatsapp', address: 'MA.77' },
]
const words = [
  ...['/link', '/phones', '/people', '/people new', '/people 1', '/people 2', '/people 3', '/new', '/stop'],
  ...['/forget', '/forget yes', '/start bees', '/continue', '/language fr', '1', '2', 'yes', 'no'],
  ...['Amina Alaoui', 'Karim', '12345678', '/unlink x'],
]
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ does: fc.constant('tap' as const), nth: fc.nat(6) }) },
  { weight: 8, arbitrary: fc.record({ does: fc.constant('say' as const), text: fc.constantFrom(...words) }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('go' as const), phone: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('code' as const), before: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('repeat' as const), before: fc.nat(6) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('wait' as const), days: fc.constantFrom(1, 100, 200) }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'leave' as const }) },
)

/** The codes that were shown, newest first. */
const shown = ({ codes }: Conversation) => Object.values(codes).toReversed()

/** What the step brings to the engine; undefined where it brings nothing. */
function take(conversation: Conversation, step: Step) {
  switch (step.does) {
    case 'go':
      goTo(conversation, phones[step.phone] as Address)
      return undefined
    case 'wait':
      conversation.now += step.days * 24 * 3600 * 1000
      return undefined
    case 'tap': {
      const here = conversation.said.filter(({ at }) => addressId(at) === addressId(conversation.at))
      const bubble = here.at(-1)
      const choice = bubble?.choices[step.nth % bubble.choices.length]
      return choice === undefined ? say(conversation, 'salam') : tap(conversation, choice, bubble)
    }
    case 'say':
      return say(conversation, step.text)
    case 'code': {
      const code = shown(conversation)[step.before]?.code
      return code === undefined ? undefined : say(conversation, code)
    }
    case 'repeat':
      return conversation.heard.length > step.before ? repeat(conversation, step.before) : undefined
    case 'leave':
      return happen(conversation, { kind: 'left' })
  }
}

/** Amina holds a certificate on one of the numbers. */
function withCertificate(): Conversation {
  const conversation = openConversation(small)
  goTo(conversation, phones[1] as Address)
  arrive(conversation, 'en', 'bees')
  learn(conversation)
  sit(conversation, 1)
  say(conversation, 'Amina Alaoui')
  tap(conversation, 'yes')
  issue(conversation)
  return conversation
}

/** Walks, and has each step checked; `said`: how much had been said before it. */
const anyWalk = (check: (conversation: Conversation, step: Step, said: number) => void) =>
  fc.property(fc.array(steps, { minLength: 40, maxLength: 120 }), (way) => {
    const conversation = withCertificate()
    for (const step of way) {
      const said = conversation.said.length
      if (take(conversation, step)) check(conversation, step, said)
    }
  })

test('whatever is done on any phone is answered there, by one bubble, or two when somebody was forgotten', () => {
  const met = new Set<string>()
  fc.assert(
    anyWalk(({ said, at }, { does }, before) => {
      if (does === 'leave' || does === 'repeat') return
      const answers = said
        .slice(before)
        .filter((each) => !each.unasked && addressId(each.at) === addressId(at))
      for (const { what } of said.slice(before)) met.add(what)
      const last = answers.length === 2 && ['forgotten', 'refused'].includes(answers[0]?.what ?? '')
      expect(answers.length - Number(last), JSON.stringify(answers)).toBe(1)
    }),
    { numRuns: 300 },
  )
  for (const what of ['linked', 'people', 'recognising', 'forgotten']) expect(met).toContain(what)
})

test('a phone speaks for a record that began elsewhere only once it has sent a code of that record’s', () => {
  const proven = new WeakMap<Inbound, Set<string>>()
  fc.assert(
    anyWalk(({ rows, codes, heard, taken }) => {
      const [first] = heard
      if (!first) return
      const known = proven.get(first) ?? new Set()
      proven.set(first, known)
      if (taken?.kind === 'said' && typeof taken.code === 'object') {
        const sent = Object.values(codes).find(({ code }) => code === codeIn(taken.text))
        known.add(`${addressId(taken.from)} ${firstOf(sent?.learner ?? '')}`)
      }
      for (const [id, row] of Object.entries(rows)) {
        const further =
          'learner' in row ? [[id, row.learner]] : Object.keys(row.elsewhere ?? {}).map((at) => [at, id])
        for (const [at = '', record = ''] of further) {
          const phone = sameNumber(at)
          if (phone !== firstOf(record)) expect(known).toContain(`${phone} ${firstOf(record)}`)
        }
      }
    }),
    { numRuns: 300 },
  )
})

/** Short messages to a number that is on WhatsApp need no proof of their own. */
const sameNumber = (id: string): string => id.replace(/^sms:/, 'whatsapp:')
const firstOf = (id: string): string => addressId(addressIn(id))

test('a chat is open to whoever has just been handed the phone in it', () => {
  const conversation = openConversation(small)
  goTo(conversation, phones[1] as Address)
  arrive(conversation, 'en', 'bees')
  for (const words of ['/people new', 'Karim']) say(conversation, words)
  tap(conversation, 'fr')
  tap(conversation, 'yes')
  for (const who of ['/people 1', '/people 2']) {
    conversation.now += 3 * 24 * 3600 * 1000
    say(conversation, '/people')
    say(conversation, who)
    expect(conversation.learner?.spoke).toBe(conversation.now / 1000)
  }
})
