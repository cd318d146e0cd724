/** Files in → the catalogue, or every problem of every file at once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod/mini'
import { checkAfter, inOrder } from './checks/check-after.ts'
import { checkAgreement, checkOutline } from './checks/check-agreement.ts'
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
import { checkWords } from './checks/check-words.ts'
import { composeCourse } from './reading/compose-course.ts'
import { readCourseMarkdown } from './reading/course-markdown.ts'
import { readRecordings } from './reading/recordings.ts'
import type { WrittenCourse } from './reading/written-course.ts'
import { readYaml, type YamlFile } from './reading/yaml-file.ts'
import {
  type Catalogue,
  type Course,
  type Criterion,
  calendarSchema,
  courseFileSchema,
  type Framework,
  frameworkSchema,
  type Language,
  languages,
  type Problem,
} from './schema.ts'

/** Where the files are, and what is found wrong with them on the way. */
interface Reading {
  folder: string
  problems: Problem[]
}

/**
 * Reads `framework.yaml`, `calendar.yaml`, `courses/<course>/` and `phrases/<language>.ftl` under `folder`; what was
 * recorded of a course is named in its words, and is read from `readRecordings` where it is needed. Courses
 * are offered in the order of their folders' names, each after those that it names. Problems are sorted by file, its path under `folder`, and by line.
 */
export function readCatalogue(folder: string): { catalogue: Catalogue } | { problems: Problem[] } {
  const reading: Reading = { folder, problems: [] }
  const framework = readYamlIn(reading, 'framework.yaml', frameworkSchema)
  const calendar = readYamlIn(reading, 'calendar.yaml', calendarSchema)
  const courses = coursesIn(folder).flatMap((name) => readCourse(reading, name, framework?.value) ?? [])
  reading.problems.push(...checkAfter(courses))
  const phrases = inEveryLanguage((language) => readPhrases(reading, language))
  reading.problems.push(...checkPhrases(Object.values(phrases)))
  if (framework)
    reading.problems.push(...checkFramework(framework), ...checkGoals(framework, coursesIn(folder)))
  if (calendar) reading.problems.push(...checkCalendar(calendar))

  const { ar, fr, en } = phrases
  if (reading.problems.length > 0 || !framework || !calendar || !ar || !fr || !en)
    return { problems: reading.problems.toSorted(byPlace) }
  return {
    catalogue: {
      framework: framework.value,
      calendar: calendar.value,
      courses: Object.fromEntries(inOrder(courses).map((course) => [course.id, course])),
      phrases: { ar: ar.text, fr: fr.text, en: en.text },
    },
  }
}

/** The course in the folder `name`: not to be used where there are problems, missing where there is no making it. */
function readCourse(reading: Reading, name: string, framework: Framework | undefined): Course | undefined {
  const file = readYamlIn(reading, `courses/${name}/course.yaml`, courseFileSchema)
  const words = inEveryLanguage((language) => readWords(reading, `courses/${name}/${language}.md`))
  const written = Object.values(words)
  const [model, ...others] = written
  const recordings = readRecordings(reading.folder, name)

  reading.problems.push(
    ...written.flatMap((one) => [...checkWords(one, file?.value), ...checkBrackets(one)]),
    ...checkRecordings(recordings, file?.value),
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
  )
  const { ar, fr, en } = words
  return ar && fr && en && composeCourse(file.value, { ar, fr, en }, recordings)
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

function readYamlIn<T>(reading: Reading, file: string, schema: z.ZodMiniType<T>): YamlFile<T> | undefined {
  const text = readText(reading, file)
  if (text === undefined) return undefined
  const result = readYaml(file, text, schema)
  if ('read' in result) return result.read
  reading.problems.push(...result.problems)
  return undefined
}

/** `missing`: the criterion of quality that is not met without this file. */
function readText({ folder, problems }: Reading, file: string, missing?: Criterion): string | undefined {
  const path = join(folder, file)
  if (!existsSync(path)) {
    problems.push({
      file,
      line: 1,
      what: 'This file is missing: write it.',
      ...(missing && { criterion: missing }),
    })
    return undefined
  }
  const text = new TextDecoder().decode(readFileSync(path))
  const garbled = text.split('\n').findIndex((line) => line.includes('\uFFFD'))
  if (garbled >= 0)
    problems.push({ file, line: garbled + 1, what: 'A character cannot be read: save the file as UTF-8.' })
  return text
}

function coursesIn(folder: string): string[] {
  const path = join(folder, 'courses')
  if (!existsSync(path)) return []
  const entries = readdirSync(path, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).toSorted()
}

function inEveryLanguage<T>(of: (language: Language) => T | undefined): Partial<Record<Language, T>> {
  const found = languages.map((language) => [language, of(language)] as const)
  return Object.fromEntries(found.filter(([, one]) => one !== undefined))
}

const byPlace = (a: Problem, b: Problem) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)
