/** The light web pages: what is taught, and whether a certificate stands. */
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import httpContentEncoding from '@middy/http-content-encoding'
import httpContentNegotiation from '@middy/http-content-negotiation'
import httpSecurityHeaders from '@middy/http-security-headers'
import type {
  APIGatewayProxyEventV2 as Request,
  APIGatewayProxyStructuredResultV2 as Response,
} from 'aws-lambda'
import { catalogue } from './aws/catalogue.ts'
import { findCertificate, findPdf } from './aws/certificates.ts'
import { variable } from './aws/environment.ts'
import { log } from './aws/log.ts'
import { readId } from './documents/certificate-id.ts'
import { certificatePage } from './documents/pages/certificate-page.ts'
import { contentSecurityPolicy } from './documents/pages/content-security-policy.ts'
import { coursePage } from './documents/pages/course-page.ts'
import type { PortalFacts } from './documents/pages/frame.ts'
import { homePage } from './documents/pages/home-page.ts'
import { negotiateLanguage } from './documents/pages/negotiate-language.ts'
import { notFoundPage } from './documents/pages/not-found-page.ts'
import { problemPage } from './documents/pages/problem-page.ts'

/** By API Gateway's route key; every other address leads to `nowhere`. */
const routes: Record<string, (request: Request) => Response | Promise<Response>> = {
  'GET /': (request) => page(200, homePage(facts(), catalogue(), languageOf(request))),
  'GET /courses/{id}': courseById,
  'GET /certificates': ({ queryStringParameters: query = {} }) => ({
    statusCode: 303,
    headers: {
      location: `/certificates/${encodeURIComponent(query.id?.trim() ?? '')}?language=${query.language ?? ''}`,
    },
  }),
  'GET /certificates/{id}': certificateById,
  'GET /health': () => ({ statusCode: 200, headers: { 'cache-control': 'no-store' }, body: 'ok' }),
}

export const handler = middy<Request, Response>()
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
function facts(): PortalFacts {
  const botUrl = variable('TELEGRAM_BOT_URL')
  const bot = botUrl.startsWith('https://t.me/') ? { telegramUrl: botUrl } : { phonesUrl: botUrl }
  return { portalUrl: variable('PORTAL_URL'), ...bot }
}

const languageOf = ({ queryStringParameters: query, headers }: Request) =>
  negotiateLanguage(query?.language, headers['accept-language'])

const nowhere = (request: Request): Response => page(404, notFoundPage(facts(), languageOf(request)))

function courseById(request: Request): Response {
  const { courses } = catalogue()
  const id = request.pathParameters?.id ?? ''
  const course = Object.hasOwn(courses, id) && courses[id]
  return course ? page(200, coursePage(facts(), catalogue(), course, languageOf(request))) : nowhere(request)
}

/** A wrong number and one that was never given are looked up, and answered, alike. */
async function certificateById(request: Request): Promise<Response> {
  const [, typed = '', ending] = /^(.{1,64}?)(\.pdf)?$/.exec(request.pathParameters?.id ?? '') ?? []
  const id = readId(typed) ?? 'none'
  const certificate = await findCertificate(id)
  if (!certificate) return page(404, notFoundPage(facts(), languageOf(request), 'certificate'))
  // One who may not list a bucket is told 403, not 404, of what is not in it: only what is there is asked for.
  const pdf = ending && certificate.status === 'valid' && (await findPdf(id))
  return pdf ? sheet(id, pdf) : page(200, certificatePage(facts(), certificate, languageOf(request)))
}

const page = (statusCode: number, body: string): Response => ({
  statusCode,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    'cache-control': statusCode === 200 ? 'public, max-age=60' : 'no-store',
    vary: 'accept-language, accept-encoding',
  },
  body,
})

const sheet = (id: string, pdf: Uint8Array): Response => ({
  statusCode: 200,
  headers: {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="takwin-${id}.pdf"`,
    'cache-control': 'private, max-age=60',
    'x-robots-tag': 'noindex',
  },
  body: Buffer.from(pdf).toString('base64'),
  isBase64Encoded: true,
})
