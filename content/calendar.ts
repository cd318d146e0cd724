/** `calendar.yaml`: when unasked words are welcome. */
import * as z from 'zod/mini'
import { words } from './ids-and-words.ts'

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 09:00'))
const hours = z.strictObject({ from: clock, to: clock })
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2027-03-10'))
const days = z.strictObject({ first: day, last: day })
export type Days = z.infer<typeof days>
export const parts = ['morning', 'noon', 'evening'] as const
export type Part = (typeof parts)[number]
const partsOfDay = z.strictObject({ morning: hours, noon: hours, evening: hours })
const partsOfWeek = z.strictObject({ fridays: partsOfDay, otherDays: partsOfDay })

export const calendarSchema = z.strictObject({
  /** Of the IANA database. */
  zone: z.string(),
  /** `to` is the first minute that is too late. */
  hours: z.strictObject({ usual: partsOfWeek, ramadan: partsOfWeek }),
  /** Month and day → the holiday that it is in every year. */
  holidays: z.record(z.string().check(z.regex(/^\d{2}-\d{2}$/, 'a month and a day such as 07-30')), words),
  /** By year of the Hijra: holidays all of them, but for Ramadan itself. */
  lunar: z.record(
    z.string().check(z.regex(/^\d{4}$/, 'a year of the Hijra such as 1448')),
    z.strictObject({ newYear: days, mawlid: days, ramadan: days, fitr: days, adha: days }),
  ),
})
export type Calendar = z.infer<typeof calendarSchema>
