/** What `calendar.yaml` says, against the clock and the moon. */

import { type Calendar, type Days, parts } from '../calendar.ts'
import type { YamlFile } from '../reading/yaml-file.ts'
import type { Problem } from '../schema.ts'

export function* checkCalendar({ file, value, lineOf }: YamlFile<Calendar>): Generator<Problem> {
  const problem = (path: PropertyKey[], what: string): Problem => ({ file, line: lineOf(path), what })

  if (!isZone(value.zone))
    yield problem(['zone'], `No time zone is called "${value.zone}": write one such as Africa/Casablanca.`)

  for (const [season, week] of Object.entries(value.hours))
    for (const [day, hours] of Object.entries(week)) {
      let earlier = '00:00'
      for (const part of parts) {
        const { from, to } = hours[part]
        const path = ['hours', season, day, part]
        if (from < earlier)
          yield problem(
            path,
            `The ${part} begins at ${from}, before ${earlier}: let each part follow the last.`,
          )
        if (to <= from) yield problem(path, `The ${part} ends at ${to}: let it end after ${from}.`)
        earlier = to
      }
    }

  for (const day of Object.keys(value.holidays))
    if (!isDay(`${leapYear}-${day}`))
      yield problem(['holidays', day], `No year has a day ${day}: correct the month or the day.`)

  for (const [year, times] of Object.entries(value.lunar)) {
    for (const [name, { first, last }] of Object.entries(times)) {
      const path = ['lunar', year, name]
      for (const day of new Set([first, last]))
        if (!isDay(day)) yield problem(path, `There is no ${day}: correct the month or the day.`)
      if (last < first)
        yield problem(path, `The last day, ${last}, is before the first: let it follow ${first}.`)
    }
    const { ramadan, fitr } = times
    if (isDay(ramadan.first) && isDay(ramadan.last) && ![29, 30].includes(length(ramadan)))
      yield problem(
        ['lunar', year, 'ramadan'],
        `Ramadan has 29 or 30 days: these are ${length(ramadan)}, correct one end.`,
      )
    if (isDay(fitr.first) && isDay(ramadan.last) && length({ first: ramadan.last, last: fitr.first }) !== 2)
      yield problem(
        ['lunar', year, 'fitr'],
        `Eid al-Fitr is the day after Ramadan, which ends on ${ramadan.last}: correct one of them.`,
      )
  }
}

const leapYear = 2028

const dayNumber = (day: string) => Date.parse(day) / 86_400_000

/** Both ends counted. */
const length = ({ first, last }: Days) => dayNumber(last) - dayNumber(first) + 1

/** `Date` takes 30 February for 1 March. */
const isDay = (day: string) =>
  !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().slice(0, day.length) === day

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
