import type { Account } from '../account.ts'
import type { Search } from '../messages.ts'
import { badRequest } from '../refusal.ts'
import { messageResource } from './message-resource.ts'
import { pageOf } from './pages.ts'

const DAY_MS = 24 * 3600 * 1000
const TAKES = ['To', 'From', 'DateSent', 'DateSent>', 'DateSent<', 'PageSize', 'Page', 'PageToken']

/** `GET …/Messages.json`, newest first. @throws Refusal 20001 */
export function listMessages(account: Account, given: URLSearchParams) {
  const unknown = [...given.keys()].find((name) => !TAKES.includes(name))
  if (unknown !== undefined) throw badRequest(20001, `Unknown parameter: ${unknown}`)
  const { page, size, token } = pageOf(given)
  const search: Search = {
    below: token ?? Number.MAX_SAFE_INTEGER,
    limit: size + 1,
    to: given.get('To') || undefined,
    from: given.get('From') || undefined,
    ...datesOf(given),
  }
  const found = account.messages.find(search)
  const shown = found.slice(0, size)
  const path = `/2010-04-01/Accounts/${account.sid}/Messages.json`
  const uri = (more: Record<string, string>) => {
    const query = new URLSearchParams(given)
    for (const name of ['Page', 'PageToken']) query.delete(name)
    for (const [name, value] of Object.entries({ PageSize: String(size), ...more })) query.set(name, value)
    return `${path}?${query}`
  }
  const last = shown.at(-1)
  return {
    end: page * size + Math.max(0, shown.length - 1),
    first_page_uri: uri({ Page: '0' }),
    messages: shown.map(({ message }) => messageResource(account, message)),
    next_page_uri:
      found.length > size && last ? uri({ Page: String(page + 1), PageToken: `PASM${last.number}` }) : null,
    page,
    page_size: size,
    previous_page_uri: null,
    start: page * size,
    uri: uri({ Page: String(page), ...(token !== undefined && { PageToken: `PASM${token}` }) }),
  }
}

/** Times, or days in UTC: `DateSent` a whole one, `DateSent>` from its beginning, `DateSent<` before it. */
function datesOf(given: URLSearchParams): Pick<Search, 'sentFrom' | 'sentBefore'> {
  const [on, after, before] = ['DateSent', 'DateSent>', 'DateSent<'].map((name) => dateOf(given, name))
  if (on !== undefined) return { sentFrom: on, sentBefore: on + DAY_MS }
  return { sentFrom: after, sentBefore: before }
}

function dateOf(given: URLSearchParams, name: string): number | undefined {
  const text = given.get(name)
  if (!text) return undefined
  const ms = Date.parse(text)
  if (Number.isNaN(ms)) throw badRequest(20001, `${name} is no date`)
  return ms
}
