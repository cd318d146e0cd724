/** A number that was proven in a record which goes on in another one. */
import { expect, test } from 'vitest'
import { arrive } from '../support/answering.ts'
import { small } from '../support/catalogues.ts'
import {
  type Conversation,
  goTo,
  happen,
  openConversation,
  ownAddress,
  say,
} from '../support/conversation.ts'

const other = { channel: 'telegram', address: '999' } as const
const [mine, theirs] = ['+212600000001', '+212600000002']

/** Two records, a number proven in each, become one: that of the first address. */
function linked(first: string | undefined, second: string): Conversation {
  const conversation = openConversation(small)
  for (const [at, phone] of [
    [ownAddress, first],
    [other, second],
  ] as const) {
    goTo(conversation, at)
    arrive(conversation, 'en', 'wells')
    if (phone) happen(conversation, { kind: 'shared', phone })
  }
  goTo(conversation, ownAddress)
  say(conversation, '/link')
  const { code = '' } = Object.values(conversation.codes)[0] ?? {}
  goTo(conversation, other)
  say(conversation, code)
  return conversation
}
const numbersIn = ({ rows }: Conversation) =>
  Object.fromEntries(Object.entries(rows).filter(([id]) => id.startsWith('sms:')))
const record = { learner: 'telegram:212600' }

test('it speaks for the record where that had none', () => {
  expect(numbersIn(linked(undefined, theirs))).toEqual({ [`sms:${theirs}`]: record })
})

test('it is nobody’s where the record has another', () => {
  expect(numbersIn(linked(mine, theirs))).toEqual({ [`sms:${mine}`]: record })
})

test('it speaks for the record where it is the same', () => {
  expect(numbersIn(linked(mine, mine))).toEqual({ [`sms:${mine}`]: record })
})
