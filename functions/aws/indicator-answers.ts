/** The public figures: as pages for people, and as files for programs. */
import { csvOf } from '../documents/indicators/csv.ts'
import { isDay } from '../documents/indicators/day.ts'
import { dcatOf } from '../documents/indicators/dcat.ts'
import { dictionary } from '../documents/indicators/dictionary.ts'
import type { DayFigures } from '../documents/indicators/figures.ts'
import { addressIn } from '../documents/pages/address.ts'
import { dictionaryPage } from '../documents/pages/indicators/dictionary-page.ts'
import { indicatorsPage } from '../documents/pages/indicators/indicators-page.ts'
import { outcomesPage } from '../documents/pages/indicators/outcomes-page.ts'
import { peoplePage } from '../documents/pages/indicators/people-page.ts'
import { stopsPage } from '../documents/pages/indicators/stops-page.ts'
import { facts } from './facts.ts'
import { findDay, findDays } from './indicator-files.ts'
import { languageOf } from './language-of.ts'
import { drawn } from './page-answers.ts'
import type { WebRequest, WebResponse } from './web.ts'
import { lasting, nowhere, open, page } from './web-answers.ts'

/** Of the last day; what the form asks leads on to an earlier one. */
export async function indicatorsAnswer(request: WebRequest): Promise<WebResponse> {
  const { day = '' } = request.queryStringParameters ?? {}
  if (isDay(day)) {
    const location = addressIn(languageOf(request), `/indicators/${day}`)
    return { statusCode: 303, headers: { location, 'cache-control': 'no-store' } }
  }
  const shown = await lastShown()
  return drawn(request, (known, catalogue, language) => indicatorsPage(known, catalogue, language, shown))
}

/** A day, a course, what came of it, what people told of themselves, or the dictionary; with an ending, a file. */
export async function indicatorAnswer(request: WebRequest): Promise<WebResponse> {
  const [, name = '', ending] = /^([\w-]+)(?:\.(csv|json))?$/.exec(request.pathParameters?.name ?? '') ?? []
  if (isDay(name)) return dayAnswer(request, name, ending)
  if (name === 'dictionary')
    return ending === 'json'
      ? open('application/json', JSON.stringify(dictionary))
      : page(200, dictionaryPage(facts(), languageOf(request)), { 'cache-control': lasting })
  const shown = ending ? undefined : await lastShown()
  return drawn(request, (known, catalogue, language) => {
    if (shown && name === 'outcomes') return outcomesPage(known, catalogue, shown.figures, language)
    if (shown && name === 'people') return peoplePage(known, shown.figures, language)
    const course = Object.hasOwn(catalogue.courses, name) && catalogue.courses[name]
    return shown && course ? stopsPage(known, course, shown.figures, language) : undefined
  })
}

async function dayAnswer(request: WebRequest, day: string, ending?: string): Promise<WebResponse> {
  const [figures, days] = await Promise.all([findDay(day), findDays()])
  if (!figures || !days) return nowhere(request)
  if (ending) return fileOf(figures, ending)
  const shown = { figures, days: days.value, day }
  return drawn(request, (known, catalogue, language) => indicatorsPage(known, catalogue, language, shown))
}

/** Of the last day. */
export const lastFile =
  (ending: 'csv' | 'json') =>
  async (request: WebRequest): Promise<WebResponse> => {
    const shown = await lastShown()
    return shown ? fileOf(shown.figures, ending) : nowhere(request)
  }

/** How catalogues of open data describe them. */
export async function describedAnswer(request: WebRequest): Promise<WebResponse> {
  const days = (await findDays())?.value
  return days ? open('application/ld+json', JSON.stringify(dcatOf(facts(), days))) : nowhere(request)
}

async function lastShown() {
  const days = (await findDays())?.value
  const figures = days && (await findDay(days.last))
  return figures && { figures, days }
}

function fileOf(figures: DayFigures, ending: string): WebResponse {
  const answer =
    ending === 'csv'
      ? open('text/csv; charset=utf-8; header=present', csvOf(figures))
      : open('application/json', JSON.stringify(figures))
  const name = `takwin-indicators-${figures.day}.${ending}`
  return { ...answer, headers: { ...answer.headers, 'content-disposition': `inline; filename="${name}"` } }
}
