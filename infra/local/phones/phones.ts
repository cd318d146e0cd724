import type { AddressInfo } from 'node:net'
import { type HttpBindings, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import * as z from 'zod'
import type { Clock } from '../clock.ts'
import { openLive } from './live.ts'
import { pageRoutes } from './page.ts'
import { refused } from './refused.ts'
import type { Misbehaviour } from './telegram/misbehaviour.ts'
import { openTelegram, type TelegramPhones } from './telegram/telegram.ts'
import type { TwilioOptions } from './twilio/account.ts'
import { openTwilio, type TwilioPhones } from './twilio/twilio.ts'

export interface PhonesOptions {
  /** 0 for any that is free. */
  port: number
  /** Where chats, files and undelivered updates are kept: a restart, even a killed one, loses nothing. */
  folder: string
  clock: Clock
  telegram: { token: string; username: string; name: string; rates?: Misbehaviour['rates'] }
  /** Absent: there is no WhatsApp and no SMS. */
  twilio?: TwilioOptions | undefined
}

export interface Phones {
  url: string
  port: number
  telegram: TelegramPhones
  twilio: TwilioPhones | undefined
  stop(): Promise<void>
}

const advance = z.strictObject({
  advanceSeconds: z
    .number()
    .min(0)
    .max(366 * 24 * 3600),
})

/**
 * The vendors of chat on loopback, with phones to talk to them: each vendor's API, the people who use it, and
 * the page on which their phones stand side by side.
 */
export async function startPhones({ port, folder, clock, telegram, twilio }: PhonesOptions): Promise<Phones> {
  const live = openLive()
  const now = () => ({ now: clock.now().toISOString() })
  clock.onAdvance(() => live.tell('clock', now()))
  const telegramSide = openTelegram({ folder, clock, live, ...telegram })
  let url = ''
  const { name } = telegram
  const twilioSide = twilio && openTwilio({ folder, clock, live, name, root: () => url, ...twilio })

  const app = new Hono<{ Bindings: HttpBindings }>()
  app.onError(refused)
  app.notFound((c) => c.json({ error: 'not-found', message: `There is nothing at ${c.req.path}.` }, 404))
  app.use(async (c, next) => {
    const origin = c.req.header('origin')
    if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== c.req.header('host')))
      return c.json({ error: 'foreign-origin', message: 'Only the page of the phones may call them.' }, 403)
    return next()
  })
  app.get('/clock', (c) => c.json(now()))
  app.post('/clock', async (c) => {
    await clock.advance(advance.parse(await c.req.json()).advanceSeconds)
    return c.json(now())
  })
  app.get('/phones/live', (c) =>
    streamSSE(c, async (stream) => {
      const stop = live.listen(({ part, body }) => {
        stream.writeSSE({ event: part, data: JSON.stringify(body) }).catch(() => stop())
      })
      await stream.writeSSE({ event: 'clock', data: JSON.stringify(now()) })
      await stream.writeSSE({ event: 'telegram', data: JSON.stringify(telegramSide.greeting()) })
      if (twilioSide) await stream.writeSSE({ event: 'twilio', data: JSON.stringify(twilioSide.greeting()) })
      await new Promise<void>((resolve) => stream.onAbort(resolve))
      stop()
    }),
  )
  app.route('/phones/telegram', telegramSide.learnerRoutes)
  app.route('/', telegramSide.botRoutes)
  if (twilioSide) {
    app.route('/phones', twilioSide.learnerRoutes)
    app.route('/', twilioSide.apiRoutes)
  }
  app.route('/', pageRoutes())

  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject))
  const { port: given } = server.address() as AddressInfo
  url = `http://localhost:${given}`
  return {
    url,
    port: given,
    telegram: telegramSide.phones,
    twilio: twilioSide?.phones,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
      await telegramSide.stop()
      await twilioSide?.stop()
    },
  }
}
