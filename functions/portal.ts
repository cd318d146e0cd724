/** The light web pages: what is taught, and whether a certificate stands. */
import { audioAnswer } from './aws/audio-answer.ts'
import { withCatalogue } from './aws/catalogue.ts'
import { contentTypes, type Ending, findFile } from './aws/certificate-files.ts'
import { findCertificate } from './aws/certificates.ts'
import { facts, held, languageOf, page, serving, type WebRequest, type WebResponse } from './aws/web.ts'
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
    'GET /media/{name}': audioByName,
    'HEAD /media/{name}': audioByName,
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
  const [, typed = '', ending] = /^(.{1,64}?)(?:\.(pdf|png))?$/.exec(request.pathParameters?.id ?? '') ?? []
  const id = readId(typed) ?? 'none'
  const certificate = await findCertificate(id)
  if (!certificate) return page(404, notFoundPage(facts(), languageOf(request), 'certificate'))
  const file = certificate.status === 'valid' && isFile(ending) && (await findFile(id, ending))
  return file
    ? held(`takwin-${id}.${ending}`, contentTypes[ending], file)
    : page(200, certificatePage(facts(), certificate, languageOf(request)))
}

const isFile = (ending = ''): ending is Ending => Object.hasOwn(contentTypes, ending)

async function audioByName(request: WebRequest): Promise<WebResponse> {
  return (await audioAnswer(request.pathParameters?.name ?? '')) ?? nowhere(request)
}
