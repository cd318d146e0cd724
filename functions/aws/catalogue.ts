/** The published catalogue, as the infrastructure ships it beside the function. */
import { readFileSync } from 'node:fs'
import { type Catalogue, type CourseWords, type Language, languages } from '../../content/schema.ts'
import { shipped } from './environment.ts'
import { once } from './once.ts'

const read = <T>(file: string): T => JSON.parse(readFileSync(`${shipped('catalogue')}/${file}`, 'utf8'))

/**
 * Read once per sandbox; the words of a course in a language only when they are first spoken,
 * so that a cold start costs the same with one course as with a hundred.
 */
export const catalogue = once((): Catalogue => {
  const outline = read<Catalogue>('outline.json')
  for (const course of Object.values(outline.courses)) {
    course.words = {} as Record<Language, CourseWords>
    for (const language of languages) {
      const words = once(() => read<CourseWords>(`${course.id}.${language}.json`))
      Object.defineProperty(course.words, language, { get: words, enumerable: true })
    }
  }
  return outline
})
