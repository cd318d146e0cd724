/**
 * What browsers and programs are answered, and how long it may be kept on the way. Nothing is ever purged: what can be
 * revoked is kept for half a minute.
 */
import { contentSecurityPolicy } from '../documents/pages/content-security-policy.ts'
import { type Missing, notFoundPage } from '../documents/pages/not-found-page.ts'
import { facts } from './facts.ts'
import { languageOf } from './language-of.ts'
import type { WebRequest, WebResponse } from './web.ts'

/** How long the edge may go on showing what nobody revokes: also while it asks for another, and where that fails. */
export const lasting = 'public, max-age=60, s-maxage=600, stale-while-revalidate=60, stale-if-error=86400'
/** A browser asks again each time, the edge twice a minute: what is revoked shows so within one. */
const passing = 'public, max-age=0, s-maxage=30, must-revalidate'

export const page = (
  statusCode: number,
  body: string,
  headers: Record<string, string> = {},
): WebResponse => ({
  statusCode,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    'cache-control': statusCode === 200 ? passing : 'no-store',
    vary: 'accept-language, accept-encoding',
    ...headers,
  },
  body,
})

/** In the language of whoever asks. */
export const nowhere = (request: WebRequest, what?: Missing, headers?: Record<string, string>): WebResponse =>
  page(404, notFoundPage(facts(), languageOf(request), what), headers)

/** Something is there, but not for what was asked of it (RFC 9110, 15.5.6); `methods`: what may be asked. */
export function refused(request: WebRequest, methods: string[]): WebResponse {
  const allow = [...methods, 'OPTIONS'].join(', ')
  if (request.requestContext.http.method === 'OPTIONS') return { statusCode: 204, headers: { allow } }
  return page(405, notFoundPage(facts(), languageOf(request), 'method'), { allow })
}

/** What programs read: the same in every language. */
export const plain = (contentType: string, body: string): WebResponse => ({
  statusCode: 200,
  headers: { 'content-type': contentType, 'cache-control': lasting },
  body,
})

/** A file of somebody's, under this name: no search engine lists it, and it may be withdrawn. */
export const held = (name: string, contentType: string, bytes: Uint8Array): WebResponse => ({
  statusCode: 200,
  headers: {
    'content-type': contentType,
    'content-disposition': `inline; filename="${name}"`,
    'cache-control': 'private, max-age=60',
    'x-robots-tag': 'noindex',
    // A wallet or a verifier fetches the credential from a page of its own.
    'access-control-allow-origin': '*',
  },
  body: Buffer.from(bytes).toString('base64'),
  isBase64Encoded: true,
})

/** What whoever checks a credential fetches, from wherever they check it; new within a minute. */
export const open = (contentType: string, body: string): WebResponse => ({
  statusCode: 200,
  headers: {
    'content-type': contentType,
    'cache-control': 'public, max-age=30',
    'access-control-allow-origin': '*',
  },
  body,
})
