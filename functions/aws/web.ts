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
import { log } from './log.ts'

export type WebRequest = APIGatewayProxyEventV2
export type WebResponse = APIGatewayProxyStructuredResultV2
type Answer = (request: WebRequest) => WebResponse | Promise<WebResponse>

/** By API Gateway's route key; every other address leads to `nowhere`. Whatever fails is logged and answered 500. */
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
    .handler((request) => (routes[request.routeKey] ?? nowhere)(request))

/** A bot that is not on Telegram is on the phones. */
export function facts(): PortalFacts {
  const botUrl = variable('TELEGRAM_BOT_URL')
  const bot = botUrl.startsWith('https://t.me/') ? { telegramUrl: botUrl } : { phonesUrl: botUrl }
  const whatsappUrl = optional('WHATSAPP_URL')
  return { portalUrl: variable('PORTAL_URL'), ...bot, ...(whatsappUrl && { whatsappUrl }) }
}

/** The one asked for in the address, else `known`, else what the browser prefers. */
export const languageOf = (
  { queryStringParameters: query, headers }: WebRequest,
  known?: Language,
): Language => negotiateLanguage(query?.language ?? known, headers['accept-language'])

export const page = (
  statusCode: number,
  body: string,
  headers: Record<string, string> = {},
): WebResponse => ({
  statusCode,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    'cache-control': statusCode === 200 ? 'public, max-age=60' : 'no-store',
    vary: 'accept-language, accept-encoding',
    ...headers,
  },
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
  },
  body: Buffer.from(bytes).toString('base64'),
  isBase64Encoded: true,
})
