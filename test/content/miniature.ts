/** The smallest content without a problem, and a way to spoil it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readCatalogue } from '../../content/catalogue.ts'
import { type Language, languages } from '../../content/schema.ts'

/** File → its text. */
export type Files = Record<string, string>

const lessons = ['one', 'two', 'three', 'four']
const letters = ['a', 'b', 'c']
const marks = ['- [x] first', '- [ ] other', '- [ ] third']

const inAll = (text: string) => `{ ar: ${text}, fr: ${text}, en: ${text} }`

const framework = `sectors:
  water: { name: ${inAll('Water')}, particularities: ${inAll('Carry water')} }
competencies:
  dig: { level: practice, name: ${inAll('Digging')}, indicator: ${inAll('Digs a well')} }
  share: { level: awareness, name: ${inAll('Sharing')}, indicator: ${inAll('Shares a well')} }
quality:
  languages: { says: ${inAll('Three')} }
  objectives: { least: 1, most: 3, says: ${inAll('"{least} to {most}"')} }
  lessons: { least: 4, most: 7, says: ${inAll('"{least} to {most}"')} }
  cards: { least: 3, most: 6, says: ${inAll('"{least} to {most}"')} }
  minutes: { least: 10, most: 30, says: ${inAll('"{least} to {most}"')} }
  ideas: { paragraphs: 2, says: ${inAll('"{paragraphs} at most"')} }
  questions: { percent: 75, says: ${inAll('"{percent} percent"')} }
  feedback: { says: ${inAll('Why')} }
  options: { percent: 50, says: ${inAll('"{percent} percent"')} }
  sources: { says: ${inAll('Where from')} }
  taught: { says: ${inAll('All')} }
  examined: { least: 2, says: ${inAll('"{least}"')} }
  bank: { least: 24, times: 3, says: ${inAll('"{least} and {times} times"')} }
  draw: { least: 1, most: 9, says: ${inAll('"{least} to {most}"')} }
  passMark: { least: 50, most: 90, says: ${inAll('"{least} to {most}"')} }
goals:
  drink: { name: ${inAll('Drink')}, courses: [wells] }
`

const partsOfDay = (noon: string) => `
      morning: { from: 09:00, to: 12:00 }
      noon: { from: ${noon}, to: 17:00 }
      evening: { from: 17:00, to: 20:00 }`
const partsOfWeek = `
    fridays:${partsOfDay('15:00')}
    otherDays:${partsOfDay('12:00')}`

const calendar = `zone: Africa/Casablanca
hours:
  usual:${partsOfWeek}
  ramadan:${partsOfWeek}
holidays:
  07-30: Feast of the Throne
lunar:
  1448:
    newYear: { first: 2026-06-16, last: 2026-06-16 }
    mawlid: { first: 2026-08-25, last: 2026-08-26 }
    ramadan: { first: 2027-02-08, last: 2027-03-09 }
    fitr: { first: 2027-03-10, last: 2027-03-11 }
    adha: { first: 2027-05-17, last: 2027-05-18 }
`

const courseYaml = `id: wells
version: 1.0.0
changes:
  - { version: 1.0.0, what: ${inAll('First words')} }
sector: water
minutes: 20
passMark: 70
draw: 8
competencies:
  - dig
  - share
lessons:
${lessons
  .map((lesson, nth) => {
    const cards = letters.map((letter) => `      ${lesson}-${letter}: [law]`)
    return `  ${lesson}:\n    competencies: [${nth < 2 ? 'dig' : 'share'}]\n    cards:\n${cards.join('\n')}`
  })
  .join('\n')}
sources:
  law: { title: ${inAll('Law on wells')}, url: https://www.sgg.gov.ma }
`

/** Lessons begin in lines 6, 35, 64 and 93 with cards of 9 lines, the exam in line 122 with questions of 6. */
const markdown = (language: Language) => `# Wells (${language})

> - Dig a well
> - Share a well

${lessons.map((lesson) => `## Lesson ${lesson} {#${lesson}}\n\n${letters.map((letter) => card(`${lesson}-${letter}`)).join('')}`).join('')}## Exam {#exam}

${Array.from({ length: 24 }, (_, nth) => examQuestion(nth + 1)).join('')}`

const card = (id: string) => `### Card ${id} {#${id}}
The idea of ${id}.

? What is ${id}?
${marks.join('\n')}
> Because of ${id}.

`

const examQuestion = (nth: number) => `### {#q-${nth} competency=${nth % 2 ? 'dig' : 'share'}}
? Which of ${nth}?
${marks.join('\n')}

`

export const miniature: Files = {
  'framework.yaml': framework,
  'calendar.yaml': calendar,
  'courses/wells/course.yaml': courseYaml,
  ...Object.fromEntries(
    languages.flatMap((language) => [
      [`courses/wells/${language}.md`, markdown(language)],
      [`phrases/${language}.ftl`, `hello = Hello { $name }\nbye = Bye\n`],
    ]),
  ),
}

/** Replaces the first `from` in the files whose names end with `file`; without `from`, the whole file. */
export function edit(files: Files, file: string, from: string | undefined, to: string): Files {
  const names = Object.keys(files).filter((name) => name.endsWith(file))
  if (names.length === 0) throw new Error(`no file is called ${file}`)
  return {
    ...files,
    ...Object.fromEntries(
      names.map((name) => {
        const text = files[name] ?? ''
        if (from !== undefined && !text.includes(from)) throw new Error(`${name} does not say: ${from}`)
        return [name, from === undefined ? to : text.replace(from, () => to)]
      }),
    ),
  }
}

/** What `readCatalogue` makes of these files. */
export function readFiles(files: Files): ReturnType<typeof readCatalogue> {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    return readCatalogue(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Each problem on a line of its own, as `file:line what`, the course's folder left out. */
export function problemsOf(files: Files): string[] {
  const read = readFiles(files)
  if ('catalogue' in read) return []
  return read.problems.map(({ file, line, what }) => `${file.replace('courses/wells/', '')}:${line} ${what}`)
}
