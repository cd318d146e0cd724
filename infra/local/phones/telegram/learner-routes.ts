/** `/phones/telegram`: the page's own door to the phones, open to tools as well. */
import { Hono } from 'hono'
import * as z from 'zod'
import { refused } from '../refused.ts'
import type { Account } from './account.ts'
import { block, deactivate, edit, Impossible, join, makeGroup, post, say, start, unblock } from './acts.ts'
import { tap } from './buttons.ts'
import { botSpeaks, transcriptOf } from './listening.ts'
import { misbehaviour } from './misbehaviour.ts'
import type { Phone } from './phones.ts'
import { SAMPLES, sampleOf } from './samples.ts'
import { snapshot, viewOf } from './views.ts'

const joining = z.strictObject({
  firstName: z.string().min(1).max(64),
  lastName: z.string().max(64).optional(),
  username: z
    .string()
    .regex(/^\w{5,32}$/)
    .optional(),
  language: z.enum(['ar', 'fr', 'en']).default('ar'),
})
const said = z.string().refine((text) => text.trim() !== '', 'must not be empty')
/** Messages newer than `after`; when the bot has not said any, it is waited for. */
const asked = z.object({
  after: z.coerce.number().default(0),
  waitSeconds: z.coerce.number().min(0).max(60).default(0),
})
const none = z.strictObject({})

/** One thing that a person can do: what it takes, and doing it. */
interface Act {
  takes: z.ZodType
  run(account: Account, phone: Phone, body: unknown): unknown
}
function act<Takes extends z.ZodType>(
  takes: Takes,
  run: (account: Account, phone: Phone, body: z.infer<Takes>) => unknown,
): Act {
  return { takes, run: (account, phone, body) => run(account, phone, takes.parse(body)) }
}

const acts: Record<string, Act> = {
  start: act(
    z.strictObject({
      payload: z
        .string()
        .regex(/^[\w-]{1,64}$/)
        .optional(),
    }),
    (account, phone, { payload }) => start(account, phone, payload),
  ),
  say: act(z.strictObject({ text: said }), (account, phone, { text }) => say(account, phone, text)),
  edit: act(
    z.strictObject({ text: said, message: z.int().optional() }),
    (account, phone, { text, message }) => edit(account, phone, text, message),
  ),
  tap: act(
    z.strictObject({ button: z.string(), message: z.int().optional() }),
    (account, phone, { button, message }) => tap(account, phone, button, message),
  ),
  send: act(z.strictObject({ sample: z.enum(SAMPLES) }), (account, phone, { sample }) =>
    post(account, phone, sampleOf(account, phone, sample)),
  ),
  block: act(none, block),
  unblock: act(none, unblock),
  deactivate: act(none, deactivate),
  group: act(z.strictObject({ title: z.string().min(1).max(128) }), (account, phone, { title }) =>
    makeGroup(account, phone, title),
  ),
  repeat: act(none, (account, phone) => {
    if (!account.updates.again(phone.id)) throw new Impossible('nothing-to-repeat', 'Nothing was sent yet.')
    return true
  }),
}

export function learnerRoutes(account: Account): Hono {
  const app = new Hono()
  const phoneOf = (id: string) => {
    const phone = account.phones.get(Number(id))
    if (!phone) throw new Impossible('no-such-phone', `There is no phone ${id}.`)
    return phone
  }
  app.onError((fault, c) => {
    if (fault instanceof Impossible)
      return c.json(
        { error: fault.code, message: fault.message },
        fault.code.startsWith('no-such') ? 404 : 409,
      )
    return refused(fault, c)
  })
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
    const { [c.req.param('act')]: act } = acts
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
      // A file that somebody sent must never run as a page of this site.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    })
  })
  app.get('/misbehave', (c) => c.json(account.misbehaving.now()))
  app.post('/misbehave', async (c) =>
    c.json(account.misbehaving.change(withoutAbsent(misbehaviour.partial().parse(await c.req.json())))),
  )
  return app
}

/** Drops the keys that hold nothing, which in a spread would erase what was set. */
function withoutAbsent<T extends object>(part: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as never
}
