/** A learner's record, as it is stored, stays within one write unit of DynamoDB. */
import { expect, test } from 'vitest'
import { longestName } from '../../bots/engine/name.ts'
import { longestCampaign } from '../../bots/engine/source.ts'
import type { ProfileQuestion } from '../../content/profile.ts'
import { type Catalogue, type Course, limits } from '../../content/schema.ts'
import { itemOfLearner } from '../../functions/aws/learners.ts'
import { answer, arrive, learn, sit } from '../support/answering.ts'
import { catalogueOf, shipped, smallCourse } from '../support/catalogues.ts'
import { type Conversation, issue, openConversation, say, tap } from '../support/conversation.ts'
import { itemBytes } from '../support/item-size.ts'

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html */
const writeUnit = 1024
/** Whoever is faster is counted, in the record. */
const readingMilliseconds = 2000
const campaign = `${'c'.repeat(limits.courseId)}--${'c'.repeat(longestCampaign)}`
const code = '712345'
const name = `${'محمد '.repeat(longestName).slice(0, longestName - 1)}ي / ${'Éloïse '.repeat(longestName).slice(0, longestName - 1)}a`

const bytesOf = ({ learner }: Conversation): number => (learner ? itemBytes(itemOfLearner(learner)) : 0)

/** Six competencies with a lesson and five exam questions each, ten drawn; every id as long as it may be. */
function longestCourse(nth = 0): Course {
  const ids = (what: string, count: number, length: number = limits.id) =>
    Array.from({ length: count }, (_, each) => `${what}-${each}`.padEnd(length, 'x'))
  const asking = { ask: 'Which?', options: ['this', 'that', 'these', 'those'], right: [0, 1, 2] }
  const asked = (what: string) =>
    Object.fromEntries(
      ids('competency', 6).map((competency, at) => [
        competency,
        Object.fromEntries(ids(`${what}-${at}`, 5).map((id) => [id, asking])),
      ]),
    )
  const id = `course-${nth}`.padEnd(limits.courseId, 'x')
  return smallCourse(id, { title: 'Longest', draw: 10, lessons: asked('card'), bank: asked('question') })
}

/** The most bytes over all turns of a course that an in-person session teaches, `failures` of its exam, a name in both scripts and the certificate. */
function mostBytes(catalogue: Catalogue, course: string, failures: number): number {
  const conversation = openConversation(catalogue)
  conversation.sessions = { [code]: { course, place: 'Tiznit', opensAt: 0, closesAt: conversation.now * 2 } }
  let most = 0
  const turn = (take: () => unknown) => {
    conversation.now += readingMilliseconds
    take()
    most = Math.max(most, bytesOf(conversation))
  }
  const asks = (what: string) => conversation.said.at(-1)?.what === what

  const asksFor = (about: ProfileQuestion) => {
    const last = conversation.said.at(-1)
    return last?.what === 'telling' && last.about === about
  }

  turn(() => arrive(conversation, 'ar', campaign))
  turn(() => say(conversation, code))
  turn(() => tap(conversation, 'start'))
  while (asks('card') || asks('reminders') || asks('telling'))
    turn(() => {
      if (asks('card')) answer(conversation)
      else if (asks('reminders')) tap(conversation, '/reminders evening')
      else if (asksFor('association')) say(conversation, `${'جمعية '.repeat(9)}النور`)
      else tap(conversation, conversation.said.at(-1)?.choices[0] ?? '')
    })
  for (let failed = 0; failed < failures; failed++) {
    conversation.now += 24 * 3600 * 1000
    turn(() => say(conversation, '/start'))
    turn(() => tap(conversation, 'start'))
    while (asks('question')) turn(() => answer(conversation, false))
  }
  conversation.now += 24 * 3600 * 1000
  turn(() => say(conversation, '/start'))
  turn(() => tap(conversation, 'start'))
  while (asks('question')) turn(() => answer(conversation))
  turn(() => say(conversation, name))
  turn(() => tap(conversation, 'yes'))
  turn(() => issue(conversation))
  return most
}

test.each(Object.keys(shipped.courses))('all along %s, its exam failed twice on the way', (course) => {
  expect(mostBytes(shipped, course, 2)).toBeLessThanOrEqual(writeUnit)
})

test('all along a course with the longest ids, for two names of the longest', () => {
  const course = longestCourse()
  expect(mostBytes(catalogueOf(course), course.id, 0)).toBeLessThanOrEqual(writeUnit)
})

test('a course that is finished leaves its certificate there, of at most 40 bytes, and nothing else', () => {
  const courses = Array.from({ length: 8 }, (_, nth) => longestCourse(nth))
  const conversation = openConversation(catalogueOf(...courses))
  arrive(conversation, 'ar')
  for (const { id } of courses) {
    say(conversation, `/start ${id}`)
    learn(conversation)
    sit(conversation, 10)
    if (!conversation.learner?.name) say(conversation, 'Amina Alaoui')
    tap(conversation, 'yes')
    issue(conversation)
    tap(conversation, '/courses')
  }
  const { learner } = conversation
  if (!learner) throw new Error('nobody is left')
  const { certificates } = itemOfLearner(learner)
  expect(itemBytes({ certificates }) - itemBytes({ certificates: {} })).toBeLessThanOrEqual(
    40 * courses.length,
  )
  expect(learner.courses).toEqual({})
})
