/** The light web pages: what is taught, and whether a certificate stands. */
import { withCatalogue } from './aws/catalogue.ts'
import { certificateAnswer, didAnswer, numberAnswer, statusAnswer } from './aws/certificate-answers.ts'
import { facts } from './aws/facts.ts'
import { describedAnswer, indicatorAnswer, indicatorsAnswer, lastFile } from './aws/indicator-answers.ts'
import { mediaAnswer } from './aws/media-answer.ts'
import { courseAnswer, publicAnswer } from './aws/page-answers.ts'
import { serving, type WebRequest, type WebResponse } from './aws/web.ts'
import { nowhere, plain } from './aws/web-answers.ts'
import { publicPages } from './documents/pages/public-pages.ts'
import { robots, sitemap } from './documents/pages/sitemap.ts'

/** What is found by its name, or a page that says that there is none. */
const named =
  (name: string, find: (name: string) => Promise<WebResponse | undefined>) =>
  async (request: WebRequest): Promise<WebResponse> =>
    (await find(request.pathParameters?.[name] ?? '')) ?? nowhere(request)

export const handler = serving(
  {
    ...Object.fromEntries(Object.keys(publicPages).map((path) => [`GET ${path}`, publicAnswer(path)])),
    'GET /courses/{id}': courseAnswer,
    'GET /certificates': numberAnswer,
    'GET /certificates/{id}': certificateAnswer,
    'GET /indicators': indicatorsAnswer,
    'GET /indicators.csv': lastFile('csv'),
    'GET /indicators.json': lastFile('json'),
    'GET /indicators.jsonld': describedAnswer,
    'GET /indicators/{name}': indicatorAnswer,
    'GET /media/{name}': named('name', mediaAnswer),
    'GET /sitemap.xml': () =>
      withCatalogue((catalogue) => plain('application/xml', sitemap(facts(), catalogue))),
    'GET /robots.txt': () => plain('text/plain; charset=utf-8', robots(facts())),
    'GET /status/{list}': named('list', statusAnswer),
    'GET /.well-known/did.json': didAnswer,
    'GET /health': () => ({ statusCode: 200, headers: { 'cache-control': 'no-store' }, body: 'ok' }),
  },
  nowhere,
)
