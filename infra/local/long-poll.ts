/** The real Telegram without a public address: updates are asked for, and handed to the webhook as Telegram would. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Api } from 'grammy/web'

const pollSeconds = 25
const pauseMilliseconds = 2000

/** An update is confirmed once the webhook has taken it. Ends when `signal` says so. */
export async function longPoll(
  api: Api,
  webhook: { url: string; secret: string },
  signal: AbortSignal,
): Promise<void> {
  await api.deleteWebhook()
  let offset = 0
  while (!signal.aborted)
    try {
      const updates = await api.getUpdates({ offset, timeout: pollSeconds }, signal as never)
      for (const update of updates) {
        await handOver(update, api, webhook)
        offset = update.update_id + 1
      }
    } catch (failure) {
      if (signal.aborted) return
      console.error(`Telegram cannot be polled: ${(failure as Error).message}`)
      await pause(pauseMilliseconds)
    }
}

async function handOver(
  update: object,
  api: Api,
  { url, secret }: { url: string; secret: string },
): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify(update),
  })
  if (!answer.ok) throw new Error(`the webhook answered ${answer.status}`)
  const { method, ...call } = await answer.json().catch(() => ({}))
  if (method === 'answerCallbackQuery') await api.answerCallbackQuery(call.callback_query_id).catch(() => {})
}
