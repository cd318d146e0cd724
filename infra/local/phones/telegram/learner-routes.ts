/** `/phones/telegram`: the page's own door to the phones, open to tools as well. */
import { Hono } from 'hono'
import * as z from 'zod'
import { Impossible } from '../impossible.ts'
import { moroccan } from '../moroccan.ts'
import { refused } from '../refused.ts'
import { withoutAbsent } from '../without-absent.ts'
import type { Account } from './account.ts'
import { acts } from './learner-acts.ts'
import { botSpeaks, transcriptOf } from './listening.ts'
import { misbehaviour } from './misbehaviour.ts'
import { join } from './standing.ts'
import { snapshot, viewOf } from './views.ts'

const joining = z.strictObject({
  firstName: z.string().min(1).max(64),
  lastName: z.string().max(64).optional(),
  username: z
    .string()
    .regex(/^\w{5,32}$/)
    .optional(),
  language: z.enum(['ar', 'fr', 'en']).default('ar'),
  number: moroccan.optional(),
})
/** Messages newer than `after`; when the bot has not said any, it is waited for. */
const asked = z.object({
  after: z.coerce.number().default(0),
  waitSeconds: z.coerce.number().min(0).max(60).default(0),
})

export function learnerRoutes(account: Account): Hono {
  const app = new Hono()
  const phoneOf = (id: string) => {
    const phone = account.phones.get(Number(id))
    if (!phone) throw new Impossible('no-such-phone', `There is no phone ${id}.`)
    return phone
  }
  app.onError(refused)
  app.get('/', (c) => c.json(snapshot(account)))
  app.get('/learners', (c) => c.json(account.phones.all()))
  app.post('/learners', async (c) => c.json(join(account, joining.parse(await c.req.json())), 201))
  app.get('/learners/:id', (c) => c.json(viewOf(account, phoneOf(c.req.param('id')))))
  app.get('/learners/:id/transcript', (c) => c.text(transcriptOf(account, phoneOf(c.req.param('id')))))
  app.get('/learners/:id/messages', async (c) => {
    const { after, waitSeconds } = asked.parse(c.req.query())
    const { id } = phoneOf(c.req.param('id'))
    const newer = () => account.phones.messages(id).filter(({ message_id }) => message_id > after)
    if (!newer().some(({ from }) => from?.is_bot)) await botSpeaks(account, id, waitSeconds)
    return c.json(newer())
  })
  app.post('/learners/:id/:act', async (c) => {
    const phone = phoneOf(c.req.param('id'))
    const act = acts.get(c.req.param('act'))
    if (!act) return c.notFound()
    const text = await c.req.text()
    return c.json(act.run(account, phone, text === '' ? {} : JSON.parse(text)) as object)
  })
  app.get('/files/:id', (c) => {
    const upload = account.uploads.get(c.req.param('id'))
    if (!upload) return c.notFound()
    return c.body(upload.bytes, 200, {
      'content-type': upload.mime,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(upload.name)}`,
      // A file that somebody sent must never run as a page of this site; a PDF cannot, and is not shown in a sandbox.
      ...(upload.mime !== 'application/pdf' && { 'content-security-policy': "default-src 'none'; sandbox" }),
      'x-content-type-options': 'nosniff',
    })
  })
  app.get('/misbehave', (c) => c.json(account.misbehaving.now()))
  app.post('/misbehave', async (c) =>
    c.json(account.misbehaving.change(withoutAbsent(misbehaviour.partial().parse(await c.req.json())))),
  )
  return app
}
