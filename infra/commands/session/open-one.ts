/** A session is opened: its code is drawn, and told with the links that carry it. */
import { randomInt } from 'node:crypto'
import { localDay, momentOf } from '../../../bots/engine/decent-hours.ts'
import { telegramWith, whatsappWith } from '../../../bots/opening-words.ts'
import type { Catalogue, Language } from '../../../content/schema.ts'
import { openSession, type Session } from '../../../functions/aws/sessions.ts'
import { Refused } from '../course/setting.ts'
import { audit, type Desk, type Told } from '../operate/act.ts'
import { posterKind, writePoster } from '../write-poster.ts'
import { clockIn, grouped } from './in-words.ts'

export interface Opening {
  course: string
  place: string
  /** In Morocco, as in `2026-12-05`. */
  date: string
  /** As in `08:00`. */
  from: string
  hours: string
  /** A .pdf or .png that shows the code. */
  sheet?: string
  language: Language
  telegram?: string
  whatsapp?: string
}

const longestPlace = 60

/** Throws `Refused` for what cannot be opened as asked. */
export async function openOne(opening: Opening, catalogue: Catalogue, desk: Desk): Promise<Told> {
  const { course, date, sheet, language, telegram, whatsapp } = opening
  const { courses, calendar } = catalogue
  const title = courses[course]?.words[language].title
  if (!title)
    throw new Refused(`There is no course ${course}. These are there: ${Object.keys(courses).join(', ')}.`)
  const place = opening.place.replace(/\s+/g, ' ').trim()
  if (!place || place.length > longestPlace)
    throw new Refused(`A place has ${longestPlace} letters at most, as “Tiznit, Dar Chabab”.`)
  const now = Math.floor(desk.premises.now().getTime() / 1000)
  const chats = {
    ...(telegram && { telegramUrl: telegram }),
    ...(whatsapp && { whatsappUrl: whatsapp }),
  }
  if (sheet) posterKind(sheet, chats)
  const times = { date, ...timesOf(opening, now, catalogue) }
  await audit(desk, `session open ${course} ${date} ${place}`)
  const session = await withCode({ course, place, ...times })
  const { code } = session
  const links = {
    ...(telegram && { telegram: telegramWith(telegram, code) }),
    ...(whatsapp && { whatsapp: whatsappWith(whatsapp, `/start ${code}`) }),
  }
  if (sheet)
    writePoster(sheet, {
      language,
      course: title,
      code: grouped(code),
      source: code,
      ...chats,
    })
  const words = [
    `The code to read out: ${grouped(code)}`,
    `It is good from ${clockIn(session.opensAt, calendar)} to ${clockIn(session.closesAt, calendar)}, or until \`npm run session -- close ${code}\`.`,
    ...Object.values(links),
    ...(sheet ? [`${sheet} shows it to the room.`] : []),
  ]
  return { words: words.join('\n'), json: { session, links } }
}

/** From then on, or from now on where that is past. */
function timesOf(
  { date, from, hours, sheet, telegram, whatsapp }: Opening,
  now: number,
  catalogue: Catalogue,
) {
  const { calendar } = catalogue
  const noon = Date.parse(`${date}T12:00:00Z`) / 1000
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(noon) || localDay(noon, calendar) !== date)
    throw new Refused(`${date} is no day: write it as 2026-12-05.`)
  if (date < localDay(now, calendar)) throw new Refused(`${date} is past.`)
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(from)) throw new Refused(`${from} is no time: write it as 08:00.`)
  const long = Number(hours)
  if (!(long > 0 && long <= 24)) throw new Refused('A session takes 24 hours at most.')
  if (sheet && !telegram && !whatsapp)
    throw new Refused('Where should the sheet lead? Name --telegram or --whatsapp.')
  const opensAt = Math.max(now, momentOf(from, noon, calendar))
  return { opensAt, closesAt: opensAt + Math.round(long * 3600) }
}

/** Six digits, the first of them 7, 8 or 9: see bots/engine/attending.ts. */
async function withCode(session: Omit<Session, 'code'>): Promise<Session> {
  const drawn = { code: String(randomInt(700_000, 1_000_000)), ...session }
  return (await openSession(drawn)) ? drawn : withCode(session)
}
