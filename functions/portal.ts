/** The light web pages: what is taught, and whether a certificate stands. */
import { withCatalogue } from './aws/catalogue.ts'
import { findCertificate, findPdf } from './aws/certificates.ts'
import { facts, languageOf, page, serving, type WebRequest, type WebResponse } from './aws/web.ts'
import { readId } from './documents/certificate-id.ts'
import { certificatePage } from './documents/pages/certificate-page.ts'
import { coursePage } from './documents/pages/course-page.ts'
import { homePage } from './documents/pages/home-page.ts'
import { notFoundPage } from './documents/pages/not-found-page.ts'

export const handler = serving(
  {
    'GET /': (request) =>
      withCatalogue((catalogue) => page(200, homePage(facts(), catalogue, languageOf(request)))),
    'GET /courses/{id}': courseById,
    'GET /certificates': ({ queryStringParameters: query = {} }) => ({
      statusCode: 303,
      headers: {
        location: `/certificates/${encodeURIComponent(query.id?.trim() ?? '')}?language=${query.language ?? ''}`,
      },
    }),
    'GET /certificates/{id}': certificateById,
    'GET /health': () => ({ statusCode: 200, headers: { 'cache-control': 'no-store' }, body: 'ok' }),
  },
  nowhere,
)

function nowhere(request: WebRequest): WebResponse {
  return page(404, notFoundPage(facts(), languageOf(request)))
}

function courseById(request: WebRequest): Promise<WebResponse> {
  const id = request.pathParameters?.id ?? ''
  return withCatalogue((catalogue) => {
    const course = Object.hasOwn(catalogue.courses, id) && catalogue.courses[id]
    return course ? page(200, coursePage(facts(), catalogue, course, languageOf(request))) : nowhere(request)
  })
}

/** A wrong number and one that was never given are looked up, and answered, alike. */
async function certificateById(request: WebRequest): Promise<WebResponse> {
  const [, typed = '', ending] = /^(.{1,64}?)(\.pdf)?$/.exec(request.pathParameters?.id ?? '') ?? []
  const id = readId(typed) ?? 'none'
  const certificate = await findCertificate(id)
  if (!certificate) return page(404, notFoundPage(facts(), languageOf(request), 'certificate'))
  // One who may not list a bucket is told 403, not 404, of what is not in it: only what is there is asked for.
  const pdf = ending && certificate.status === 'valid' && (await findPdf(id))
  return pdf ? sheet(id, pdf) : page(200, certificatePage(facts(), certificate, languageOf(request)))
}

const sheet = (id: string, pdf: Uint8Array): WebResponse => ({
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
