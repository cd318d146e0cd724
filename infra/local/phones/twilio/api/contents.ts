import * as z from 'zod'
import { type Account, msNow } from '../account.ts'
import { objectionTo, statusOf } from '../approvals.ts'
import { types } from '../content-types.ts'
import type { Content } from '../contents.ts'
import { badRequest } from '../refusal.ts'
import { newSid } from '../sids.ts'
import { PLACEHOLDER } from '../variables.ts'
import { pageOf } from './pages.ts'

const creation = z.strictObject({
  friendly_name: z.string().max(512).default(''),
  language: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/),
  variables: z.record(z.string().regex(/^\w{1,16}$/), z.string()).default({}),
  types,
})
const request = z.strictObject({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  category: z.enum(['UTILITY', 'MARKETING', 'AUTHENTICATION']),
})

/** `POST /v1/Content`. Stricter than Twilio, as sending is. @throws Refusal 20001 */
export function createContent(account: Account, body: unknown) {
  const { friendly_name: name, ...given } = checked(creation, body)
  if (JSON.stringify(given.types).replace(PLACEHOLDER, '').includes('{{'))
    throw badRequest(20001, 'A placeholder is malformed')
  const content = account.contents.save({ sid: newSid('HX'), name, ...given, created: msNow(account) })
  return contentResource(account, content)
}

/** `GET /v1/Content`, and `/v1/ContentAndApprovals`, which tells the approval of each. */
export function listContents(account: Account, given: URLSearchParams, path: string) {
  const { page, size, token = 0 } = pageOf(given)
  const found = account.contents.list(token, size + 1)
  const shown = found.slice(0, size)
  const last = shown.at(-1)
  const url = (more: string) => `${account.root()}${path}?PageSize=${size}${more}`
  return {
    contents: shown.map(({ content }) => ({
      ...contentResource(account, content),
      ...(path.endsWith('Approvals') && { approval_requests: approvalOf(account, content) }),
    })),
    meta: {
      page,
      page_size: size,
      first_page_url: url('&Page=0'),
      previous_page_url: null,
      url: url(`&Page=${page}${token === 0 ? '' : `&PageToken=PAHX${token}`}`),
      next_page_url:
        found.length > size && last ? url(`&Page=${page + 1}&PageToken=PAHX${last.number}`) : null,
      key: 'contents',
    },
  }
}

/** A Content object as Twilio's API describes it. */
export function contentResource(account: Account, content: Content) {
  const { sid, name, language, variables, created } = content
  const url = `${account.root()}/v1/Content/${sid}`
  const date = new Date(created).toISOString().replace(/\.\d+/, '')
  return {
    sid,
    account_sid: account.sid,
    friendly_name: name,
    language,
    variables,
    types: content.types,
    url,
    date_created: date,
    date_updated: date,
    links: {
      approval_create: `${url}/ApprovalRequests/whatsapp`,
      approval_fetch: `${url}/ApprovalRequests`,
    },
  }
}

/** `POST /v1/Content/{sid}/ApprovalRequests/whatsapp` @throws Refusal 20001 */
export function submit(account: Account, content: Content, body: unknown) {
  const { name, category } = checked(request, body)
  if (content.types['twilio/list-picker'])
    throw badRequest(20001, 'twilio/list-picker cannot be submitted for approval')
  const submitted = { ...content, approval: { name, category, reason: objectionTo(content) } }
  account.contents.save(submitted)
  return { ...approvalOf(account, submitted), status: 'received', rejection_reason: '' }
}

/** `GET /v1/Content/{sid}/ApprovalRequests` */
export function approvalsOf(account: Account, content: Content) {
  return {
    sid: content.sid,
    account_sid: account.sid,
    whatsapp: { type: 'whatsapp', ...approvalOf(account, content) },
    url: `${account.root()}/v1/Content/${content.sid}/ApprovalRequests`,
  }
}

function approvalOf(account: Account, content: Content) {
  const { name = '', category = '', reason = '' } = content.approval ?? {}
  return {
    name,
    category,
    content_type: Object.keys(content.types)[0],
    status: statusOf(account, content),
    rejection_reason: reason,
    allow_category_change: true,
  }
}

function checked<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const read = shape.safeParse(body)
  if (read.success) return read.data
  throw badRequest(20001, `Invalid parameter: ${z.prettifyError(read.error)}`)
}
