import type { Catalogue, Language } from '../../../../content/schema.ts'
import { indicators } from '../../indicators/definitions.ts'
import type { DayFigures } from '../../indicators/figures.ts'
import type { Told } from '../../indicators/suppression.ts'
import { addressIn } from '../address.ts'
import { type Html, html } from '../html.ts'
import { indicatorTexts } from '../texts/indicators.ts'
import { figureTable } from './figure-table.ts'
import { lookUp } from './look-up.ts'
import { shareOf, told, toldPercent } from './told.ts'

const states = ['completed', 'under-way', 'stopped'] as const

/** Of each course, how many began it and what became of them; its name leads to where they stopped. */
export function coursesTable(figures: DayFigures, catalogue: Catalogue, language: Language): Html {
  const said = indicatorTexts[language]
  const courses = figures.figures.flatMap(({ indicator, course }) =>
    indicator === 'begun' && course ? [course] : [],
  )
  const rows = courses.map((course) => {
    const [begun, completed] = (['begun', 'completed'] as const).map((indicator) =>
      lookUp(figures, { indicator, course }),
    )
    return {
      name: html`<a href="${addressIn(language, `/indicators/${course}`)}">${titleOf(catalogue, course, language)}</a>`,
      bar: statesOf(figures, course),
      cells: [
        told(begun ?? null, language),
        told(completed ?? null, language),
        toldPercent(rateOf(figures, course), language),
      ],
    }
  })
  return figureTable(
    legend(language),
    [said.courses, indicators.begun.name[language], indicators.completed.name[language], said.rate],
    rows,
    language,
  )
}

/** On days before the rate was published, that of the numbers that are told. */
export function rateOf(figures: DayFigures, course: string): Told {
  const find = (indicator: 'begun' | 'completed' | 'completion') => lookUp(figures, { indicator, course })
  return find('completion') ?? shareOf(find('completed'), find('begun'))
}

export const titleOf = ({ courses }: Catalogue, course: string, language: Language): string =>
  courses[course]?.words[language].title ?? course

export const statesOf = (figures: DayFigures, course: string) =>
  Object.fromEntries(states.map((indicator) => [indicator, lookUp(figures, { indicator, course })]))

/** Which part of a bar is which. */
export const legend = (language: Language): Html =>
  html`${states.map((state) => html`<span class="key"><svg class="swatch" aria-hidden="true"><rect class="${state}" width="100%"/></svg>${indicatorTexts[language].legend[state]}</span> `)}`
