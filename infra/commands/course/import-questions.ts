/** Questions of other tools into a course's exam. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { BankQuestion, Carried, LeftOut } from '../../../content/exchange/bank-question.ts'
import { readGift } from '../../../content/exchange/gift.ts'
import { readMoodleXml } from '../../../content/exchange/moodle-xml.ts'
import { idSchema } from '../../../content/ids-and-words.ts'
import { type Language, limits } from '../../../content/schema.ts'
import { type ExamMarkdown, examMarkdown } from '../../../content/writing/question-markdown.ts'
import { courseFile, markdownPath, writtenCourse } from './course-files.ts'
import { Refused, type Setting } from './setting.ts'

export interface ImportOptions {
  language: Language
  /** What those questions examine that do not say so. */
  competency?: string
}

/**
 * Adds what can be carried over to the end of the file, where the exam is, and lists what cannot. A question keeps
 * its name as its id where that is one, and else gets one from the file's name and its place there: the same bank in
 * three languages gets the same ids. Importing twice adds nothing.
 */
export function importQuestions(
  course: string,
  file: string,
  options: ImportOptions,
  setting: Setting,
): string {
  const path = markdownPath(course, options.language, setting)
  const { competencies } = courseFile(course, setting)
  if (options.competency && !competencies.includes(options.competency))
    throw new Refused(`The course has no competency "${options.competency}": ${competencies.join(', ')}.`)
  const { questions, leftOut } = carriedFrom(file, options.language)
  const taken = new Set(writtenCourse(path).exam.questions.map(({ id }) => id))
  const added: ExamMarkdown[] = []
  for (const [nth, question] of questions.entries()) {
    const id = idOf(question, file, nth)
    const competency = competencyOf(question, competencies) ?? options.competency
    if (taken.has(id)) leftOut.push({ name: id, what: 'it is in the exam already' })
    else if (!competency)
      leftOut.push({ name: id, what: 'its competency is not said: tag it, or use --competency' })
    else added.push({ ...question, id, competency })
    taken.add(id)
  }
  if (added.length > 0) appendFileSync(path, `\n${examMarkdown(added)}`)
  return setting.json ? JSON.stringify({ path, added, leftOut }, null, 2) : told(path, added, leftOut)
}

function carriedFrom(file: string, language: Language): Carried {
  if (!existsSync(file)) throw new Refused(`There is no file ${file}.`)
  const text = readFileSync(file, 'utf8')
  try {
    return extname(file) === '.xml' ? readMoodleXml(text, language) : readGift(text, language)
  } catch (cause) {
    throw new Refused(`${file}: ${(cause as Error).message}`, { cause })
  }
}

function idOf({ name }: BankQuestion, file: string, nth: number): string {
  if (idSchema.safeParse(name).success) return name
  const stem = slug(basename(file, extname(file)))
  const room = limits.id - '-999'.length
  return `${`q-${stem}`.slice(0, room).replace(/-$/, '')}-${nth + 1}`
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const competencyOf = ({ competency }: BankQuestion, known: string[]): string | undefined =>
  known.find((each) => each === competency)

function told(path: string, added: ExamMarkdown[], leftOut: LeftOut[]): string {
  const lines = leftOut.map(({ name, what }) => `  ${name}: ${what}`)
  const rest = lines.length > 0 ? ['Not carried over:', ...lines] : []
  return [`${added.length} questions added to ${path}.`, ...rest].join('\n')
}
