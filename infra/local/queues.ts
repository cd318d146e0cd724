import { createHash, randomUUID } from 'node:crypto'
import type { Clock } from './clock.ts'
import type { QueuePlan } from './plan.ts'
import { openQueuesOnDisk, type StoredMessage } from './queues-on-disk.ts'

export interface Draft {
  body: string
  /** JSON of SQS's message attributes. */
  attributes: string
  group?: string | undefined
  deduplication?: string | undefined
  delaySeconds?: number | undefined
}

export type ReceivedMessage = StoredMessage & { receipt: string; firstReceivedAt: number }

export interface Depth {
  ready: number
  inFlight: number
  delayed: number
}

/** SQS in process: what a call changes is on disk when it returns, and every time is the movable clock's. */
export interface Queues {
  plan(queue: string): QueuePlan | undefined
  /** In a FIFO queue, the same deduplication id within five minutes answers with the first message and stores nothing. */
  send(queue: QueuePlan, draft: Draft): { id: string; sequence: number }
  /** Up to `limit` messages in order. A FIFO group with a message in flight waits; spent messages are buried. */
  receive(queue: QueuePlan, limit: number, visibilitySeconds?: number): ReceivedMessage[]
  /** The same for a function of this process, which has the messages to itself until they are removed or released. */
  hold(queue: QueuePlan, limit: number): ReceivedMessage[]
  /** Gives a held message back: it comes again at the end of its visibility time-out. */
  release(queue: QueuePlan, receipt: string): void
  remove(queue: QueuePlan, receipt: string): void
  /** False when the receipt's message is not in flight any more. */
  changeVisibility(queue: QueuePlan, receipt: string, seconds: number): boolean
  depth(queue: QueuePlan): Depth
  purge(queue: QueuePlan): void
  /** Calls back whenever there may be something to receive; what it returns ends that. */
  onArrival(queue: QueuePlan, listener: () => void): () => void
  close(): void
}

const DEDUPLICATION_MS = 5 * 60_000
const LONGEST_TIMER_MS = 2 ** 31 - 1
const HOUR_MS = 3_600_000

export function openQueues(file: string, plans: QueuePlan[], clock: Clock): Queues {
  const disk = openQueuesOnDisk(file)
  const listeners = new Map(plans.map(({ name }) => [name, new Set<() => void>()]))
  const now = () => clock.now().getTime()
  let timer: NodeJS.Timeout | undefined
  /** What is due by then has been announced; however late the timer, what has come due since is yet to be. */
  let announcedUntil = now()

  function announce(queue: string): void {
    for (const listener of [...(listeners.get(queue) ?? [])]) listener()
  }

  function awaitNextDue(): void {
    clearTimeout(timer)
    const { dueAt } = disk.nextDue.get({ announcedUntil }) as { dueAt: number | null }
    if (dueAt !== null) timer = setTimeout(wake, Math.min(Math.max(dueAt - now(), 0), LONGEST_TIMER_MS))
  }

  function wake(): void {
    announcedUntil = now()
    for (const { name } of plans) announce(name)
    awaitNextDue()
  }

  function expire(): void {
    for (const { name, retentionSeconds } of plans)
      disk.expire.run({ queue: name, before: now() - retentionSeconds * 1000 })
    disk.forgetSent.run({ before: now() - DEDUPLICATION_MS })
  }

  function store(
    queue: QueuePlan,
    draft: Draft,
    deduplication: string | null,
  ): { id: string; sequence: number } {
    const id = randomUUID()
    const sentAt = now()
    const { lastInsertRowid } = disk.insert.run({
      queue: queue.name,
      id,
      body: draft.body,
      attributes: draft.attributes,
      group: draft.group ?? null,
      deduplication,
      sentAt,
      dueAt: sentAt + (draft.delaySeconds ?? queue.delaySeconds) * 1000,
    })
    return { id, sequence: Number(lastInsertRowid) }
  }

  function storeOnce(queue: QueuePlan, draft: Draft): { id: string; sequence: number } {
    const deduplication = draft.deduplication ?? createHash('sha256').update(draft.body).digest('hex')
    const scope = queue.deduplicationScope === 'messageGroup' ? draft.group : ''
    const key = JSON.stringify([queue.name, scope, deduplication])
    return disk.atomically(() => {
      const earlier = disk.alreadySent.get({ key, after: now() - DEDUPLICATION_MS })
      if (earlier) return earlier as { id: string; sequence: number }
      const stored = store(queue, draft, deduplication)
      disk.rememberSent.run({ key, ...stored, sentAt: now() })
      return stored
    })
  }

  function receivable(queue: QueuePlan, limit: number): StoredMessage[] {
    const messages = disk.receivable.all({
      queue: queue.name,
      now: now(),
      limit,
    }) as unknown as StoredMessage[]
    const { deadLetter } = queue
    const spent = deadLetter ? messages.filter(({ receives }) => receives >= deadLetter.maxReceiveCount) : []
    if (!deadLetter || spent.length === 0) return messages
    for (const { sequence } of spent) disk.bury.run({ queue: deadLetter.queue, now: now(), sequence })
    announce(deadLetter.queue)
    return receivable(queue, limit)
  }

  function take(queue: QueuePlan, limit: number, visibilitySeconds: number, held: 0 | 1): ReceivedMessage[] {
    const messages = receivable(queue, limit)
    if (messages.length === 0) return []
    const dueAt = now() + visibilitySeconds * 1000
    const taken = messages.map(({ sequence }) =>
      disk.take.get({ receipt: randomUUID(), held, dueAt, now: now(), sequence }),
    ) as unknown as ReceivedMessage[]
    awaitNextDue()
    return taken
  }

  disk.releaseAll.run({ now: now() })
  expire()
  clock.onAdvance(() => {
    expire()
    wake()
  })
  awaitNextDue()
  const hourly = setInterval(expire, HOUR_MS)
  return {
    plan: (queue) => plans.find(({ name }) => name === queue),
    send(queue, draft) {
      const sent = queue.fifo ? storeOnce(queue, draft) : store(queue, draft, null)
      announce(queue.name)
      if (draft.delaySeconds ?? queue.delaySeconds) awaitNextDue()
      return sent
    },
    receive: (queue, limit, visibilitySeconds = queue.visibilitySeconds) =>
      take(queue, limit, visibilitySeconds, 0),
    hold: (queue, limit) => take(queue, limit, queue.visibilitySeconds, 1),
    release(queue, receipt) {
      disk.release.run({ queue: queue.name, receipt })
      announce(queue.name)
      awaitNextDue()
    },
    remove(queue, receipt) {
      disk.remove.run({ queue: queue.name, receipt })
      announce(queue.name)
    },
    changeVisibility(queue, receipt, seconds) {
      const { changes } = disk.hide.run({
        queue: queue.name,
        receipt,
        dueAt: now() + seconds * 1000,
        now: now(),
      })
      if (seconds === 0) announce(queue.name)
      awaitNextDue()
      return changes > 0
    },
    depth: (queue) => disk.depth.get({ queue: queue.name, now: now() }) as unknown as Depth,
    purge: (queue) => void disk.purge.run({ queue: queue.name }),
    onArrival(queue, listener) {
      listeners.get(queue.name)?.add(listener)
      return () => listeners.get(queue.name)?.delete(listener)
    },
    close() {
      clearTimeout(timer)
      clearInterval(hourly)
      disk.close()
    },
  }
}
