/** The questions of a course's exam as a bank for other tools. */
import { writeFileSync } from 'node:fs'
import { writeGift } from '../../../content/exchange/gift.ts'
import { writeMoodleXml } from '../../../content/exchange/moodle-xml.ts'
import type { WrittenExamQuestion } from '../../../content/reading/written-course.ts'
import type { Language } from '../../../content/schema.ts'
import { markdownPath, writtenCourse } from './course-files.ts'
import type { Setting } from './setting.ts'

const formats = { gift: writeGift, moodle: writeMoodleXml }

export interface ExportOptions {
  language: Language
  format: keyof typeof formats
  /** A file; without it, the bank is printed. */
  out?: string
}

export function exportQuestions(
  course: string,
  { language, format, out }: ExportOptions,
  setting: Setting,
): string {
  const { exam } = writtenCourse(markdownPath(course, language, setting))
  const bank = formats[format](exam.questions.map(bankQuestion))
  const questions = exam.questions.length
  if (!out) return setting.json ? JSON.stringify({ bank, questions }) : bank
  writeFileSync(out, bank)
  return setting.json ? JSON.stringify({ out, questions }) : `${questions} questions in ${out}.`
}

const bankQuestion = ({ id, competency, ask, options, why }: WrittenExamQuestion) => ({
  name: id,
  competency,
  ask: ask.text,
  options: options.map(({ text, right }) => ({ text, right })),
  ...(why && { why: why.text }),
})
