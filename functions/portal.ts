/** The light web pages: what is taught, and whether a certificate stands. */
import { audioAnswer } from './aws/audio-answer.ts'
import { withCatalogue } from './aws/catalogue.ts'
import { didAnswer, fileAnswer, statusAnswer } from './aws/certificate-answers.ts'
import { findCertificate } from './aws/certificates.ts'
import {
  facts,
  languageOf,
  lasting,
  page,
  plain,
  serving,
  type WebRequest,
  type WebResponse,
} from './aws/web.ts'
import { readId } from './documents/certificate-id.ts'
import { addressIn } from './documents/pages/address.ts'
import { certificatePage } from './documents/pages/certificate-page.ts'
import { coursePage } from './documents/pages/course-page.ts'
import { notFoundPage } from './documents/pages/not-found-page.ts'
import { publicPages } from './documents/pages/public-pages.ts'
import { robots, sitemap } from './documents/pages/sitemap.ts'

export const handler = serving(
  {
    ...Object.fromEntries(Object.keys(publicPages).map((path) => [`GET ${path}`, publicly(path)])),
    'GET /courses/{id}': courseById,
    'GET /certificates': certificateByNumber,
    'GET /certificates/{id}': certificateById,
    'GET /media/{name}': audioByName,
    'HEAD /media/{name}': audioByName,
    'GET /sitemap.xml': () =>
      withCatalogue((catalogue) => plain('application/xml', sitemap(facts(), catalogue))),
    'GET /robots.txt': () => plain('text/plain; charset=utf-8', robots(facts())),
    'GET /status/{list}': statusList,
    'GET /.well-known/did.json': didAnswer,
    'GET /health': () => ({ statusCode: 200, headers: { 'cache-control': 'no-store' }, body: 'ok' }),
  },
  nowhere,
)

function nowhere(request: WebRequest): WebResponse {
  return page(404, notFoundPage(facts(), languageOf(request)))
}

function publicly(path: string) {
  return (request: WebRequest): Promise<WebResponse> =>
    withCatalogue((catalogue) => {
      const drawn = publicPages[path]?.(facts(), catalogue, languageOf(request))
      return drawn ? page(200, drawn, { 'cache-control': lasting }) : nowhere(request)
    })
}

/** What the form asks leads on to the certificate's own page. */
function certificateByNumber(request: WebRequest): WebResponse | Promise<WebResponse> {
  const typed = request.queryStringParameters?.id?.trim()
  if (!typed) return publicly('/certificates')(request)
  const location = addressIn(languageOf(request), `/certificates/${encodeURIComponent(typed)}`)
  return { statusCode: 303, headers: { location, 'cache-control': 'no-store' } }
}

function courseById(request: WebRequest): Promise<WebResponse> {
  const id = request.pathParameters?.id ?? ''
  return withCatalogue((catalogue) => {
    const course = Object.hasOwn(catalogue.courses, id) && catalogue.courses[id]
    return course
      ? page(200, coursePage(facts(), catalogue, course, languageOf(request)), { 'cache-control': lasting })
      : nowhere(request)
  })
}

/** A wrong number and one that was never given are looked up, and answered, alike. */
async function certificateById(request: WebRequest): Promise<WebResponse> {
  const [, typed = '', ending] =
    /^(.{1,64}?)(?:\.(pdf|png|json))?$/.exec(request.pathParameters?.id ?? '') ?? []
  const id = readId(typed) ?? 'none'
  const certificate = await findCertificate(id)
  if (!certificate) return page(404, notFoundPage(facts(), languageOf(request), 'certificate'))
  return (
    (await fileAnswer(certificate, ending)) ??
    page(200, certificatePage(facts(), certificate, languageOf(request)))
  )
}

async function statusList(request: WebRequest): Promise<WebResponse> {
  return (await statusAnswer(request.pathParameters?.list ?? '')) ?? nowhere(request)
}

async function audioByName(request: WebRequest): Promise<WebResponse> {
  return (await audioAnswer(request.pathParameters?.name ?? '')) ?? nowhere(request)
}
