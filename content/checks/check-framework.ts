/** The framework against itself: its criteria say their figures, and its names have room where they are printed. */

import type { Framework } from '../framework.ts'
import type { YamlFile } from '../reading/yaml-file.ts'
import { languages, limits, type Problem } from '../schema.ts'

export function* checkFramework({ file, value, lineOf }: YamlFile<Framework>): Generator<Problem> {
  const problem = (path: string[], what: string): Problem => ({ file, line: lineOf(path), what })

  for (const [criterion, { says, ...figures }] of Object.entries(value.quality)) {
    const path = ['quality', criterion]
    const names = Object.keys(figures)
    if ('least' in figures && 'most' in figures && figures.least > figures.most)
      yield problem(
        path,
        `At least ${figures.least} and at most ${figures.most} leaves nothing: correct one.`,
      )
    for (const language of languages) {
      const said = [...says[language].matchAll(/\{(.*?)\}/g)].map(([, name]) => name ?? '')
      const unknown = said.find((name) => !names.includes(name))
      if (unknown !== undefined)
        yield problem([...path, 'says', language], `The criterion has no figure "${unknown}": correct it.`)
      const missing = names.find((name) => !said.includes(name))
      if (missing)
        yield problem([...path, 'says', language], `Say the figure too: write {${missing}} where it belongs.`)
    }
  }

  for (const [id, { level, name, otherLevels = {} }] of Object.entries(value.competencies)) {
    if (level in otherLevels)
      yield problem(
        ['competencies', id, 'otherLevels', level],
        `What can be observed at "${level}", its own level, is its indicator: write that of another level, or remove it.`,
      )
    if (Object.keys(otherLevels).length === 0)
      yield problem(
        ['competencies', id],
        `Say what can be observed before or beyond its level too: "otherLevels", at least one.`,
      )
    for (const language of languages)
      if (name[language].length > limits.title)
        yield problem(
          ['competencies', id, 'name', language],
          `The name is ${name[language].length - limits.title} over the ${limits.title} characters that a certificate has room for: shorten it.`,
        )
  }
}
