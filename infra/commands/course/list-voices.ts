/** What learners say of a course, card by card, and how many stars they give it; nothing of who they are. */
import { writeFileSync } from 'node:fs'
import { styleText } from 'node:util'
import type { Catalogue, Course } from '../../../content/schema.ts'
import { type Stars, type Voice, voicesIn } from '../../../functions/documents/voices.ts'
import { readChecked } from '../../checks/read-checked.ts'
import { fetchNotes, type Note } from './fetch-notes.ts'
import { type OpenTable, rowsOf } from './open-table.ts'
import { scrubbed } from './scrubbed.ts'
import { mendFirst, Refused, type Setting } from './setting.ts'

/** A sentence as authors have it. */
export interface Heard {
  id: string
  course: string
  version: string
  /** The card, or the exam's question; empty for the course as a whole; `days-question` of what came of it. */
  spot: string
  kind: Voice['kind']
  language: string
  day: string
  /** Empty for a voice note, which `--notes` fetches. */
  words: string
}

export interface VoicesTold {
  course: string
  stars: { version: string; given: number; average: number; each: number[] }[]
  said: Heard[]
}

/** What is said of no course in particular. */
const general = 'takwin'

export interface VoicesOptions {
  /** The file into which the sentences are written as well. */
  csv?: string
  /** The folder into which voice notes are fetched. */
  notes?: string
  local?: boolean
}

/** Throws `Refused` for a course that is not there. */
export async function listVoices(
  course: string,
  { csv, notes: folder, local = false }: VoicesOptions,
  table: OpenTable,
  { content, json }: Setting,
): Promise<string> {
  const read = readChecked(content)
  if ('problems' in read) throw mendFirst(read.problems)
  if (course !== general && !Object.hasOwn(read.catalogue.courses, course))
    throw new Refused(`There is no course ${course}; what is said of none of them is under "${general}".`)
  const { told, notes } = await gather(course, table, read.catalogue)
  if (csv) writeFileSync(csv, csvOf(told.said))
  const lost = folder ? await fetchNotes(notes, folder, local) : []
  if (json) return JSON.stringify({ ...told, ...(folder && { lost }) }, null, 2)
  const fetched = `${notes.length - lost.length} voice notes are in ${folder}.`
  const gone = `Not to be had from the vendor: ${lost.join(', ')}.`
  return [
    drawn(told, read.catalogue.courses[course]),
    ...(folder ? [fetched] : []),
    ...(lost.length > 0 ? [gone] : []),
  ].join('\n\n')
}

async function gather(
  course: string,
  table: OpenTable,
  { courses }: Catalogue,
): Promise<{ told: VoicesTold; notes: Note[] }> {
  const notes: Note[] = []
  const said: Heard[] = []
  const stars: Stars[] = []
  for await (const row of rowsOf(table)) {
    const voices = voicesIn(row)
    stars.push(...voices.stars.filter((each) => each.course === course))
    for (const voice of voices.said) {
      if ((voice.course ?? general) !== course) continue
      said.push(heard(voice))
      if (voice.voice !== undefined) notes.push({ id: voice.id, voice: voice.voice })
    }
  }
  const place = placeIn(courses[course])
  said.sort((one, other) => place(one) - place(other) || (one.day < other.day ? -1 : 1))
  return { told: { course, stars: byVersion(stars), said }, notes }
}

const heard = ({
  id,
  course = general,
  version = '',
  spot = '',
  kind,
  language,
  at,
  words = '',
}: Voice): Heard => ({
  id,
  course,
  version,
  spot,
  kind,
  language,
  day: new Date(at * 1000).toISOString().slice(0, 10),
  words: scrubbed(words),
})

/** The course as a whole, then its cards and its exam in their order, then what has been taken out since. */
function placeIn(course: Course | undefined): (heard: Heard) => number {
  const spots = course ? ['', ...course.order, ...Object.keys(course.bank)] : ['']
  return ({ spot }) => (spots.includes(spot) ? spots.indexOf(spot) : spots.length)
}

function byVersion(stars: Stars[]): VoicesTold['stars'] {
  const versions = Map.groupBy(stars, ({ version }) => version)
  return [...versions].map(([version, given]) => {
    const total = given.reduce((sum, each) => sum + each.stars, 0)
    return {
      version,
      given: given.length,
      average: Math.round((10 * total) / given.length) / 10,
      each: [1, 2, 3, 4, 5].map((count) => given.filter((one) => one.stars === count).length),
    }
  })
}

function drawn({ course, stars, said }: VoicesTold, taught: Course | undefined): string {
  const given = stars.map(
    ({ version, given, average, each }) =>
      `  ${version}  ${average.toFixed(1)} of 5, from ${given} (${each.map((count, nth) => `${nth + 1}★ ${count}`).join('  ')})`,
  )
  const spots = [...Map.groupBy(said, ({ spot }) => spot)].map(([spot, each]) =>
    [styleText('bold', headOf(spot, taught)), ...each.map(line)].join('\n'),
  )
  return [
    [styleText('bold', `${course}: stars`), ...(given.length > 0 ? given : ['  none yet'])].join('\n'),
    ...(spots.length > 0 ? spots : ['Nobody has said anything yet.']),
    ...(said.length > 0
      ? [
          'Numbers, addresses and the names that people gave are taken out as far as rules find them: read before you pass it on.',
        ]
      : []),
  ].join('\n\n')
}

function headOf(spot: string, course: Course | undefined): string {
  if (spot === '') return 'The course as a whole'
  const [, days, question] = /^(\d+)-(\w+)$/.exec(spot) ?? []
  if (days)
    return `After ${days} days: ${question === 'for' ? 'what it was used for' : 'what stood in the way'}`
  const title = course?.words.en.cards[spot]?.title ?? course?.words.en.questions[spot]?.ask
  return title ? `${spot} · ${title}` : `${spot} · taken out since`
}

const line = ({ id, language, day, version, words }: Heard): string =>
  `  ${id}  ${day}  ${language}  ${version}\n    ${words || '(a voice note: --notes fetches it)'}`

const columns = ['id', 'course', 'version', 'spot', 'kind', 'language', 'day', 'words'] as const

/** RFC 4180; what a spreadsheet would take for a formula is made text (https://owasp.org/www-community/attacks/CSV_Injection). */
export const csvOf = (said: Heard[]): string =>
  [columns.join(','), ...said.map((each) => columns.map((name) => cell(each[name])).join(',')), ''].join(
    '\r\n',
  )

const cell = (value: string): string => {
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
