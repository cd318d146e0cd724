import type { Update } from 'grammy/types'
import type { Webhook } from './settings.ts'

export type Outcome =
  /** `answers`: the bodies that came back. */
  | { delivered: true; answers: string[] }
  /** `why`: in the words of getWebhookInfo. */
  | { delivered: false; why: string; retryAfterSeconds?: number | undefined }

const READ_TIMEOUT_MS = 60_000

/** Posts an update to the webhook, `times` at once; it is delivered when each of them was answered 2xx. */
export async function postUpdate(
  { url, secret }: Webhook,
  update: Update,
  times: number,
  stop: AbortSignal,
): Promise<Outcome> {
  const request = () =>
    fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret !== '' && { 'x-telegram-bot-api-secret-token': secret }),
      },
      body: JSON.stringify(update),
      redirect: 'manual',
      signal: AbortSignal.any([stop, AbortSignal.timeout(READ_TIMEOUT_MS)]),
    })
  try {
    const responses = await Promise.all(Array.from({ length: times }, request))
    const answers = await Promise.all(responses.map((response) => response.text()))
    const refused = responses.find(({ ok }) => !ok)
    if (!refused) return { delivered: true, answers }
    const why = `Wrong response from the webhook: ${refused.status} ${refused.statusText}`.trim()
    return {
      delivered: false,
      why,
      retryAfterSeconds: Number(refused.headers.get('retry-after')) || undefined,
    }
  } catch (fault) {
    return { delivered: false, why: reasonOf(fault) }
  }
}

function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'Webhook connection closed'
  if (fault.name === 'TimeoutError') return 'Read timeout expired'
  const code = (fault.cause as { code?: string } | undefined)?.code
  return code === 'ECONNREFUSED' ? 'Connection refused' : 'Webhook connection closed'
}
