/** When Takwin may speak unasked: the hours and days that Morocco keeps, and those that a learner wishes. */
import type { Calendar, Days, Part } from '../../content/calendar.ts'

export interface Wish {
  part?: Part | undefined
  /** 0 is Sunday; none is every day. */
  days?: readonly number[] | undefined
}

/** Days that a wish and the holidays may put a word off, before it is said all the same. */
const patience = 35

/**
 * The first moment from `at` on that is decent and wished, in seconds since 1970; `at` itself where it is. There always
 * is one within 40 days: after five weeks without, the part of the day still holds, days and holidays no longer.
 */
export function nextDecent(at: number, calendar: Calendar, wish: Wish = {}): number {
  let moment = at
  for (let passed = 0; ; passed++) {
    const now = locally(moment, calendar)
    const hours = passed < patience && isOff(now, wish) ? [] : hoursOf(now, wish)
    const next = hours.find(({ to }) => now.clock < to)
    if (next) return now.clock < next.from ? momentOf(next.from, moment, calendar) : moment
    moment += untilClock('24:00', now)
  }
}

/** The day in Morocco, as in `2027-03-10`. `at`: seconds since 1970. */
export function localDay(at: number, calendar: Calendar): string {
  return locally(at, calendar).day
}

/** `clock` without its seconds; `hours` of the day, in their order. */
interface LocalTime {
  day: string
  weekday: number
  clock: string
  second: number
  isHoliday: boolean
  hours: Calendar['hours']['usual']['fridays']
}

const isOff = ({ weekday, isHoliday }: LocalTime, { days = [] }: Wish): boolean =>
  isHoliday || (days.length > 0 && !days.includes(weekday))

/** In the order of the day. */
const hoursOf = ({ hours }: LocalTime, { part }: Wish) =>
  part ? [hours[part]] : [hours.morning, hours.noon, hours.evening]

/** When the clocks show `clock` on the day of `moment`: they may be turned in between, hence the second look. */
export function momentOf(clock: string, moment: number, calendar: Calendar): number {
  const near = moment + untilClock(clock, locally(moment, calendar))
  return near + untilClock(clock, locally(near, calendar))
}

const untilClock = (clock: string, now: LocalTime) =>
  (minuteOf(clock) - minuteOf(now.clock)) * 60 - now.second

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** Learners who speak within a minute are looked for in the same ones, and reading a clock is most of the work. */
const minutes = new WeakMap<Calendar, Map<number, LocalTime>>()
const mostMinutes = 256

/** Clocks differ by whole minutes from zone to zone. */
function locally(at: number, calendar: Calendar): LocalTime {
  const known = minutes.get(calendar) ?? new Map<number, LocalTime>()
  const minute = Math.floor(at / 60)
  const local = known.get(minute) ?? readClock(minute * 60, calendar)
  if (known.size >= mostMinutes) known.clear()
  minutes.set(calendar, known.set(minute, local))
  return { ...local, second: at - minute * 60 }
}

function readClock(at: number, { zone, hours, holidays, lunar }: Calendar): LocalTime {
  const parts = clockOf(zone).formatToParts(at * 1000)
  const read = Object.fromEntries(parts.map(({ type, value }) => [type, value]))
  const day = `${read.year}-${read.month}-${read.day}`
  const weekday = weekdays.indexOf(read.weekday ?? '')
  const years = Object.values(lunar)
  const isRamadan = years.some(({ ramadan }) => isWithin(day, ramadan))
  return {
    day,
    weekday,
    clock: `${read.hour}:${read.minute}`,
    second: Number(read.second),
    isHoliday:
      Object.hasOwn(holidays, day.slice('yyyy-'.length)) ||
      years.some(({ ramadan: _, ...feasts }) => Object.values(feasts).some((feast) => isWithin(day, feast))),
    hours: hours[isRamadan ? 'ramadan' : 'usual'][weekday === friday ? 'fridays' : 'otherDays'],
  }
}

const friday = 5

const isWithin = (day: string, { first, last }: Days) => first <= day && day <= last

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** Making one costs a hundred times what reading it does. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(zone, made)
  return made
}
