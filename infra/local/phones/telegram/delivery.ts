import type { Clock } from '../../clock.ts'
import { openWaiting } from '../waiting.ts'
import type { Given } from './given.ts'
import type { Misbehaving } from './misbehaviour.ts'
import type { Settings } from './settings.ts'
import { openSlots } from './slots.ts'
import type { Queued, Updates } from './updates.ts'
import { postUpdate } from './webhook-post.ts'

export interface Delivery {
  /** Resolves when nothing is under way and all that waits is waiting for the clock. */
  idle(): Promise<void>
  stop(): Promise<void>
}

const LONGEST_DELAY_SECONDS = 64
/** The methods that Telegram does not carry out when a webhook's answer holds them. */
const NOT_BY_ANSWER = /^(get|setwebhook$|deletewebhook$|close$|logout$)/i

/**
 * Posts updates to the webhook as Telegram does (telegram-bot-api, `WebhookActor`): only 2xx is success;
 * anything else is repeated at once, then after 2, 4, 8 … s or what `Retry-After` says, until the update is too
 * old, and blocks its own queue meanwhile. When twice `max_connections` queues are at it, all others wait.
 */
export function startDelivery({
  updates,
  settings,
  clock,
  misbehaving,
  call,
}: {
  updates: Updates
  settings: Settings
  clock: Clock
  misbehaving: Misbehaving
  call: (method: string, given: Given) => Promise<unknown>
}): Delivery {
  const stopping = new AbortController()
  const draining = new Map<string, Promise<void>>()
  const waiting = openWaiting(clock)
  const posting = openSlots(() => settings.get('webhook').maxConnections)
  const loading = openSlots(() => 2 * settings.get('webhook').maxConnections)
  let webhooks = 0

  const ready = () => settings.get('webhook').url !== '' && !stopping.signal.aborted

  function start(queue: string): void {
    if (!ready() || draining.has(queue)) return
    const drained = () =>
      waiting.during(async () => {
        await drain(queue)
        draining.delete(queue)
        if (ready() && updates.head(queue)) start(queue)
      })
    draining.set(queue, loading(drained))
  }

  async function drain(queue: string): Promise<void> {
    let failures = 0
    for (let next = updates.head(queue); next && ready(); next = updates.head(queue)) {
      if (next.due > clock.now().getTime()) {
        await sleepUntil(next.due)
        continue
      }
      const retrySeconds = await posting(() => attempt(next, failures))
      failures = retrySeconds === undefined ? 0 : failures + 1
      const retryAt = clock.now().getTime() + (retrySeconds ?? 0) * 1000
      if (retrySeconds === undefined || retryAt > next.expires) updates.done(next.update.update_id)
      else await sleepUntil(retryAt)
    }
  }

  /** @returns how long to wait before the next attempt, or `undefined` when it was delivered */
  async function attempt({ update }: Queued, failures: number): Promise<number | undefined> {
    const times = 1 + misbehaving.now().duplicates
    const outcome = await postUpdate(settings.get('webhook'), update, times, stopping.signal)
    if (outcome.delivered) {
      for (const answer of outcome.answers) await carryOut(answer)
      return undefined
    }
    if (stopping.signal.aborted) return 0
    settings.set('webhookError', { date: Math.floor(clock.now().getTime() / 1000), message: outcome.why })
    return outcome.retryAfterSeconds ?? (failures === 0 ? 0 : Math.min(2 ** failures, LONGEST_DELAY_SECONDS))
  }

  async function carryOut(answer: string): Promise<void> {
    if (!answer.trimStart().startsWith('{')) return
    try {
      const { method, ...given } = JSON.parse(answer)
      if (typeof method === 'string' && !NOT_BY_ANSWER.test(method)) await call(method, given)
    } catch {
      // Telegram tells nobody how a call in an answer went.
    }
  }

  /** Until the clock is there, or there is a new webhook to try. */
  function sleepUntil(at: number): Promise<void> {
    const webhook = webhooks
    return waiting.until(at, () => ready() && webhook === webhooks)
  }

  function begin(): void {
    webhooks += 1
    waiting.rouse()
    for (const queue of updates.queues()) start(queue)
  }

  updates.onAdded(start)
  settings.onWebhook(begin)
  clock.onAdvance(() => {
    waiting.rouse()
    return waiting.idle()
  })
  begin()
  return {
    idle: waiting.idle,
    async stop() {
      stopping.abort()
      begin()
      await Promise.all(draining.values())
    },
  }
}
