/** The page behind a short message: a question, its answer, and the ways out. The link allows that and nothing else. */
import { addressIn } from '../bots/engine/address.ts'
import { linkedReview } from '../bots/engine/linked-review.ts'
import { catalogue } from './aws/catalogue.ts'
import { sendingId } from './aws/deliveries.ts'
import { putInbox } from './aws/inbox.ts'
import { findLink, type Link } from './aws/links.ts'
import { loadDeck } from './aws/reviews.ts'
import { facts, languageOf, page, serving, type WebRequest, type WebResponse } from './aws/web.ts'
import { notFoundPage } from './documents/pages/not-found-page.ts'
import { type Review, reviewPage } from './documents/pages/review-page.ts'
import { readReviewForm } from './documents/review-form.ts'

const secretly = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
const nowhere = (request: WebRequest): WebResponse =>
  page(404, notFoundPage(facts(), languageOf(request), 'link'), secretly)

/** A token that was never given and one whose time is over are looked up, and answered, alike. */
const following =
  (review: (link: Link, token: string, request: WebRequest) => Review | Promise<Review>) =>
  async (request: WebRequest): Promise<WebResponse> => {
    const token = request.pathParameters?.token ?? ''
    const link = await findLink(token)
    if (!link) return nowhere(request)
    const reviewed = await review(link, token, request)
    const language = languageOf(request, link.language)
    return page(200, reviewPage(facts(), catalogue(), language, reviewed, token), secretly)
  }

export const handler = serving(
  { 'GET /r/{token}': following(ask), 'POST /r/{token}': following(take) },
  nowhere,
)

/** Whoever looks changes nothing: phones look at links by themselves, before anybody has tapped them. */
function ask({ card }: Link): Review {
  return card ? { asked: card } : {}
}

/** The learner's record hears of it by the inbox, in turn with what they say in the chat. */
async function take(link: Link, token: string, request: WebRequest): Promise<Review> {
  const { timeEpoch: at, requestId } = request.requestContext
  const { learner } = link
  const id = (what: string) => `p${sendingId(token, what).slice(0, 11)}`
  const told = { learner, from: addressIn(learner), at }
  const form = readReviewForm(request, catalogue())
  if (!form) return ask(link)
  if ('command' in form) {
    await putInbox({ ...told, id: id(requestId), kind: 'tapped', ...form })
    return { reminders: form.command === '/reminders off' ? 'stopped' : 'paused' }
  }
  const { card, options, right } = form
  if (options.length === 0) return { asked: card, isUnanswered: true }
  const { counts, next } = linkedReview(link, card, await loadDeck(learner), at / 1000, catalogue())
  const [course, name] = card
  if (counts)
    await putInbox({ ...told, id: id(card.join('/')), kind: 'answered', course, card: name, options })
  return { answered: { card, right }, ...(next && { asked: next }) }
}
