/** The bot's own words: Fluent that can be read, the same messages in every language. */
import { FluentResource } from '@fluent/bundle'
import { hiddenDirection } from '../reading/plain-text.ts'
import type { Problem } from '../schema.ts'

export interface PhrasesFile {
  file: string
  text: string
}

export function* checkPhrases(files: PhrasesFile[]): Generator<Problem> {
  const places = new Map<string, string>()
  for (const { file, text } of files)
    for (const [id, line] of linesById(text)) if (!isTerm(id)) places.set(id, `${file}, line ${line}`)

  for (const { file, text } of files) {
    yield* checkLines({ file, text })
    yield* checkReferences({ file, text })
    const lines = linesById(text)
    for (const [id, place] of places)
      if (!lines.has(id))
        yield { file, line: 1, what: `The message "${id}" of ${place}, is missing: write it here too.` }
  }
}

/** Fluent drops in silence what it cannot read, so what it kept is held against what is written. */
function* checkLines({ file, text }: PhrasesFile): Generator<Problem> {
  const kept = new Set(new FluentResource(text).body.map(({ id }) => id))
  const first = linesById(text)
  for (const [nth, words] of linesOf(text).entries()) {
    const line = nth + 1
    const problem = (what: string): Problem => ({ file, line, what })
    const id = idIn(words)
    const hidden = hiddenDirection(words)
    if (hidden) yield problem(hidden)
    if (id && first.get(id) !== line)
      yield problem(`The message "${id}" is in line ${first.get(id)} too: remove one.`)
    else if (id && !kept.has(id))
      yield problem(`The message "${id}" cannot be read: does it say something, and is every { closed?`)
    else if (!id && /^[^\s#}[*]/.test(words))
      yield problem('This line belongs to no message: begin it with "name = ", "# " or spaces.')
  }
}

function* checkReferences({ file, text }: PhrasesFile): Generator<Problem> {
  const lines = linesById(text)
  for (const message of new FluentResource(text).body)
    for (const id of referencesIn([message.value, message.attributes]))
      if (!lines.has(id))
        yield {
          file,
          line: lines.get(message.id) ?? 1,
          what: `There is no "${id}": write it, or correct its name.`,
        }
}

/** The messages and terms that a parsed pattern puts in. */
function referencesIn(pattern: unknown): string[] {
  if (typeof pattern !== 'object' || pattern === null) return []
  const inside = Object.values(pattern).flatMap(referencesIn)
  if (!('type' in pattern && 'name' in pattern)) return inside
  if (pattern.type === 'mesg') return [...inside, `${pattern.name}`]
  return pattern.type === 'term' ? [...inside, `-${pattern.name}`] : inside
}

const linesOf = (text: string) => text.split(/\r\n|\r|\n/)

const idIn = (line: string) => /^(-?[a-zA-Z][\w-]*) *=/.exec(line)?.[1]

/** Terms are one language's own affair. */
const isTerm = (id: string) => id.startsWith('-')

/** Where each message and term is first written. */
function linesById(text: string): Map<string, number> {
  const ids = linesOf(text).map(idIn)
  return new Map(ids.flatMap((id, nth) => (id && ids.indexOf(id) === nth ? [[id, nth + 1]] : [])))
}
