/** Messages at Twilio, sent and received: https://www.twilio.com/docs/messaging/api/message-resource. */
import * as z from 'zod/mini'
import type { Outcome } from './channel.ts'
import { neverReached } from './never-reached.ts'
import { callTwilio, codeIn, readTwilio, type TwilioAccount } from './twilio-api.ts'
import type { TwilioForm } from './twilio-inbound.ts'
import { outcomeOf, pauseSeconds } from './twilio-outcomes.ts'

const messagesOf = ({ accountSid }: TwilioAccount) => `/2010-04-01/Accounts/${accountSid}/Messages.json`

/** Sends a message with these fields. */
export async function createMessage(
  account: TwilioAccount,
  fields: Record<string, string>,
): Promise<Outcome> {
  try {
    const body = new URLSearchParams(fields)
    const answer = await callTwilio(account, messagesOf(account), { method: 'POST', body })
    if (answer.ok) return { outcome: 'delivered' }
    return outcomeOf(answer.status, await codeIn(answer), Number(answer.headers.get('retry-after')))
  } catch (failure) {
    return { outcome: neverReached(failure) ? 'later' : 'unknown', afterSeconds: pauseSeconds }
  }
}

/** A received message as the list of them tells it: in the words of the webhook, but with neither buttons nor kinds. */
export interface Received {
  form: TwilioForm
  /** Seconds since 1970: when Twilio received it. */
  sent: number
}

const listSchema = z.object({
  messages: z.array(
    z.object({
      sid: z.string(),
      direction: z.string(),
      status: z.string(),
      from: z.nullish(z.string()),
      body: z.nullish(z.string()),
      num_media: z.nullish(z.string()),
      date_sent: z.nullish(z.string()),
    }),
  ),
  next_page_uri: z.nullish(z.string()),
})
type Listed = z.infer<typeof listSchema>['messages'][number]

/**
 * What this sender of ours has received within these times (milliseconds since 1970), page by page, newest first, at
 * most a hundred at once. Twilio documents whole days only, so that the times are looked at here as well.
 * Throws when Twilio does not tell.
 */
export async function* listReceived(
  account: TwilioAccount,
  sender: string,
  [from, until]: [from: number, until: number],
): AsyncGenerator<Received[]> {
  const since = `${new Date(from).toISOString().slice(0, 19)}Z`
  const query = new URLSearchParams({ To: sender, 'DateSent>': since, PageSize: '100' })
  let path: string | null | undefined = `${messagesOf(account)}?${query}`
  while (path) {
    const page: z.infer<typeof listSchema> = z.parse(listSchema, await readTwilio(account, path))
    const received = page.messages.flatMap(receivedIn)
    yield received.filter(({ sent }) => sent * 1000 >= from && sent * 1000 < until)
    path = received.some(({ sent }) => sent * 1000 < from) ? undefined : page.next_page_uri
  }
}

function receivedIn({ sid, direction, status, from, body, num_media, date_sent }: Listed): Received[] {
  if (direction !== 'inbound' || status !== 'received' || !from || !date_sent) return []
  const form = { MessageSid: sid, From: from, Body: body ?? '', NumMedia: num_media ?? '0' }
  return [{ form, sent: Math.floor(Date.parse(date_sent) / 1000) }]
}
