/** What the engine promises of any conversation, however senseless. */
import { expect, test } from 'vitest'
import { converse } from '../../bots/engine/converse.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { mostRemembered } from '../../bots/engine/ring.ts'
import type { Effect, Turn } from '../../bots/engine/turn.ts'
import { daySeconds, silentDays, silentSince } from '../../bots/engine/waking.ts'
import { openSpeech, word } from '../../bots/wording.ts'
import { arrive, learn, sit } from '../support/answering.ts'
import { small } from '../support/catalogues.ts'
import {
  type Conversation,
  happen,
  openConversation,
  ownAddress,
  repeat,
  say,
  saysIn,
  tap,
  tapped,
} from '../support/conversation.ts'
import { fc } from '../support/properties.ts'
import { anyStep, walk } from '../support/random-walk.ts'

const certifications = ({ effects }: Turn) =>
  effects.filter((effect): effect is Extract<Effect, { do: 'certify' }> => effect.do === 'certify')
/** Another turn, which follows at once, has the answer. */
const passesOn = ({ effects }: Turn) =>
  effects.some(({ do: what }) => ['recall', 'hand', 'link'].includes(what))
const answered: Inbound['kind'][] = ['said', 'chose', 'sent']

/** The learner and the catalogue are frozen and go through JSON and the schema in every turn of a conversation. */
function anyWalk(
  turns: number,
  check: (conversation: Conversation, turn: Turn, before: Learner | undefined) => void,
) {
  return fc.property(fc.array(anyStep, { minLength: turns / 2, maxLength: turns }), (steps) => {
    const conversation = openConversation(small)
    for (const step of steps) {
      const before = conversation.learner
      const turn = walk(conversation, step)
      // What comes again, or comes late, may be about somebody else who learns on the same phone.
      const another = before && turn?.learner && turn.learner.id !== before.id
      if (turn && !another) check(conversation, turn, before)
    }
  })
}

test('whatever is said, tapped or sent is answered with exactly one bubble, whose words hold', () => {
  fc.assert(
    anyWalk(200, ({ taken, catalogue }, turn, before) => {
      if (!taken || !answered.includes(taken.kind) || (before && turn.learner === before)) return
      if (passesOn(turn)) return
      const [only, ...more] = saysIn(turn)
      expect(more).toEqual([])
      if (!only) throw new Error(`no answer to ${JSON.stringify(taken)}`)
      for (const language of ['ar', 'fr', 'en'] as const) {
        const { text, choices } = word(
          only,
          openSpeech({ ...turn.learner, language }, catalogue, 'https://takwin.example'),
        )
        expect(text).not.toBe('')
        for (const { id, label } of choices) {
          expect(label).not.toBe('')
          expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64)
        }
      }
    }),
    { numRuns: 50 },
  )
})

test('a turn adds one to the version, or leaves the learner the very same', () => {
  fc.assert(
    anyWalk(200, (_, { learner }, before) => {
      if (learner && learner !== before) expect(learner.version).toBe((before?.version ?? 0) + 1)
    }),
    { numRuns: 60 },
  )
})

test('each of the last eight inbounds again changes nothing; the last is answered as it was, the others not', () => {
  let applied: Inbound[] = []
  fc.assert(
    anyWalk(80, ({ learner, catalogue, taken }, turn, before) => {
      // Somebody else has the phone now, or had it then.
      const another = passesOn(turn) || turn.learner?.id !== learner?.id || before?.id !== learner?.id
      if (another) applied = []
      if (!learner || !taken || turn.learner === before || another) return
      applied = [...(before ? applied : []), taken].slice(-8)
      for (const inbound of applied) {
        const again = converse(learner, inbound, catalogue)
        expect(again.learner).toBe(learner)
        expect(again.effects).toEqual(inbound === taken ? turn.effects : [])
      }
    }),
    { numRuns: 50 },
  )
})

test('the same learner and the same inbound come to the same turn', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 100 }), (steps) => {
      const [one, other] = [openConversation(small), openConversation(small)]
      for (const step of steps) expect(walk(one, step)).toEqual(walk(other, step))
      expect(one.learner).toEqual(other.learner)
    }),
    { numRuns: 50 },
  )
})

/** By record: two people on one phone may learn the same course, and whoever was forgotten begins anew. */
function openLedger() {
  const records = new Map<string, Record<'passed' | 'ordered', Set<string>>>()
  return (turn: Turn, before: Learner | undefined) => {
    if (!turn.learner || turn.learner === before) return
    const { id } = turn.learner
    const { passed, ordered } = records.get(id) ?? { passed: new Set(), ordered: new Set() }
    records.set(id, { passed, ordered })
    for (const { after } of saysIn(turn))
      if (after?.what === 'examined' && after.passed) passed.add(after.course)
    for (const { course, right, asked, passMark } of certifications(turn)) {
      expect(passed).toContain(course)
      expect(right * 100).toBeGreaterThanOrEqual(passMark * asked)
      expect(ordered).not.toContain(course)
      ordered.add(course)
    }
    if (turn.effects.some((effect) => effect.do === 'forget')) records.delete(id)
  }
}

test('a certificate is ordered only after its exam was passed, and once per learner and course', () => {
  const ledgers = new WeakMap<Conversation, ReturnType<typeof openLedger>>()
  fc.assert(
    anyWalk(200, (conversation, turn, before) => {
      const enter = ledgers.get(conversation) ?? openLedger()
      ledgers.set(conversation, enter)
      enter(turn, before)
    }),
    { numRuns: 100 },
  )
})

test('two people on one phone are each certified once in the same course', () => {
  const conversation = openConversation(small)
  const pass = (name: string) => {
    learn(conversation)
    sit(conversation, 1)
    for (const text of [name, 'yes', 'yes']) say(conversation, text)
  }
  arrive(conversation, 'en', 'bees')
  pass('Amina Alaoui')
  for (const text of ['/people', '/people new', 'Fatima']) say(conversation, text)
  tap(conversation, 'en')
  tap(conversation, 'yes')
  say(conversation, '/start bees')
  pass('Fatima Zahra')
  const orders = conversation.ordered.map(({ learner, course }) => [learner, course])
  expect(orders).toEqual([
    ['telegram:212600', 'bees'],
    ['telegram:212600/2', 'bees'],
  ])
})

test('nothing is put down of whoever leaves before they have agreed to anything, and comes back', () => {
  const conversation = openConversation(small)
  const turns = [
    say(conversation, '/start'),
    happen(conversation, { kind: 'left' }),
    say(conversation, 'salam'),
  ]
  for (const { learner, effects } of turns) {
    expect(learner?.consent).toBeUndefined()
    expect(effects.map((effect) => effect.do)).not.toContain('attest')
  }
})

test('stop and menu are heard everywhere, and before consent stop leaves nothing', () => {
  fc.assert(
    anyWalk(100, ({ learner, catalogue, now }) => {
      if (!learner) return
      const hear = (text: string) =>
        converse(
          learner,
          { kind: 'said', text, id: 'x', from: ownAddress, at: now, sent: Math.floor(now / 1000) },
          catalogue,
        )
      const stopped = hear('stop')
      const [bubble] = saysIn(stopped)
      if (learner.consent) {
        expect(bubble?.what).toBe('stopped')
        expect(stopped.learner?.stopped).toBe(Math.floor(now / 1000))
        expect(saysIn(hear('القائمة'))[0]?.what).toBe('menu')
      } else {
        expect(bubble?.what).toBe('refused')
        expect(stopped.effects).toContainEqual({ do: 'forget', certificates: [] })
        expect(saysIn(hear('menu'))[0]?.what).toBe(learner.place.at)
      }
    }),
    { numRuns: 50 },
  )
})

test('a choice of an earlier bubble moves nobody', () => {
  fc.assert(
    anyWalk(100, ({ said, learner, catalogue, now }) => {
      const bubble = said.at(-1)
      if (!learner?.consent || !bubble) return
      for (const choice of bubble.choices.filter((each) => !each.startsWith('/'))) {
        const stale = tapped(choice, { ...bubble, step: learner.step - 1 })
        const turn = converse(learner, { ...stale, id: 'x', from: ownAddress, at: now }, catalogue)
        expect(saysIn(turn)).toMatchObject([{ note: 'stale' }])
        if (turn.learner?.step === learner.step) expect(turn.learner.place).toEqual(learner.place)
      }
    }),
    { numRuns: 50 },
  )
})

test('nobody who has agreed is forgotten without having been asked, but after 24 months of silence', () => {
  fc.assert(
    anyWalk(200, ({ taken, now }, turn, before) => {
      const forgotten = turn.learner !== before && turn.effects.some((effect) => effect.do === 'forget')
      if (!forgotten || !before?.consent) return
      if (taken?.kind !== 'came-due') expect(before.aside).toBe('forgetting')
      else expect(now / 1000 - silentSince(before)).toBeGreaterThanOrEqual(silentDays.gone * daySeconds)
    }),
    { numRuns: 60 },
  )
})

test('nothing is said unasked after a stop or a block, or to somebody who was forgotten', () => {
  fc.assert(
    anyWalk(200, ({ taken }, turn, before) => {
      const unasked = taken?.kind === 'certified' || taken?.kind === 'left'
      const silent = !before?.consent || before.stopped !== undefined
      if (unasked && silent && turn.learner !== before) expect(saysIn(turn)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('what comes again is known, if it is among the last ones that were heard', () => {
  const conversation = openConversation(small)
  arrive(conversation, 'en')
  for (let nth = 0; nth < mostRemembered; nth++) say(conversation, nth % 2 ? '/menu' : '/help')
  const { learner } = conversation
  for (let nth = 0; nth < mostRemembered; nth++) repeat(conversation, mostRemembered - 1 - nth)
  expect(conversation.learner).toEqual(learner)
})
