/** What authors publish in a simulated world, and change under those who learn. */
import { compile, fileOf, pointer } from '../../content/publication.ts'
import type { Catalogue } from '../../content/schema.ts'
import { small } from '../support/catalogues.ts'
import { withoutCard, withoutCourse, withoutQuestion } from '../support/changed-catalogue.ts'

/** The first is taught at the beginning. */
export const editions: Catalogue[] = [
  small,
  withoutCard(small, 'how-deep'),
  withoutCourse(small, 'bees'),
  ['q-deep', 'q-whose'].reduce(withoutQuestion, small),
  withoutCard(withoutCard(small, 'with-what'), 'whose-turn'),
]

/** Its files by their names; the pointer comes last. */
export function filesOf(edition: Catalogue, at: number): [name: string, text: string][] {
  const { edition: compiled, files } = compile(edition, new Date(at).toISOString())
  return [
    ...Object.entries(files).map(([hash, text]): [string, string] => [fileOf(hash), text]),
    [pointer, JSON.stringify(compiled.publication)],
  ]
}
