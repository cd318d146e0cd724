import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { openWaiting } from '../waiting.ts'
import { type AccountOptions, openAccount } from './account.ts'
import { apiRoutes } from './api/routes.ts'
import { startDelivery } from './delivery.ts'
import { learnerRoutes, twilioRoutes } from './learner-routes.ts'
import { type Learners, openLearners } from './learners.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import { takeOn } from './new-message.ts'
import { openOutbox } from './outbox.ts'
import { repliesIn } from './twiml.ts'
import { type Change, snapshot } from './views.ts'

export interface TwilioPhones extends Learners {
  misbehave(part: Partial<Misbehaviour>): void
  /** Resolves when every message and status is where it belongs, or waits for the clock. */
  idle(): Promise<void>
}

/** Twilio as one account meets it: its API, what it posts to the bot, and people with WhatsApp and SMS. */
export function openTwilio(options: AccountOptions): {
  phones: TwilioPhones
  apiRoutes: Hono<{ Bindings: HttpBindings }>
  /** Below `/phones`. */
  learnerRoutes: Hono
  /** What a page hears first. */
  greeting(): Change
  stop(): Promise<void>
} {
  const account = openAccount(options)
  const waiting = openWaiting(options.clock)
  const stopping = new AbortController()
  const outbox = openOutbox(account, waiting, stopping.signal)
  const delivery = startDelivery(account, waiting, stopping.signal, (inbound, body) => {
    for (const { text, mediaUrls } of repliesIn(body))
      outbox.send(
        takeOn(account, {
          direction: 'outbound-reply',
          from: inbound.to,
          to: inbound.from,
          text,
          ...(mediaUrls.length > 0 && { mediaUrls }),
        }),
      )
  })
  options.clock.onAdvance(() => {
    waiting.rouse()
    return waiting.idle()
  })
  const learners = new Hono()
  for (const kind of ['whatsapp', 'sms'] as const)
    learners.route(`/${kind}`, learnerRoutes(account, kind, outbox.send))
  learners.route('/twilio', twilioRoutes(account))
  return {
    phones: {
      ...openLearners(account, outbox.send),
      misbehave: (part) => void account.misbehaving.change(part),
      idle: waiting.idle,
    },
    apiRoutes: apiRoutes(account, outbox.send),
    learnerRoutes: learners,
    greeting: () => ({ is: 'snapshot', snapshot: snapshot(account) }),
    async stop() {
      stopping.abort()
      waiting.rouse()
      await delivery.stopped()
      await waiting.idle()
      account.database.close()
    },
  }
}
