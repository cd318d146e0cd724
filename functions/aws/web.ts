/** What every function has that answers browsers: the pages' headers, their compression, and a page for failures. */
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import httpContentEncoding from '@middy/http-content-encoding'
import httpContentNegotiation from '@middy/http-content-negotiation'
import httpSecurityHeaders from '@middy/http-security-headers'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Language } from '../../content/schema.ts'
import { contentSecurityPolicy } from '../documents/pages/content-security-policy.ts'
import type { PortalFacts } from '../documents/pages/frame.ts'
import { negotiateLanguage } from '../documents/pages/negotiate-language.ts'
import { problemPage } from '../documents/pages/problem-page.ts'
import { optional, variable } from './environment.ts'
import { findRoute, readPath } from './find-route.ts'
import { log } from './log.ts'
import { revalidating } from './revalidating.ts'

export type WebRequest = APIGatewayProxyEventV2
export type WebResponse = APIGatewayProxyStructuredResultV2
type Answer = (request: WebRequest) => WebResponse | Promise<WebResponse>

/**
 * By API Gateway's route key, or, where that is none of `routes`, by the path; every other address leads to `nowhere`.
 * Whatever fails is logged and answered 500.
 */
export const serving = (routes: Record<string, Answer>, nowhere: Answer) =>
  middy<WebRequest, WebResponse>()
    .use(injectLambdaContext(log))
    .use(httpContentNegotiation({ parseCharsets: false, parseLanguages: false, parseMediaTypes: false }))
    .use(httpContentEncoding())
    .use(httpSecurityHeaders({ contentSecurityPolicy: false, crossOriginEmbedderPolicy: false }))
    .onError((request) => {
      log.error('a page failed', request.error as Error)
      request.response = page(500, problemPage(facts(), languageOf(request.event)))
    })
    .use(revalidating)
    .handler((request) => {
      const named = routes[request.routeKey]
      if (named) return named(request)
      const { method, path } = request.requestContext.http
      const found = findRoute(Object.keys(routes), method, path)
      const answer = (found && routes[found.key]) ?? nowhere
      return answer({ ...request, ...(found && { pathParameters: found.parameters }) })
    })

/** A bot that is not on Telegram is on the phones. */
export function facts(): PortalFacts {
  const botUrl = variable('TELEGRAM_BOT_URL')
  const bot = botUrl.startsWith('https://t.me/') ? { telegramUrl: botUrl } : { phonesUrl: botUrl }
  const whatsappUrl = optional('WHATSAPP_URL')
  const [name, contact] = [optional('CONTROLLER_NAME'), optional('CONTROLLER_CONTACT')]
  return {
    portalUrl: variable('PORTAL_URL'),
    ...bot,
    ...(whatsappUrl && { whatsappUrl }),
    ...(name && { controller: { name, ...(contact && { contact }) } }),
  }
}

/** The one asked for in the address, else `known`, else what the browser prefers. */
export const languageOf = (
  { queryStringParameters: query, rawPath = '', headers }: WebRequest,
  known?: Language,
): Language =>
  negotiateLanguage(query?.language ?? readPath(rawPath).language ?? known, headers['accept-language'])

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
