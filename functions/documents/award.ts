/** What a certificate says, in the words of the day it is issued, in every language. */
import type { InEveryLanguage } from '../../content/ids-and-words.ts'
import { type Catalogue, type Course, type Language, languages } from '../../content/schema.ts'
import type { Award } from './pages/certificate.ts'

interface Passed {
  id: string
  language: Language
  name: { arabic?: string | undefined; latin?: string | undefined }
  course: string
  /** Of the course when the exam was taken. */
  version: string
  right: number
  asked: number
  passMark: number
  issuedAt: string
}

/** As it was confirmed, in the scripts that it has. */
export const printed = ({ arabic, latin }: Passed['name']): Award['name'] => ({
  ...(arabic && { arabic }),
  ...(latin && { latin }),
})

/** Throws for a course that the catalogue does not hold. */
export function awardOf(passed: Passed, { courses, framework }: Catalogue): Award {
  const { id, language, right, asked, passMark, issuedAt } = passed
  const course = courses[passed.course]
  if (!course) throw new Error(`no course ${passed.course}`)
  return {
    id,
    language,
    name: printed(passed.name),
    course: { id: course.id, title: titles(course), version: passed.version, minutes: course.minutes },
    competencies: course.competencies.flatMap((competency) => {
      const known = framework.competencies[competency]
      return known ? [{ id: competency, name: known.name }] : []
    }),
    score: { right, asked, passMark },
    issuedAt,
  }
}

const titles = ({ words }: Course): InEveryLanguage => {
  const [ar, fr, en] = languages.map((language) => words[language].title) as [string, string, string]
  return { ar, fr, en }
}
