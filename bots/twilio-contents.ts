/**
 * Which Content objects the account has: https://www.twilio.com/docs/content/content-api-resources. Each of buttons or
 * lists is made when it is first needed, and found by its name ever after; templates are made by `twilio-connect.ts`.
 */
import * as z from 'zod/mini'
import type { Language } from '../content/schema.ts'
import type { NewsPurpose, Purpose } from './channel.ts'
import type { ContentObject } from './content-objects.ts'
import { readTwilio, type TwilioAccount } from './twilio-api.ts'
import { templatePrefix } from './twilio-templates.ts'

export interface Contents {
  /** The newest template for this that WhatsApp has approved. Undefined without one, or when Twilio does not tell. */
  template(
    account: TwilioAccount,
    purpose: Purpose | NewsPurpose,
    language: Language,
  ): Promise<string | undefined>
  /** Undefined where there is none, and none can be made at the moment. */
  findOrMake(account: TwilioAccount, content: ContentObject): Promise<string | undefined>
}

/** For so long the list is kept; a shorter time when it could not be had, or something could not be made. */
const keptMilliseconds = 3_600_000
const pauseMilliseconds = 60_000

/** To be opened once a process: it keeps what it has learned. `trouble` hears why there are no buttons for now. */
export function openContents(trouble: (failure: unknown) => void): Contents {
  let known: Content[] = []
  let knownUntil = 0
  let pausedUntil = 0

  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (pausedUntil > Date.now()) return undefined
    try {
      return await work()
    } catch (failure) {
      pausedUntil = Date.now() + pauseMilliseconds
      trouble(failure)
      return undefined
    }
  }

  const look = async (account: TwilioAccount): Promise<Content[]> => {
    const listed = knownUntil > Date.now() ? undefined : await attempt(() => listContents(account))
    if (listed) {
      known = listed
      knownUntil = Date.now() + keptMilliseconds
    }
    return known
  }

  return {
    async template(account, purpose, language) {
      const prefix = templatePrefix(purpose, language)
      return (await look(account))
        .filter(({ name, approval }) => approval === 'approved' && name.startsWith(prefix))
        .toSorted((one, other) => other.made.localeCompare(one.made))[0]?.sid
    },
    async findOrMake(account, content) {
      const { friendly_name: name } = content
      const found = (await look(account)).find((each) => each.name === name)?.sid
      // Without the list nobody knows whether there is one already.
      if (found || knownUntil <= Date.now()) return found
      const made = await attempt(() => createContent(account, content))
      if (made) known.push({ sid: made, name, made: '', approval: '' })
      return made
    },
  }
}

export interface Content {
  sid: string
  name: string
  /** When it was made: RFC 3339. */
  made: string
  /** What WhatsApp says of it as a template: `approved`, `pending`, `rejected`…; `unsubmitted` where it was not asked. */
  approval: string
}

const contentSchema = z.object({
  sid: z.string(),
  friendly_name: z.nullish(z.string()),
  date_created: z.nullish(z.string()),
  approval_requests: z.nullish(z.object({ status: z.nullish(z.string()) })),
})
const pageSchema = z.object({
  contents: z.array(contentSchema),
  meta: z.object({ next_page_url: z.nullish(z.string()) }),
})

/** All of the account's. Throws when Twilio does not tell. */
export async function listContents(account: TwilioAccount): Promise<Content[]> {
  const contents: Content[] = []
  let path: string | undefined = '/v1/ContentAndApprovals?PageSize=500'
  while (path) {
    const page: z.infer<typeof pageSchema> = z.parse(pageSchema, await readTwilio(account, path))
    for (const { sid, friendly_name: name, date_created: made, approval_requests: approval } of page.contents)
      contents.push({ sid, name: name ?? '', made: made ?? '', approval: approval?.status ?? '' })
    const next = page.meta.next_page_url ? new URL(page.meta.next_page_url) : undefined
    path = next && `${next.pathname}${next.search}`
  }
  return contents
}

/** The sid of a new Content object. Throws when Twilio does not make it. */
export async function createContent(account: TwilioAccount, content: ContentObject): Promise<string> {
  const request = { method: 'POST', body: JSON.stringify(content) }
  return z.parse(contentSchema, await readTwilio(account, '/v1/Content', request)).sid
}

/** Asks WhatsApp to approve it as a template of this name. Throws when Twilio does not pass it on. */
export async function submitContent(account: TwilioAccount, sid: string, name: string): Promise<void> {
  const body = JSON.stringify({ name, category: 'UTILITY' })
  await readTwilio(account, `/v1/Content/${sid}/ApprovalRequests/whatsapp`, { method: 'POST', body })
}
