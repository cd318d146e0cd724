import { randomUUID } from 'node:crypto'
import type { Connection } from './connection.ts'

export interface Signed {
  form: Record<string, string>
  signature: string
}

/** @returns the body of the answer that was 2xx; `undefined` when no attempt got one */
export async function postForm(
  { url, retries, retriedAfter, readMs, totalMs }: Connection,
  { form, signature }: Signed,
  stop: AbortSignal,
): Promise<string | undefined> {
  const token = randomUUID()
  const ending = AbortSignal.any([stop, AbortSignal.timeout(totalMs)])
  for (let left = retries; ; left -= 1) {
    const outcome = await attempt(url, { form, signature, token }, ending, readMs)
    if ('body' in outcome) return outcome.body
    if (left <= 0 || ending.aborted || !retriedAfter.has(outcome.failed)) return undefined
  }
}

async function attempt(
  url: string,
  { form, signature, token }: Signed & { token: string },
  ending: AbortSignal,
  readMs: number,
): Promise<{ body: string } | { failed: string }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': 'TwilioProxy/1.1',
        'x-twilio-signature': signature,
        'i-twilio-idempotency-token': token,
      },
      body: new URLSearchParams(form).toString(),
      redirect: 'manual',
      signal: AbortSignal.any([ending, AbortSignal.timeout(readMs)]),
    })
    const body = await response.text()
    return response.ok ? { body } : { failed: response.status >= 500 ? '5xx' : '4xx' }
  } catch (fault) {
    return { failed: fault instanceof Error && fault.name === 'TimeoutError' ? 'rt' : 'ct' }
  }
}
