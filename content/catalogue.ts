/** Files in → the catalogue, or every problem of every file at once. */
import { byPlace } from './by-place.ts'
import { calendarSchema } from './calendar.ts'
import { agreeing } from './checks/agreeing.ts'
import { checkAfter } from './checks/check-after.ts'
import { checkAgreement, checkOutline } from './checks/check-agreement.ts'
import { checkAid, checkAidIds, checkAids } from './checks/check-aids.ts'
import { checkBrackets } from './checks/check-brackets.ts'
import { checkCalendar } from './checks/check-calendar.ts'
import { checkCourse } from './checks/check-course.ts'
import { checkExam } from './checks/check-exam.ts'
import { checkFramework } from './checks/check-framework.ts'
import { checkGoals } from './checks/check-goals.ts'
import { checkPhrases } from './checks/check-phrases.ts'
import { checkRecordings } from './checks/check-recordings.ts'
import { checkSizes } from './checks/check-sizes.ts'
import { checkSources } from './checks/check-sources.ts'
import { checkTeaching } from './checks/check-teaching.ts'
import { checkTemplate } from './checks/check-template.ts'
import { checkWords } from './checks/check-words.ts'
import { type Framework, frameworkSchema } from './framework.ts'
import { inOrder } from './in-order.ts'
import { readAids } from './reading/aids.ts'
import { composeCourse } from './reading/compose-course.ts'
import { finishedIn, type Reading, readText, readYamlIn } from './reading/content-folder.ts'
import { readCourseMarkdown } from './reading/course-markdown.ts'
import { readRecordings } from './reading/recordings.ts'
import type { WrittenAid } from './reading/written-aid.ts'
import type { WrittenCourse } from './reading/written-course.ts'
import type { YamlFile } from './reading/yaml-file.ts'
import {
  type Catalogue,
  type Course,
  type CourseFile,
  courseFileSchema,
  type Language,
  languages,
  type Problem,
} from './schema.ts'

/** One course as far as it could be read, whatever there is to mend in it. */
export interface CourseFiles {
  name: string
  file: YamlFile<CourseFile> | undefined
  written: Partial<Record<Language, WrittenCourse>>
  aids: WrittenAid[]
}

/** What courses are shown with, once there is nothing to mend in it. */
export type Surroundings = Omit<Catalogue, 'courses'>

/** What others can tell who know how courses are shown. */
export type FurtherChecks = (all: CourseFiles[], surroundings: Surroundings | undefined) => Iterable<Problem>

/** `soFar`: what can be looked at already, where things lack and nothing is broken. */
export type CatalogueRead = { catalogue: Catalogue } | { problems: Problem[]; soFar?: Catalogue }

/**
 * Reads `framework.yaml`, `calendar.yaml`, `courses/<course>/` and `phrases/<language>.ftl` under `folder`; what was
 * recorded of a course is named in its words, and is read from `readRecordings` where it is needed. `named`: the courses to read,
 * all but drafts if left out; they are offered in that order, each after those that it names. The
 * language that is `ahead` is shown so far in place of those that do not agree with it yet. Problems are sorted by file,
 * its path under `folder`, and by line.
 */
export function readCatalogue(
  folder: string,
  further: FurtherChecks = () => [],
  named: string[] = finishedIn(folder),
  ahead: Language = 'ar',
): CatalogueRead {
  const reading: Reading = { folder, problems: [] }
  const framework = readYamlIn(reading, 'framework.yaml', frameworkSchema)
  const surroundings = readSurroundings(reading, framework)
  const all = named.map((name) => readFiles(reading, name))
  const courses = all.flatMap((files) => checkedCourse(reading, files, framework?.value, ahead) ?? [])
  const files = all.flatMap(({ file }) => file ?? [])
  reading.problems.push(...checkAfter(files), ...checkAidIds(files), ...further(all, surroundings))
  const problems = reading.problems.toSorted(byPlace)
  if (!surroundings || courses.length < all.length || problems.some(isBroken)) return { problems }
  const ordered = inOrder(courses).map((course) => [course.id, course])
  const catalogue = { ...surroundings, courses: Object.fromEntries(ordered) }
  return problems.length > 0 ? { problems, soFar: catalogue } : { catalogue }
}

/** Whether nothing can be shown before it is mended: where there is too little of something, the rest can. */
const isBroken = ({ criterion, template }: Problem): boolean => !template && !criterion

function readSurroundings(
  { folder, problems }: Reading,
  framework: YamlFile<Framework> | undefined,
): Surroundings | undefined {
  const reading: Reading = { folder, problems: [] }
  const calendar = readYamlIn(reading, 'calendar.yaml', calendarSchema)
  const phrases = inEveryLanguage((language) => readPhrases(reading, language))
  reading.problems.push(...checkPhrases(Object.values(phrases)))
  if (framework)
    reading.problems.push(...checkFramework(framework), ...checkGoals(framework, finishedIn(folder)))
  if (calendar) reading.problems.push(...checkCalendar(calendar))
  problems.push(...reading.problems)
  const { ar, fr, en } = phrases
  if (reading.problems.length > 0 || !framework || !calendar || !ar || !fr || !en) return undefined
  return {
    framework: framework.value,
    calendar: calendar.value,
    phrases: { ar: ar.text, fr: fr.text, en: en.text },
  }
}

const readFiles = (reading: Reading, name: string): CourseFiles => ({
  name,
  file: readYamlIn(reading, `courses/${name}/course.yaml`, courseFileSchema),
  written: inEveryLanguage((language) => readWords(reading, `courses/${name}/${language}.md`)),
  aids: readAids(reading, name),
})

/** The course of these files: missing where there is no making it. */
function checkedCourse(
  reading: Reading,
  { name, file, written: words, aids }: CourseFiles,
  framework: Framework | undefined,
  ahead: Language,
): Course | undefined {
  const written = Object.values(words)
  const [model, ...others] = written
  const recordings = readRecordings(reading.folder, name)

  reading.problems.push(
    ...written.flatMap((one) => [...checkWords(one), ...checkBrackets(one)]),
    ...checkTemplate(file, words, aids),
    ...checkRecordings(recordings, file && [...cardsOf(file.value), ...questionsOf(written)]),
    ...aids.flatMap((aid) => [...checkAid(aid)]),
  )
  const quality = framework?.quality
  if (quality) reading.problems.push(...written.flatMap((one) => [...checkTeaching(one, quality)]))
  if (model) reading.problems.push(...others.flatMap((other) => [...checkAgreement(model, other)]))
  if (!file) return undefined
  reading.problems.push(
    ...checkCourse(file, name, framework),
    ...(quality ? checkSizes(file, quality) : []),
    ...written.flatMap((one) => [...checkOutline(file, one), ...checkSources(one, file.value)]),
    ...checkExam(file, written, quality),
    ...checkAids(file, aids),
  )
  const agreed = agreeing(file, words, ahead)
  return agreed && composeCourse(file.value, agreed, { recordings, aids })
}

function readWords(reading: Reading, file: string): WrittenCourse | undefined {
  const text = readText(reading, file, 'languages')
  if (text === undefined) return undefined
  const { written, problems } = readCourseMarkdown(file, text)
  reading.problems.push(...problems)
  return written
}

function readPhrases(reading: Reading, language: Language) {
  const file = `phrases/${language}.ftl`
  const text = readText(reading, file)
  return text === undefined ? undefined : { file, text }
}

function inEveryLanguage<T>(of: (language: Language) => T | undefined): Partial<Record<Language, T>> {
  const found = languages.map((language) => [language, of(language)] as const)
  return Object.fromEntries(found.filter(([, one]) => one !== undefined))
}

const cardsOf = ({ lessons }: CourseFile): string[] =>
  Object.values(lessons).flatMap(({ cards }) => Object.keys(cards))

const questionsOf = (languages: WrittenCourse[]): string[] =>
  languages.flatMap(({ exam }) => exam.questions.map(({ id }) => id))
