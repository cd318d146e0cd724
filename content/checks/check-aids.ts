/** Pages to print and fill in: each in every language, alike in all, and offered somewhere in the course. */
import { type AidBlock, passagesOf, type WrittenAid } from '../reading/written-aid.ts'
import type { YamlFile } from '../reading/yaml-file.ts'
import { type CourseFile, languages, limits, type Problem } from '../schema.ts'
import { oddBracket } from './check-brackets.ts'
import { citedIn } from './check-sources.ts'

/** What `course.yaml` says of them, and whether their files are there. */
export function* checkAids(
  { file, value, lineOf }: YamlFile<CourseFile>,
  written: WrittenAid[],
): Generator<Problem> {
  const { aids = {}, lessons, sources } = value
  const problem = (path: PropertyKey[], what: string): Problem => ({
    file,
    line: lineOf(['aids', ...path]),
    what,
  })
  const count = Object.keys(aids).length
  if (count > limits.aids)
    yield problem([], `A course has at most ${limits.aids} aids, and this one ${count}: leave some out.`)
  const places = Object.entries(lessons).flatMap(([id, { cards }]) => [id, ...Object.keys(cards)])
  for (const [id, { after, sources: named = [] }] of Object.entries(aids)) {
    if (!places.includes(after))
      yield problem(
        [id, 'after'],
        `There is no lesson or card "${after}" to come after: correct the spelling.`,
      )
    for (const [nth, source] of named.entries())
      if (!Object.hasOwn(sources, source))
        yield problem(
          [id, 'sources', nth],
          `There is no source "${source}": add it to sources, or correct the spelling.`,
        )
    const its = written.filter((aid) => aid.id === id)
    for (const language of languages)
      if (!its.some((aid) => aid.language === language))
        yield {
          file: file.replace('course.yaml', `aids/${id}.${language}.md`),
          line: 1,
          what: 'This file is missing: write it.',
          criterion: 'languages',
        }
    const [model, ...others] = its
    if (model) for (const other of others) yield* checkShape(model, other)
    for (const aid of named.length === 0 ? its : []) {
      const cited = citedIn(passagesOf(aid))
      if (cited)
        yield {
          file: aid.file,
          line: cited.line,
          what: `“${cited.found}” is cited here: name its source at the aid "${id}" in course.yaml.`,
          criterion: 'sources',
        }
    }
  }
  for (const { file, id } of written)
    if (!Object.hasOwn(aids, id))
      yield {
        file,
        line: 1,
        what: `course.yaml has no aid "${id}": name it under "aids", or remove the file.`,
      }
}

/** The words of one of them in one language. */
export function* checkAid(aid: WrittenAid): Generator<Problem> {
  const { file, title, blocks } = aid
  const problem = (line: number, what: string): Problem => ({ file, line, what })
  if (!title.text) yield problem(1, 'The page has no title: begin it with "# ".')
  if (title.text.length > limits.aid)
    yield problem(
      title.line,
      `The title is ${title.text.length - limits.aid} over its ${limits.aid} characters, as it stands on a button: shorten it, and say more below it.`,
    )
  if (blocks.length === 0) yield problem(title.line, 'Nothing stands below the title: write it.')
  for (const { text, line } of passagesOf(aid)) {
    const odd = oddBracket(text)
    if (odd) yield problem(line, `"${odd}" has no other half here: close it, open it, or remove it.`)
  }
}

/** Two languages have the same parts in the same order. */
function* checkShape(model: WrittenAid, other: WrittenAid): Generator<Problem> {
  const there = model.file.slice(model.file.lastIndexOf('/') + 1)
  const longest = Math.max(model.blocks.length, other.blocks.length)
  for (let nth = 0; nth < longest; nth++) {
    const [theirs, ours] = [model.blocks[nth], other.blocks[nth]]
    if (theirs && ours && shapeOf(theirs) === shapeOf(ours)) continue
    yield {
      file: other.file,
      line: (ours ?? other.blocks.at(-1))?.line ?? 1,
      what: `Here stands ${shapeOf(ours)}, and ${shapeOf(theirs)} in ${there}, line ${(theirs ?? model.blocks.at(-1))?.line ?? 1}: give the page one shape in all languages.`,
      criterion: 'languages',
    }
    return
  }
}

function shapeOf(block: AidBlock | undefined): string {
  if (!block) return 'nothing more'
  switch (block.what) {
    case 'list':
    case 'checks':
      return `a list of ${block.entries.length}${block.what === 'checks' ? ' boxes to tick' : ''}`
    case 'table':
      return `a table of ${block.head.length} by ${block.rows.length}`
    default:
      return `a ${block.what}`
  }
}

/** An aid is known by its id alone, whatever the course. */
export function* checkAidIds(files: YamlFile<CourseFile>[]): Generator<Problem> {
  const owners = new Map<string, string>()
  for (const { file, value, lineOf } of files)
    for (const id of Object.keys(value.aids ?? {})) {
      const owner = owners.get(id)
      if (owner)
        yield {
          file,
          line: lineOf(['aids', id]),
          what: `The course "${owner}" has an aid "${id}" too: give this one another id.`,
        }
      owners.set(id, value.id)
    }
}
