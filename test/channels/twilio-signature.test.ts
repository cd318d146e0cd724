/** Twilio's signature: every case in which a request is Twilio's own, and those in which it is not. */
import { createHash } from 'node:crypto'
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { describe, expect, test } from 'vitest'
import { isSigned } from '../../bots/twilio-signature.ts'
import { signatureOf } from '../../infra/local/phones/twilio/signature.ts'
import { written } from './twilio-forms.ts'

const token = '12345678901234567890123456789012'
const url = 'https://takwin.example/twilio'
const overridden = `${url}#rc=3&rp=all`
const body = `${new URLSearchParams(written)}`
const sign = (address: string, form: Record<string, unknown> = written, by = token) =>
  getExpectedTwilioSignature(by, address, form)
const holds = (signature: string, { at = url, of = body, by = [token] } = {}) =>
  isSigned(at, of, signature, by)

describe('a request counts that is signed', () => {
  test('over the configured address and the form', () => {
    expect(holds(sign(url))).toBe(true)
  })

  test('over the address with its connection overrides, or without: Twilio does not say which', () => {
    expect(holds(sign(overridden))).toBe(true)
  })

  test('by the token that another one takes the place of', () => {
    const by = ['the-new-token', token]
    for (const address of [url, overridden]) expect(holds(sign(address), { by })).toBe(true)
    expect(holds(sign(url, written, 'the-new-token'), { by })).toBe(true)
  })

  test('over an address with a query, and with a port', () => {
    for (const at of [`${url}/status?message=Ab-_9.0`, 'http://localhost:3000/twilio'])
      expect(holds(sign(at), { at })).toBe(true)
  })

  test('with characters of any kind, and with a field that is there twice', () => {
    const form = { Body: "نعم + & = % ' 😀\r\n", A: ['2', '1', '2'] }
    const of = 'Body=%D9%86%D8%B9%D9%85+%2B+%26+%3D+%25+%27+%F0%9F%98%80%0D%0A&A=2&A=1&A=2'
    expect(holds(sign(url, form), { of })).toBe(true)
  })

  test('over a body that is no form, by its hash in the address', () => {
    const of = '{"Body":"سلام"}'
    const at = `${url}?bodySHA256=${createHash('sha256').update(of).digest('hex')}`
    expect(holds(sign(at, {}), { at, of })).toBe(true)
    expect(holds(sign(at, {}), { at, of: '{"Body":"وداعا"}' })).toBe(false)
  })

  test('as the phones sign', () => {
    for (const address of [url, overridden]) expect(holds(signatureOf(token, address, written))).toBe(true)
  })
})

describe('a request does not count', () => {
  const forged: [string, string, Parameters<typeof holds>[1]?][] = [
    ['without a signature', ''],
    ['with another token', sign(url, written, 'x')],
    ['with an empty token', sign(url, written, '')],
    ['with a word changed', sign(url), { of: body.replace('Body=', 'Body=x') }],
    ['with a field more', sign(url), { of: `${body}&ButtonPayload=%2Fforget+yes` }],
    ['with a field less', sign(url), { of: body.replace(/&?Body=[^&]*/, '') }],
    ['at another address', sign('https://evil.example/twilio')],
    ['at another door', sign(`${url}/status`)],
    ['with a query that was not signed', sign(url), { at: `${url}?message=1` }],
    ['with other overrides', sign(`${url}#rc=5`)],
    ['with a signature cut short', sign(url).slice(0, -2)],
    ['with a signature and more', `${sign(url)}=`],
    ['with a signature of other characters', 'ا'.repeat(28)],
    ['with no token known', sign(url), { by: [] }],
  ]
  test.each(forged)('%s', (_, signature, request) => expect(holds(signature, request)).toBe(false))
})
