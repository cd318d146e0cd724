/** Twilio's REST API, as far as the channels need it: https://www.twilio.com/docs/messaging/api/message-resource. */
import * as z from 'zod/mini'
import type { Outcome } from './channel.ts'
import { neverReached } from './never-reached.ts'
import { outcomeOf, pauseSeconds } from './twilio-outcomes.ts'

export interface TwilioAccount {
  accountSid: string
  authToken: string
  /** Without a slash at the end. */
  apiRoot: string
}

/** A call is given up after this long; what became of it is then unknown. */
const timeoutMilliseconds = 8000

/** Sends a message with these fields. */
export async function createMessage(
  account: TwilioAccount,
  fields: Record<string, string>,
): Promise<Outcome> {
  const url = `${account.apiRoot}/2010-04-01/Accounts/${account.accountSid}/Messages.json`
  try {
    const answer = await call(account, url, { method: 'POST', body: new URLSearchParams(fields) })
    if (answer.ok) return { outcome: 'delivered' }
    return outcomeOf(answer.status, await codeIn(answer), Number(answer.headers.get('retry-after')))
  } catch (failure) {
    return { outcome: neverReached(failure) ? 'later' : 'unknown', afterSeconds: pauseSeconds }
  }
}

const contentSchema = z.object({ sid: z.string(), friendly_name: z.nullish(z.string()) })
const pageSchema = z.object({
  contents: z.array(contentSchema),
  meta: z.object({ next_page_url: z.nullish(z.string()) }),
})

/** The sids of the account's Content objects, by name. Throws when Twilio does not tell. */
export async function listContents(account: TwilioAccount): Promise<Map<string, string>> {
  const sids = new Map<string, string>()
  let path: string | undefined = '/v1/Content?PageSize=500'
  while (path) {
    const page: z.infer<typeof pageSchema> = z.parse(pageSchema, await read(contentCall(account, path)))
    for (const { friendly_name: name, sid } of page.contents) if (name) sids.set(name, sid)
    const next = page.meta.next_page_url ? new URL(page.meta.next_page_url) : undefined
    path = next && `${next.pathname}${next.search}`
  }
  return sids
}

/** The sid of a new Content object. Throws when Twilio does not make it. */
export async function createContent(account: TwilioAccount, content: object): Promise<string> {
  const request = { method: 'POST', body: JSON.stringify(content) }
  return z.parse(contentSchema, await read(contentCall(account, '/v1/Content', request))).sid
}

/** Content has a host of its own at Twilio, and elsewhere the same as everything else. */
const contentCall = (account: TwilioAccount, path: string, request?: RequestInit) =>
  call(
    account,
    `${account.apiRoot.replace('https://api.', 'https://content.')}${path}`,
    request,
    'application/json',
  )

async function read(answering: Promise<Response>): Promise<unknown> {
  const answer = await answering
  if (!answer.ok) throw new Error(`Twilio refuses: ${(await codeIn(answer)) || answer.status}`)
  return answer.json()
}

function call(
  { accountSid, authToken }: TwilioAccount,
  url: string,
  request: RequestInit = {},
  type = 'application/x-www-form-urlencoded',
): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
  return fetch(url, {
    ...request,
    headers: { authorization, 'content-type': type },
    signal: AbortSignal.timeout(timeoutMilliseconds),
  })
}

const refusalSchema = z.object({ code: z.number() })

async function codeIn(answer: Response): Promise<number> {
  const read = z.safeParse(refusalSchema, await answer.json().catch(() => undefined))
  return read.success ? read.data.code : 0
}
