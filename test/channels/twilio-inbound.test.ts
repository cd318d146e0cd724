import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { inboundSchema } from '../../bots/engine/inbound.ts'
import { addressOf, inboundOf, lateInboundOf, readForm } from '../../bots/twilio-inbound.ts'
import { fc } from '../support/properties.ts'
import { at, type Form, forms, scoped, short, written } from './twilio-forms.ts'

const read = (form: Form) => {
  const known = readForm(`${new URLSearchParams(form)}`)
  return known && inboundOf(known, at)
}

describe('a form is read as what it means to the conversation', () => {
  test.each(forms)('%s', (_, form, meaning) => {
    const inbound = read(form)
    const from = { channel: 'whatsapp', address: '+212661000001' }
    expect(inbound).toEqual(meaning && { id: expect.any(String), from, at, ...meaning })
    if (inbound) expect(z.parse(inboundSchema, inbound)).toEqual(inbound)
  })
})

test('the address is whatever stands in From, for accounts without a number too', () => {
  expect(read(scoped)?.from).toEqual({ channel: 'whatsapp', address: 'MA.13491208655302741918' })
  expect(addressOf('+212661000001')).toEqual({ channel: 'sms', address: '+212661000001' })
})

describe('an SMS', () => {
  const from = { channel: 'sms', address: '+212661000001' }
  test('is heard as words', () => {
    expect(read(short)).toMatchObject({ kind: 'said', text: '2', from })
  })

  test.each(['STOP', 'START', 'HELP'])('to which Twilio has answered itself says so: %s', (OptOutType) => {
    expect(read({ ...short, Body: 'x', OptOutType })).toMatchObject({
      text: 'x',
      optOut: OptOutType.toLowerCase(),
    })
  })

  test('says nothing of the kind where Twilio has not', () => {
    expect(read({ ...short, OptOutType: 'later' })).not.toHaveProperty('optOut')
  })
})

test('what is found in a list is the same inbound, dated by when Twilio received it', () => {
  const { MessageSid, From, Body } = written
  const late = lateInboundOf({ form: { MessageSid, From, Body, NumMedia: '0' }, sent: 1793600000 }, at)
  expect(late).toEqual({ ...read(written), sent: 1793600000, late: 1793600000 })
  const photo = lateInboundOf({ form: { MessageSid, From, NumMedia: '1' }, sent: 1793600000 }, at)
  expect(photo).toMatchObject({ kind: 'sent', late: 1793600000 })
})

test('the same message has the same short id each time, and another one another', () => {
  expect(read(written)?.id).toMatch(/^w[\w-]{12}$/)
  expect(read({ ...written, Hologram: '1' })?.id).toBe(read(written)?.id)
  expect(read({ ...written, MessageSid: 'SM2' })?.id).not.toBe(read(written)?.id)
})

test.each([
  ['nothing', ''],
  ['words', 'salam'],
  ['JSON', '{"MessageSid":"SM1","From":"whatsapp:+212661000001"}'],
  ['a form without a sid', 'From=whatsapp%3A%2B212661000001&Body=salam'],
  ['a form without a sender', 'MessageSid=SM1&Body=salam'],
])('%s is no message', (_, body) => expect(readForm(body)).toBeUndefined())

test('whatever is posted is read or not, and never throws', () => {
  const keys = fc.constantFrom(
    'MessageSid',
    'From',
    'Body',
    'ButtonPayload',
    'ListId',
    'NumMedia',
    '__proto__',
  )
  const values = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('whatsapp:+212661000001'))
  fc.assert(
    fc.property(fc.dictionary(keys, values), fc.string({ unit: 'binary' }), (form, other) => {
      for (const body of [other, new URLSearchParams(form).toString()]) {
        const known = readForm(body)
        const inbound = known && inboundOf(known, at)
        if (inbound) expect(z.parse(inboundSchema, inbound)).toEqual(inbound)
      }
    }),
  )
})
