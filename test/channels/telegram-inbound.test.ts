import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { inboundSchema } from '../../bots/engine/inbound.ts'
import { acknowledgement, inboundOf, readUpdate } from '../../bots/telegram.ts'
import { fc } from '../support/properties.ts'
import { chats, updates } from './telegram-updates.ts'

const at = 1793610001234

describe('an update is read as what it means to the conversation', () => {
  test.each(updates)('%s', (_, update, meaning) => {
    const read = readUpdate({ update_id: 900000001, ...update })
    const inbound = read && inboundOf(read, at)
    const address = String(meaning?.kind === 'grouped' ? chats.group : chats.private)
    const frame = { id: 'u900000001', from: { channel: 'telegram', address }, at }
    expect(read).toBeDefined()
    expect(inbound).toEqual(meaning && { ...frame, ...meaning })
    if (inbound) expect(z.parse(inboundSchema, inbound)).toEqual(inbound)
  })
})

test('a tap is acknowledged in the answer to the webhook, whatever it was on; nothing else is', () => {
  for (const [, update] of updates) {
    const read = readUpdate({ update_id: 1, ...update })
    const call = 'callback_query' in update && {
      method: 'answerCallbackQuery',
      callback_query_id: '2619800000000000001',
    }
    expect(read && acknowledgement(read)).toEqual(call || undefined)
  }
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['words', 'update'],
  ['an update without a number', { message: {} }],
  ['a number in words', { update_id: '1' }],
  ['a message without a chat', { update_id: 1, message: { message_id: 7, date: 1 } }],
  ['a chat without a kind', { update_id: 1, message: { date: 1, chat: { id: 1 } } }],
  ['a message without a date', { update_id: 1, message: { chat: { id: 1, type: 'private' } } }],
  ['words that are none', { update_id: 1, message: { date: 1, chat: { id: 1, type: 'private' }, text: 1 } }],
  ['a tap without a number', { update_id: 1, callback_query: { data: 'x' } }],
])('%s is no update', (_, body) => expect(readUpdate(body)).toBeUndefined())

test('whatever is posted is read or not, and never throws', () => {
  const keys = fc.constantFrom('message', 'callback_query', 'my_chat_member', 'chat', 'text', 'data', 'type')
  fc.assert(
    fc.property(fc.dictionary(keys, fc.jsonValue()), fc.jsonValue(), (body, other) => {
      for (const posted of [other, body, { update_id: 1, ...body }]) {
        const read = readUpdate(posted)
        if (read) inboundOf(read, at)
      }
    }),
  )
})
