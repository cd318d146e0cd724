/**
 * When a schedule next occurs after `after`. `rate(…)` counts from the epoch, so that a restart changes nothing;
 * `cron(…)` is read in `zone`. Throws for an expression that EventBridge would refuse or that has no stand-in here.
 * Source: EventBridge user guide, "Cron expressions reference" and "Rate expressions reference".
 */
export function nextOccurrence(expression: string, zone: string, after: Date): Date {
  const [, kind, body = ''] = /^(rate|cron)\((.*)\)$/.exec(expression.trim()) ?? []
  switch (kind) {
    case 'rate':
      return nextOfRate(body, after)
    case 'cron':
      return nextOfCron(body, zone, after)
    default:
      throw new Error(`the schedule ${expression} has no stand-in`)
  }
}

const MINUTE_MS = 60_000
const UNIT_MS = { minute: MINUTE_MS, hour: 60 * MINUTE_MS, day: 24 * 60 * MINUTE_MS }

function nextOfRate(body: string, after: Date): Date {
  const [, count, unit] = /^([1-9]\d*) (minute|hour|day)s?$/.exec(body) ?? []
  if (!unit) throw new Error(`rate(${body}) is no rate`)
  const period = Number(count) * UNIT_MS[unit as keyof typeof UNIT_MS]
  return new Date((Math.floor(after.getTime() / period) + 1) * period)
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

function nextOfCron(body: string, zone: string, after: Date): Date {
  const fields = body.trim().split(/\s+/)
  if (fields.length !== 6) throw new Error(`cron(${body}) does not have six fields`)
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = ''] = fields
  const minutes = membersOf(minute, 0, 59)
  const hours = membersOf(hour, 0, 23)
  const days = membersOf(day, 1, 31)
  const months = membersOf(month, 1, 12, MONTHS)
  const weekdays = membersOf(weekday, 1, 7, WEEKDAYS)
  const years = membersOf(year, 1970, 2199)
  const read = wallClock(zone)
  let at = new Date((Math.floor(after.getTime() / MINUTE_MS) + 1) * MINUTE_MS)
  const end = after.getTime() + 5 * 366 * UNIT_MS.day
  while (at.getTime() < end) {
    const wall = read(at)
    const onDay =
      days.has(wall.day) && months.has(wall.month) && years.has(wall.year) && weekdays.has(wall.weekday)
    if (onDay && hours.has(wall.hour) && minutes.has(wall.minute)) return at
    const step = onDay && hours.has(wall.hour) ? 1 : 60 - wall.minute
    at = new Date(at.getTime() + step * MINUTE_MS)
  }
  throw new Error(`cron(${body}) does not occur within five years`)
}

function membersOf(field: string, lowest: number, highest: number, names: string[] = []): Set<number> {
  const number = (text: string) => {
    const named = names.indexOf(text.toUpperCase())
    const value = named < 0 ? Number(text) : named + lowest
    if (!Number.isInteger(value) || value < lowest || value > highest)
      throw new Error(`${text} in a cron expression has no stand-in`)
    return value
  }
  const members = new Set<number>()
  for (const part of field.split(',')) {
    const [range = '', step] = part.split('/')
    const [first = '', last] = range.split('-')
    const whole = range === '*' || range === '?'
    const from = whole ? lowest : number(first)
    const to = whole || (step && last === undefined) ? highest : number(last ?? first)
    for (let member = from; member <= to; member += step ? Math.max(1, number(step)) : 1) members.add(member)
  }
  return members
}

function wallClock(zone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    weekday: 'short',
  })
  return (at: Date) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    return {
      year: Number(parts.year),
      month: Number(parts.month),
      day: Number(parts.day),
      hour: Number(parts.hour),
      minute: Number(parts.minute),
      weekday: WEEKDAYS.indexOf(parts.weekday?.toUpperCase() ?? '') + 1,
    }
  }
}
