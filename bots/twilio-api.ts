/** Twilio's REST API, as far as the functions need it: https://www.twilio.com/docs/usage/api. */
import * as z from 'zod/mini'

export interface TwilioAccount {
  accountSid: string
  authToken: string
  /** Without a slash at the end. */
  apiRoot: string
}

/** A call is given up after this long; what became of it is then unknown. */
const timeoutMilliseconds = 8000

/** Each has a host of its own at Twilio, and takes JSON; elsewhere one root serves all. */
const hosts: Record<string, string> = { v1: 'https://content.', v2: 'https://messaging.' }

/** `path` with its query. */
export function callTwilio(
  { accountSid, authToken, apiRoot }: TwilioAccount,
  path: string,
  request: RequestInit = {},
): Promise<Response> {
  const host = hosts[path.split('/')[1] ?? '']
  return fetch(`${host ? apiRoot.replace('https://api.', host) : apiRoot}${path}`, {
    ...request,
    // It never sends anybody elsewhere, and whoever did would be sent numbers and words.
    redirect: 'error',
    headers: {
      authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
      'content-type': host ? 'application/json' : 'application/x-www-form-urlencoded',
    },
    signal: AbortSignal.timeout(timeoutMilliseconds),
  })
}

/** What a call is answered with. Throws when Twilio refuses, or does not answer. */
export async function readTwilio(
  account: TwilioAccount,
  path: string,
  request?: RequestInit,
): Promise<unknown> {
  const answer = await callTwilio(account, path, request)
  if (!answer.ok) throw new Error(`Twilio refuses: ${(await codeIn(answer)) || answer.status}`)
  return answer.json()
}

const refusalSchema = z.object({ code: z.number() })

/** The code that a refusal names; 0 where it names none. https://www.twilio.com/docs/api/errors */
export async function codeIn(answer: Response): Promise<number> {
  const read = z.safeParse(refusalSchema, await answer.json().catch(() => undefined))
  return read.success ? read.data.code : 0
}
