/** `/phones/whatsapp`, `/phones/sms` and what they share, `/phones/twilio`: the page's door, open to tools as well. */
import { Hono } from 'hono'
import * as z from 'zod'
import { Impossible } from '../impossible.ts'
import { moroccan } from '../moroccan.ts'
import { refused } from '../refused.ts'
import { withoutAbsent } from '../without-absent.ts'
import type { Account } from './account.ts'
import { join } from './joining.ts'
import { actOf } from './learner-acts.ts'
import { botSpeaks, transcriptOf } from './listening.ts'
import type { Message } from './messages.ts'
import { misbehaviour } from './misbehaviour.ts'
import type { Kind } from './phones.ts'
import { seenOn } from './seen.ts'
import { snapshot, viewOf } from './views.ts'

const joining = z.strictObject({
  name: z.string().trim().min(1).max(64),
  language: z.enum(['ar', 'fr', 'en']).default('ar'),
  number: moroccan.optional(),
  hidden: z.boolean().default(false),
})
/** Messages after the one in place `after`; when the bot has not said any, it is waited for. */
const asked = z.object({
  after: z.coerce.number().default(0),
  waitSeconds: z.coerce.number().min(0).max(60).default(0),
})

export function learnerRoutes(account: Account, kind: Kind, send: (message: Message) => void): Hono {
  const app = new Hono()
  const phoneOf = (id: string) => {
    const phone = account.phones.get(Number(id))
    if (phone?.kind !== kind) throw new Impossible('no-such-phone', `There is no ${kind} phone ${id}.`)
    return phone
  }
  app.onError(refused)
  app.get('/learners', (c) => c.json(account.phones.all().filter((phone) => phone.kind === kind)))
  app.post('/learners', async (c) => c.json(join(account, kind, joining.parse(await c.req.json())), 201))
  app.get('/learners/:id', (c) => c.json(viewOf(account, phoneOf(c.req.param('id')))))
  app.get('/learners/:id/transcript', (c) => c.text(transcriptOf(account, phoneOf(c.req.param('id')))))
  app.get('/learners/:id/messages', async (c) => {
    const { after, waitSeconds } = asked.parse(c.req.query())
    const { id } = phoneOf(c.req.param('id'))
    const newer = () => seenOn(account.messages.of(id)).filter(({ place }) => place > after)
    if (!newer().some(({ direction }) => direction !== 'inbound')) await botSpeaks(account, id, waitSeconds)
    return c.json(newer())
  })
  app.post('/learners/:id/:act', async (c) => {
    const phone = phoneOf(c.req.param('id'))
    const act = actOf(kind, c.req.param('act'))
    if (!act) return c.notFound()
    const text = await c.req.text()
    return c.json(act({ account, phone, send }, text === '' ? {} : JSON.parse(text)) as object)
  })
  return app
}

export function twilioRoutes(account: Account): Hono {
  const app = new Hono()
  app.onError(refused)
  app.get('/', (c) => c.json(snapshot(account)))
  app.get('/media/:sid', (c) => {
    const medium = account.media.get(c.req.param('sid'))
    if (!medium) return c.notFound()
    return c.body(medium.bytes, 200, {
      'content-type': medium.type,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(medium.name)}`,
      // A file that somebody sent must never run as a page of this site; a PDF cannot, and is not shown in a sandbox.
      ...(medium.type !== 'application/pdf' && { 'content-security-policy': "default-src 'none'; sandbox" }),
      'x-content-type-options': 'nosniff',
    })
  })
  app.get('/misbehave', (c) => c.json(account.misbehaving.now()))
  app.post('/misbehave', async (c) =>
    c.json(account.misbehaving.change(withoutAbsent(misbehaviour.partial().parse(await c.req.json())))),
  )
  return app
}
