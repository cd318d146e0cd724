import { createHmac } from 'node:crypto'

/**
 * `X-Twilio-Signature`: HMAC-SHA1, in base64, of the URL followed by every parameter's name and value in the order
 * of the names. See https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export function signatureOf(authToken: string, url: string, form: Record<string, string>): string {
  const names = Object.keys(form).sort()
  const signed = url + names.map((name) => name + form[name]).join('')
  return createHmac('sha1', authToken).update(signed, 'utf8').digest('base64')
}
