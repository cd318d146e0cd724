/** News of the ministry as a learner wishes it, or not: a consent of its own, asked for once and taken back in one tap. */
import * as z from 'zod/mini'
import type { Learner } from './learner.ts'
import { mayReview } from './review.ts'
import { here, type Move, type Scene } from './room.ts'
import { campaignIn, invitationIn } from './source.ts'

/** The wordings that are consented to; a change of what is sent takes a new number. */
const newsWording = '2026-11'
/** With news that is chosen by what they told about themselves: whoever agreed to any other wording is not chosen so. */
const nearWording = '2026-12-near'

/** Consent, to which wording and since when; or when it was asked for in vain, or taken back. */
export const newsSchema = z.union([
  z.strictObject({ no: z.int() }),
  z.strictObject({
    at: z.int(),
    wording: z.string(),
    /** The campaign whose message was last followed. */
    led: z.optional(z.string()),
  }),
])

/** The consent to news, where it holds and they may be written to at all. */
export function agreedNews({ news, consent, stopped }: Pick<Learner, 'news' | 'consent' | 'stopped'>) {
  if (!consent || stopped !== undefined || !news || 'no' in news) return undefined
  return news
}

/** Whether news may be chosen for them by what they told about themselves. */
export const agreedNear = (learner: Parameters<typeof agreedNews>[0]): boolean =>
  agreedNews(learner)?.wording === nearWording

/** Beside the aside that asks, or shows how things stand. */
export function newsChoices(learner: Learner): string[] {
  if (!agreedNews(here(learner))) return ['/news yes', '/news no']
  return ['/news off', agreedNear(here(learner)) ? '/news all' : '/news more', '/continue']
}

/** `/news` shows how things stand; a word after it changes them. */
export function changeNews(word: string | undefined, { learner, now }: Scene): Move {
  const back = here(learner)
  switch (word) {
    case 'yes': {
      const news = agreedNews(back) ?? { at: now, wording: newsWording }
      const learner = { ...back, news }
      if (agreedNear(learner)) return { learner, note: 'news-on' }
      return { ...askingNear(learner), note: 'news-on' }
    }
    case 'more':
      return askingNear(back)
    case 'near': {
      const { at = now, led } = agreedNews(back) ?? {}
      const news = { at, wording: nearWording, ...(led && { led }) }
      // Without it there is nothing to choose by.
      const telling = back.profile?.region === undefined && {
        telling: { about: 'region' } as const,
        step: back.step + 1,
      }
      return { learner: { ...back, news, ...(telling && mayReview(back) && telling) }, note: 'news-near' }
    }
    case 'all': {
      const news = agreedNews(back)
      if (!news) return { learner: back }
      return { learner: { ...back, news: { ...news, wording: newsWording } }, note: 'news-all' }
    }
    case 'no':
      return { learner: refusedNews(back, now) }
    case 'off':
      return { learner: refusedNews(back, now), note: 'news-off' }
    default:
      return { learner: { ...back, aside: 'news' } }
  }
}

/** What is chosen by, and that it is up to them, is said before they agree. */
const askingNear = (learner: Learner): Move => ({
  learner,
  instead: { what: 'news-near' },
  choices: ['/news near', '/continue'],
})

const refusedNews = (learner: Learner, now: number): Learner => ({ ...learner, news: { no: now } })

/** Asked for once: when they turn from a course whose certificate they hold to all the courses. */
export const isTimeForNews = (
  { learner: { place: before } }: Scene,
  { news, certificates, place }: Learner,
) => !news && before.at === 'finished' && before.course in certificates && place.at === 'choosing'

/** Whoever has agreed to news, and follows a link with a campaign's name, has been led by it. */
export function ledBy(source: string, { learner, catalogue }: Scene): Learner {
  const news = agreedNews(here(learner))
  const led = campaignIn(source)
  if (!news || !led || Object.hasOwn(catalogue.courses, led) || invitationIn(source)) return learner
  return { ...learner, news: { ...news, led } }
}
