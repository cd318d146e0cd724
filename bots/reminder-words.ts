/** How reminders stand, in words. */
import { localeOf } from './phrases.ts'
import type { Speech } from './wording.ts'

/** What is asked where nothing has been agreed, else what has been. */
export function reminderWords({ language, phrase, reminders, catalogue }: Speech): string {
  if (!reminders || 'no' in reminders) return phrase('reminders-ask')
  const { part = 'any', days = [], sms, until } = reminders
  const names = days.map((day) => dayName(day, localeOf(language)))
  const wished = names.length > 0 ? new Intl.ListFormat(localeOf(language)).format(names) : 'any'
  const lines = [phrase('reminders-stand', { part, days: wished })]
  if (sms !== undefined) lines.push(phrase('reminders-stand-sms'))
  if (until !== undefined) {
    const { zone } = catalogue.calendar
    const day = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: zone })
    lines.push(phrase('reminders-stand-paused', { until: day.format(until * 1000) }))
  }
  return lines.join(' ')
}

/** A day of the week that may be wished, with a mark where it is. */
export function dayLabel(day: number, { language, reminders }: Speech): string {
  const wished = reminders && 'days' in reminders && reminders.days?.includes(day)
  const name = dayName(day, localeOf(language))
  return wished ? `${name} ✔` : name
}

/** 1 November 2026 was a Sunday, which is day 0. */
const dayName = (day: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 10, 1 + day))
