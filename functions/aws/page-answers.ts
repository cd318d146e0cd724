/** The pages of what is taught, and those about nobody. */
import type { Catalogue, Language } from '../../content/schema.ts'
import { coursePage } from '../documents/pages/course-page.ts'
import type { PortalFacts } from '../documents/pages/frame.ts'
import { publicPages } from '../documents/pages/public-pages.ts'
import { withCatalogue } from './catalogue.ts'
import { facts } from './facts.ts'
import { languageOf } from './language-of.ts'
import type { WebRequest, WebResponse } from './web.ts'
import { lasting, nowhere, page } from './web-answers.ts'

type Drawing = (facts: PortalFacts, catalogue: Catalogue, language: Language) => string | undefined

/** What `draw` makes for whoever asks; where that is nothing, there is no such page. */
export function drawn(request: WebRequest, draw: Drawing): Promise<WebResponse> {
  return withCatalogue((catalogue) => {
    const body = draw(facts(), catalogue, languageOf(request))
    return body ? page(200, body, { 'cache-control': lasting }) : nowhere(request)
  })
}

/** `path`: without the language. */
export const publicAnswer =
  (path: string) =>
  (request: WebRequest): Promise<WebResponse> =>
    drawn(request, (...known) => publicPages[path]?.(...known))

export function courseAnswer(request: WebRequest): Promise<WebResponse> {
  const id = request.pathParameters?.id ?? ''
  return drawn(request, (known, catalogue, language) => {
    const course = Object.hasOwn(catalogue.courses, id) && catalogue.courses[id]
    return course ? coursePage(known, catalogue, course, language) : undefined
  })
}
