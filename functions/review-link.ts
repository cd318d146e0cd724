/** The page behind a short message: a question, its answer, and the ways out. Other links open what is kept, or an association's page. */
import { addressIn } from '../bots/engine/address.ts'
import { linkedReview } from '../bots/engine/linked-review.ts'
import { withCatalogue } from './aws/catalogue.ts'
import { findPage } from './aws/data-pages.ts'
import { facts } from './aws/facts.ts'
import { putInbox } from './aws/inbox.ts'
import { languageOf } from './aws/language-of.ts'
import { findLink, type Link } from './aws/links.ts'
import { findPageLink } from './aws/page-links.ts'
import { findAssociationPage } from './aws/page-rows.ts'
import { loadDeck } from './aws/reviews.ts'
import { sendingId } from './aws/sending-id.ts'
import { shownOf } from './aws/shown-page.ts'
import { serving, type WebRequest, type WebResponse } from './aws/web.ts'
import { nowhere, page } from './aws/web-answers.ts'
import { associationPage } from './documents/pages/association-page.ts'
import { reviewPage } from './documents/pages/review-page.ts'
import { asQuery, readReviewForm } from './documents/review-form.ts'
import { reviewShown } from './documents/review-shown.ts'

/** The file has its look in it, and fetches nothing. */
const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
const secretly = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
const noLink = (request: WebRequest): WebResponse => nowhere(request, 'link', secretly)

/** A token that was never given and one whose time is over are looked up, and answered, alike. */
const following =
  (answer: (link: Link, token: string, request: WebRequest) => Promise<WebResponse>) =>
  async (request: WebRequest): Promise<WebResponse> => {
    const token = request.pathParameters?.token ?? ''
    const link = await findLink(token)
    return link ? answer(link, token, request) : noLink(request)
  }

export const handler = serving(
  {
    'GET /r/{token}': following(show),
    'POST /r/{token}': following(take),
    'GET /data/{token}': dataOf,
    'GET /a/{token}': associationOf,
  },
  noLink,
)

/** What is kept about whoever was given the link: a page of its own, as it is given as a file elsewhere. */
async function dataOf(request: WebRequest): Promise<WebResponse> {
  const html = await findPage(request.pathParameters?.token ?? '')
  return html ? page(200, html, { ...secretly, 'content-security-policy': filePolicy }) : noLink(request)
}

/** For who runs the page, as long as they do. */
async function associationOf(request: WebRequest): Promise<WebResponse> {
  const link = await findPageLink(request.pathParameters?.token ?? '')
  const found = link && (await findAssociationPage(link.code))
  if (!link || !found || found.coordinator !== link.coordinator) return noLink(request)
  const shown = await shownOf(found)
  const language = languageOf(request, link.language)
  return withCatalogue((catalogue) =>
    page(200, associationPage(facts(), catalogue, language, shown), secretly),
  )
}

/** Whoever looks changes nothing: phones look at links by themselves, before anybody has tapped them. */
async function show(link: Link, token: string, request: WebRequest): Promise<WebResponse> {
  const deck = await loadDeck(link.learner)
  const now = request.requestContext.timeEpoch / 1000
  const query = { body: request.rawQueryString, isBase64Encoded: false }
  return withCatalogue((catalogue) => {
    const review = reviewShown(link, readReviewForm(query, catalogue), deck, now, catalogue)
    const language = languageOf(request, link.language)
    return page(200, reviewPage(facts(), catalogue, language, review, token), secretly)
  })
}

/**
 * The learner's record hears of it by the inbox, in turn with what they say in the chat. What came of it is a page of
 * its own, so that going back asks nobody to send anything again.
 */
async function take(link: Link, token: string, request: WebRequest): Promise<WebResponse> {
  const { timeEpoch: at, requestId } = request.requestContext
  const { learner } = link
  const id = (what: string) => `p${sendingId(token, what).slice(0, 11)}`
  const told = { learner, from: addressIn(learner), at }
  const form = await withCatalogue((catalogue) => readReviewForm(request, catalogue))
  if (form && 'command' in form) await putInbox({ ...told, id: id(requestId), kind: 'tapped', ...form })
  else if (form?.options.length) {
    const { card, options } = form
    const deck = await loadDeck(learner)
    const { counts } = await withCatalogue((catalogue) =>
      linkedReview(link, card, deck, at / 1000, catalogue),
    )
    const [course, name] = card
    if (counts)
      await putInbox({ ...told, id: id(card.join('/')), kind: 'answered', course, card: name, options })
  }
  const language = request.queryStringParameters?.language
  return { statusCode: 303, headers: { ...secretly, location: `?${asQuery(form, language)}` } }
}
