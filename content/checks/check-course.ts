/** What `course.yaml` says, against itself and the competency framework. */

import type { Framework } from '../framework.ts'
import type { YamlFile } from '../reading/yaml-file.ts'
import { type CourseFile, languages, limits, type Problem } from '../schema.ts'

/** At the exam's door these stand beside the lessons. */
const taken = ['start', 'again']

/** `folder` is the name of the course's folder; without a framework, what depends on it is not checked. */
export function* checkCourse(
  { file, value, lineOf }: YamlFile<CourseFile>,
  folder: string,
  framework: Framework | undefined,
): Generator<Problem> {
  const problem = (path: PropertyKey[], what: string): Problem => ({ file, line: lineOf(path), what })

  if (value.id !== folder)
    yield problem(['id'], `The id is "${value.id}" and the folder "${folder}": name them alike.`)
  if (value.changes[0]?.version !== value.version)
    yield problem(
      ['changes'],
      `Say first what changed in version ${value.version}: the newest change leads the list.`,
    )
  for (const [nth, { what, suggestion }] of value.changes.entries())
    for (const language of languages)
      if (suggestion && what[language].length > limits.heeded)
        yield problem(
          ['changes', nth, 'what', language],
          `Whoever suggested it is told so in a message: it is ${what[language].length - limits.heeded} over the ${limits.heeded} characters.`,
        )
  if (framework && !Object.hasOwn(framework.sectors, value.sector))
    yield problem(
      ['sector'],
      `framework.yaml has no sector "${value.sector}": add it there, or choose another.`,
    )

  for (const [nth, competency] of value.competencies.entries()) {
    const path = ['competencies', nth]
    if (value.competencies.indexOf(competency) < nth)
      yield problem(path, `The competency "${competency}" is there twice: remove one.`)
    if (framework && !Object.hasOwn(framework.competencies, competency))
      yield problem(
        path,
        `framework.yaml has no competency "${competency}": add it there, or choose another.`,
      )
  }

  const seen = new Set<string>()
  const used = new Set<string>()
  for (const [id, lesson] of Object.entries(value.lessons)) {
    const path = ['lessons', id]
    if (taken.includes(id)) yield problem(path, `The bot itself uses "${id}": give the lesson another id.`)
    for (const [nth, competency] of lesson.competencies.entries())
      if (!value.competencies.includes(competency))
        yield problem(
          [...path, 'competencies', nth],
          `The competency "${competency}" is not one of the course: add it to its competencies, or remove it.`,
        )
    for (const [card, sources] of Object.entries(lesson.cards)) {
      const place = [...path, 'cards', card]
      if (seen.has(card))
        yield problem(place, `Another lesson has a card "${card}": give this one another id.`)
      seen.add(card)
      for (const [nth, source] of sources.entries()) {
        used.add(source)
        if (!Object.hasOwn(value.sources, source))
          yield problem(
            [...place, nth],
            `There is no source "${source}": add it to sources, or correct the spelling.`,
          )
      }
    }
  }
  for (const signed of Object.keys(value.signLanguage ?? {}))
    if (!seen.has(signed) && !Object.hasOwn(value.lessons, signed))
      yield problem(
        ['signLanguage', signed],
        `There is no card or lesson "${signed}" to sign: correct the spelling, or remove it.`,
      )
  for (const source of Object.keys(value.sources))
    if (!used.has(source))
      yield problem(
        ['sources', source],
        `No card uses the source "${source}": name it at a card, or remove it.`,
      )
}
