/** What is said of the law can be read up: a card that cites it names its source. */
import type { Passage, WrittenCourse } from '../reading/written-course.ts'
import type { CourseFile, Problem } from '../schema.ts'

/** A law, dahir, article, decree or circular by its number, as in “law 44-14”, « article 139 », «القانون رقم 31.13». */
const citation =
  /(?:قانون|ظهير|فصل|مادة|مرسوم|منشور|\b(?:loi|law|dahir|article|décret|decree|circulaire|circular)s?\b)[^.؛\n]{0,16}\d[\d.-]*/iu

export function* checkSources(
  { file, lessons }: WrittenCourse,
  { lessons: outline }: CourseFile,
): Generator<Problem> {
  for (const lesson of lessons)
    for (const { id, title, idea, question } of lesson.cards) {
      const sources = outline[lesson.id]?.cards[id]
      const said = [title, idea, ...(question ? [question.ask, ...question.options] : []), question?.why]
      const cited = citedIn(said)
      if (cited && sources?.length === 0)
        yield {
          file,
          line: cited.line,
          what: `“${cited.found}” is cited here: name its source at the card "${id}" in course.yaml.`,
          criterion: 'sources',
        }
    }
}

/** The first of what is cited in these passages. */
export const citedIn = (said: (Passage | undefined)[]): { line: number; found: string } | undefined =>
  said.flatMap((passage) => {
    const found = passage && citation.exec(passage.text)?.[0]
    return found ? [{ line: passage.line, found }] : []
  })[0]
