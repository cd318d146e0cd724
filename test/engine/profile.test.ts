/** What learners tell about themselves: packed without loss, understood as people write it, and theirs alone to change. */
import { describe, expect, test } from 'vitest'
import { withBrought } from '../../bots/engine/merging.ts'
import { newcomer } from '../../bots/engine/newcomer.ts'
import { joinedProfile, nextQuestion, packed, unpacked } from '../../bots/engine/profile.ts'
import { answerNamed } from '../../bots/engine/telling.ts'
import { optionQuestions, optionsOf, profileQuestions } from '../../content/profile.ts'
import { answer, arrive, learn } from '../support/answering.ts'
import { shipped } from '../support/catalogues.ts'
import { openConversation, say, tap } from '../support/conversation.ts'
import { fc } from '../support/properties.ts'

const anyProfile = fc.record(
  {
    region: fc.constantFrom(...Object.keys(optionsOf('region'))),
    sex: fc.constantFrom(...Object.keys(optionsOf('sex'))),
    role: fc.constantFrom(...Object.keys(optionsOf('role'))),
    field: fc.constantFrom(...Object.keys(optionsOf('field'))),
    association: fc.constant('named'),
    asked: fc.integer({ min: 1, max: profileQuestions.length }),
    closed: fc.constant(true as const),
  },
  { requiredKeys: [] },
)

test('a record keeps a profile in a few letters, and nothing of it is lost', () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      expect(unpacked(packed(profile))).toEqual(profile)
      expect(packed(profile).length).toBeLessThanOrEqual(7)
    }),
  )
})

test('what an earlier version kept is read as it was', () => {
  expect(unpacked('012-4')).toEqual({ region: 'MA-06', sex: 'man', role: 'member', asked: 4 })
  expect(unpacked('----1x')).toEqual({ asked: 1, closed: true })
})

test('what two records make together is read back as it was', () => {
  for (const joined of [
    joinedProfile({}, { association: 'named' }),
    joinedProfile({ asked: 2 }, { role: 'run' }),
  ])
    expect(unpacked(packed(joined ?? {}))).toEqual(joined)
})

test('what a later version keeps there is no answer here', () => expect(unpacked('zzzz')).toEqual({}))

describe('an answer is understood in every language', () => {
  test.each(profileQuestions)('%s', (about) => {
    for (const [id, { name }] of Object.entries(optionsOf(about)))
      for (const words of Object.values(name)) expect(answerNamed(about, words)).toBe(id)
  })
  test.each([
    ['region', 'salé', 'MA-04'],
    ['region', 'كازا', 'MA-06'],
    ['region', 'Oujda', 'MA-02'],
    ['region', 'à l’étranger', 'abroad'],
    ['sex', 'أنثى', 'woman'],
    ['role', 'رئيسة', 'run'],
  ] as const)('%s: %s', (about, words, id) => expect(answerNamed(about, words)).toBe(id))
  test('nothing else is', () => expect(answerNamed('region', '')).toBeUndefined())
})

test('whoever skips every question is asked each once, one after a lesson, and never where an exam waits', () => {
  const conversation = openConversation(shipped)
  arrive(conversation, 'en')
  for (const course of Object.keys(shipped.courses)) {
    say(conversation, `/start ${course}`)
    learn(conversation)
  }
  const asked = conversation.said.flatMap((said) => (said.what === 'telling' ? [said.about] : []))
  expect(asked).toEqual(optionQuestions)
  const bubbles = conversation.said.map(({ what }) => what)
  expect(bubbles.indexOf('telling')).toBeGreaterThan(bubbles.indexOf('reminders'))
  for (const [nth, what] of bubbles.entries()) if (what === 'telling') expect(bubbles[nth + 1]).toBe('card')
})

test('only whoever is in an association is asked for its name, once', () => {
  const told = { region: 'MA-06', sex: 'man', field: 'social', asked: 4 }
  for (const role of ['run', 'member']) expect(nextQuestion({ ...told, role })).toBe('association')
  for (const role of ['create', 'neither']) expect(nextQuestion({ ...told, role })).toBeUndefined()
  expect(nextQuestion(told)).toBeUndefined()
  expect(nextQuestion({ ...told, role: 'run', association: 'named' })).toBeUndefined()
  expect(nextQuestion({ ...told, role: 'run', asked: 5 })).toBeUndefined()
})

test('whoever wants no question gets none', () => {
  const conversation = openConversation(shipped)
  arrive(conversation, 'en')
  say(conversation, `/start ${Object.keys(shipped.courses)[0]}`)
  tap(conversation, 'start')
  while (conversation.said.at(-1)?.what !== 'telling')
    if (conversation.said.at(-1)?.what === 'card') answer(conversation)
    else tap(conversation, '/continue')
  tap(conversation, 'never')
  expect(conversation.said.at(-1)).toMatchObject({ what: 'card', note: 'profile-never' })
  for (const course of Object.keys(shipped.courses)) {
    learn(conversation)
    say(conversation, `/start ${course}`)
  }
  expect(conversation.said.filter(({ what }) => what === 'telling')).toHaveLength(1)
  expect(conversation.learner?.profile).toEqual({ asked: 1, closed: true })
})

test('of two records that become one, the learner’s own answers stay and gaps are filled', () => {
  const own = { ...newcomer('telegram:1', 0), profile: { region: 'MA-06', asked: 1 } }
  const profile = { region: 'MA-01', sex: 'woman', asked: 2, closed: true as const }
  expect(withBrought(own, { courses: {}, certificates: {}, profile }).profile).toEqual({
    region: 'MA-06',
    sex: 'woman',
    asked: 2,
    closed: true,
  })
})
