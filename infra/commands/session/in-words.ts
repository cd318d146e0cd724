import type { Calendar } from '../../../content/calendar.ts'
import { type Attendance, allSessions, type Session } from '../../../functions/aws/sessions.ts'
import { Refused } from '../course/setting.ts'

export type Held = Session & { attendance: Attendance }

/** As a code is read aloud: `712 345`. */
export const grouped = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** In Morocco. `at`: seconds since 1970. */
export const clockIn = (at: number, { zone }: Calendar): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' }).format(
    at * 1000,
  )

/** `typed`: its code, in groups or not. Throws `Refused` where there is none. */
export async function sessionHeld(typed: string): Promise<Held> {
  const code = typed.replace(/\s/g, '')
  const session = (await allSessions()).find((each) => each.code === code)
  if (!session) throw new Refused(`There is no session ${typed}: \`npm run session -- list\` names them.`)
  return session
}

/** `now`: seconds since 1970. */
export function inALine(
  { code, date, course, place, opensAt, closesAt, attendance }: Held,
  now: number,
): string {
  const state = now >= closesAt ? 'over' : now < opensAt ? 'to come' : 'open'
  const { came, began, finished, certified } = attendance
  return `${grouped(code)}  ${date}  ${course}  ${place}  ${state}: ${came} came, ${began} began the course, ${finished} finished its lessons, ${certified} are certified`
}
