/** Proof that a request is Twilio's own: https://www.twilio.com/docs/usage/security#validating-requests. */
import { validateRequest, validateRequestWithBody } from 'twilio/lib/webhooks/webhooks.js'

/**
 * How the webhook is entered at Twilio: three more tries, whatever fails. Whether it signs these words with the rest
 * of the address is not documented, so that both count.
 * https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
const overrides = '#rc=3&rp=all'

/** As Twilio's HMAC-SHA1 in base64 is; nothing else is looked at any further. */
const shape = /^[A-Za-z0-9+/]{27}=$/

/** `url` as Twilio knows it, with its query; `tokens` that count at the moment. Compares in constant time. */
export function isSigned(url: string, body: string, signature: string, tokens: string[]): boolean {
  if (!shape.test(signature)) return false
  const form = new URLSearchParams(body)
  const fields = Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name)]))
  const ofBody = url.includes('bodySHA256=')
  return tokens
    .flatMap((token) => [url, url + overrides].map((address) => [token, address] as const))
    .some(([token, address]) =>
      ofBody
        ? validateRequestWithBody(token, signature, address, body)
        : validateRequest(token, signature, address, fields),
    )
}
