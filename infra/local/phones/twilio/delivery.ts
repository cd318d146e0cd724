import type { Waiting } from '../waiting.ts'
import type { Account } from './account.ts'
import { connectionOf } from './connection.ts'
import type { Message } from './messages.ts'
import type { Queued } from './posts.ts'
import { signatureOf } from './signature.ts'
import { postForm } from './webhook-post.ts'

export interface Delivery {
  /** Resolves when nothing is being posted any more. */
  stopped(): Promise<void>
}

/**
 * Posts messages and statuses to the bot. As at Twilio, what no attempt could deliver is lost; the list of messages
 * still has it.
 *
 * @param answered gets what the webhook answered to an inbound message
 */
export function startDelivery(
  account: Account,
  waiting: Waiting,
  stop: AbortSignal,
  answered: (inbound: Message, body: string) => void,
): Delivery {
  const { posts, clock, misbehaving, messages } = account
  const draining = new Map<string, Promise<void>>()

  function start(queue: string): void {
    if (stop.aborted || draining.has(queue)) return
    const drained = waiting.during(async () => {
      await drain(queue)
      draining.delete(queue)
      if (!stop.aborted && posts.head(queue)) start(queue)
    })
    draining.set(queue, drained)
  }

  async function drain(queue: string): Promise<void> {
    for (let next = posts.head(queue); next && !stop.aborted; next = posts.head(queue)) {
      if (next.due > clock.now().getTime()) await waiting.until(next.due, () => !stop.aborted)
      else await make(next)
    }
  }

  async function make({ id, of, sid, url, form }: Queued): Promise<void> {
    const { duplicates, repeatCallbacks, signedUrl } = misbehaving.now()
    const connection = connectionOf(url)
    const key = misbehaving.spend('forgeSignatures') ? `not ${account.authToken}` : account.authToken
    const signature = signatureOf(key, signedUrl === 'with-fragment' ? url : connection.url, form)
    const times = 1 + (of === 'inbound' ? duplicates : repeatCallbacks)
    const answers = await Promise.all(
      Array.from({ length: times }, () => postForm(connection, { form, signature }, stop)),
    )
    // A stop is no fault of the bot's: what it cut short is posted when the phones are there again.
    if (stop.aborted) return
    posts.done(id)
    const message = messages.get(sid)
    if (of !== 'inbound' || !message) return
    const taken = answers.some((answer) => answer !== undefined)
    const told = messages.save({ ...message, told: taken || message.told === 'taken' ? 'taken' : 'lost' })
    for (const answer of answers) if (answer) answered(told, answer)
  }

  posts.onAdded(start)
  for (const queue of posts.queues()) start(queue)
  return {
    async stopped() {
      await Promise.all(draining.values())
    },
  }
}
