import type { Clock } from '../../clock.ts'
import type { Given } from './given.ts'
import type { Misbehaving } from './misbehaviour.ts'
import type { Settings } from './settings.ts'
import { openSlots } from './slots.ts'
import type { Queued, Updates } from './updates.ts'

export interface Delivery {
  /** Resolves when nothing is under way and all that waits is waiting for the clock. */
  idle(): Promise<void>
  stop(): Promise<void>
}

const READ_TIMEOUT_MS = 60_000
const LONGEST_DELAY_SECONDS = 64
const LONGEST_TIMER_MS = 2 ** 31 - 1
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
  const sleepers = new Set<() => void>()
  const posting = openSlots(() => settings.get('webhook').maxConnections)
  const loading = openSlots(() => 2 * settings.get('webhook').maxConnections)
  const whenIdle: (() => void)[] = []
  let working = 0
  let webhooks = 0

  const ready = () => settings.get('webhook').url !== '' && !stopping.signal.aborted

  function start(queue: string): void {
    if (!ready() || draining.has(queue)) return
    const drained = loading(() => drain(queue)).finally(() => {
      draining.delete(queue)
      if (ready() && updates.head(queue)) start(queue)
    })
    draining.set(queue, drained)
  }

  async function drain(queue: string): Promise<void> {
    work(1)
    let failures = 0
    for (let next = updates.head(queue); next && ready(); next = updates.head(queue)) {
      if (next.due > clock.now().getTime()) {
        await sleepUntil(next.due)
        continue
      }
      const retrySeconds = await posting(() => post(next, failures))
      failures = retrySeconds === undefined ? 0 : failures + 1
      const retryAt = clock.now().getTime() + (retrySeconds ?? 0) * 1000
      if (retrySeconds === undefined || retryAt > next.expires) updates.done(next.update.update_id)
      else await sleepUntil(retryAt)
    }
    work(-1)
  }

  /** @returns how long to wait before the next attempt, or `undefined` when it was delivered */
  async function post({ update }: Queued, failures: number): Promise<number | undefined> {
    const { url, secret } = settings.get('webhook')
    if (!ready()) return 0
    const request = () =>
      fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret !== '' && { 'x-telegram-bot-api-secret-token': secret }),
        },
        body: JSON.stringify(update),
        redirect: 'manual',
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(READ_TIMEOUT_MS)]),
      })
    const backOff = failures === 0 ? 0 : Math.min(2 ** failures, LONGEST_DELAY_SECONDS)
    try {
      const answers = await Promise.all(Array.from({ length: 1 + misbehaving.now().duplicates }, request))
      const texts = await Promise.all(answers.map((answer) => answer.text()))
      const refused = answers.find(({ ok }) => !ok)
      if (refused) {
        remember(`Wrong response from the webhook: ${refused.status} ${refused.statusText}`.trim())
        return Number(refused.headers.get('retry-after')) || backOff
      }
      for (const text of texts) await carryOut(text)
      return undefined
    } catch (fault) {
      if (!stopping.signal.aborted) remember(reasonOf(fault))
      return backOff
    }
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

  function remember(message: string): void {
    const date = Math.floor(clock.now().getTime() / 1000)
    settings.set('webhookError', { date, message })
  }

  /** Until the clock is there, or there is a new webhook to try. */
  async function sleepUntil(at: number): Promise<void> {
    const webhook = webhooks
    for (
      let left = at - clock.now().getTime();
      left > 0 && webhook === webhooks;
      left = at - clock.now().getTime()
    )
      await nap(left)
  }

  function nap(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        sleepers.delete(wake)
        work(1)
        resolve()
      }
      const timer = setTimeout(wake, Math.min(ms, LONGEST_TIMER_MS))
      sleepers.add(wake)
      work(-1)
    })
  }

  function work(change: 1 | -1): void {
    working += change
    if (working === 0) for (const resolve of whenIdle.splice(0)) resolve()
  }

  const idle = () =>
    working === 0 ? Promise.resolve() : new Promise<void>((resolve) => whenIdle.push(resolve))

  function rouse(): void {
    for (const wake of [...sleepers]) wake()
  }

  function begin(): void {
    webhooks += 1
    rouse()
    for (const queue of updates.queues()) start(queue)
  }

  updates.onAdded(start)
  settings.onWebhook(begin)
  clock.onAdvance(() => {
    rouse()
    return idle()
  })
  begin()
  return {
    idle,
    async stop() {
      stopping.abort()
      begin()
      await Promise.all(draining.values())
    },
  }
}

function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'Webhook connection closed'
  if (fault.name === 'TimeoutError') return 'Read timeout expired'
  const code = (fault.cause as { code?: string } | undefined)?.code
  return code === 'ECONNREFUSED' ? 'Connection refused' : 'Webhook connection closed'
}
