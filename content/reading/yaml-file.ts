/** One YAML file, read against its schema, every problem with its line. */
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type * as z from 'zod/mini'
import type { Problem } from '../schema.ts'
import { hiddenDirection } from './plain-text.ts'

/** What a file says, and where it says it. */
export interface YamlFile<T> {
  file: string
  value: T
  /** Where the value at `path` is written, or else the nearest thing above it. */
  lineOf: (path: PropertyKey[]) => number
}

export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodMiniType<T>,
): { read: YamlFile<T> } | { problems: Problem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)

  const lineOf = (path: PropertyKey[]) => {
    let node: unknown = document.contents
    let offset = 0
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
        if (!isNode(pair?.key)) break
        offset = pair.key.range?.[0] ?? offset
        node = pair.value
      } else if (isSeq(node)) {
        node = node.items[Number(step)]
        if (isNode(node)) offset = node.range?.[0] ?? offset
      }
    }
    return lineAt(offset)
  }

  const problems = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    file,
    line: lineAt(pos[0]),
    what: `This is not well-formed YAML: ${message}.`,
  }))
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range) return
    const what = isAlias(node)
      ? 'Text that begins with * must stand in quotation marks.'
      : isScalar(node) && hiddenDirection(String(node.value))
    if (what) problems.push({ file, line: lineAt(node.range[0]), what })
  })
  if (problems.length > 0) return { problems }

  const { success, data, error } = schema.safeParse(document.toJS(), { reportInput: true })
  if (success) return { read: { file, value: data, lineOf } }
  return {
    problems: error.issues.map((issue) => ({
      file,
      line: lineOf(placeOf(issue)),
      what: inPlainWords(issue),
    })),
  }
}

const placeOf = (issue: z.core.$ZodIssue) =>
  issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path

function inPlainWords(issue: z.core.$ZodIssue): string {
  const name = issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'The file'
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `${name} is missing: add it.`
        : `${name} must be ${kinds[issue.expected] ?? issue.expected}.`
    case 'unrecognized_keys':
      return `Nothing is called ${issue.keys.map((key) => `"${key}"`).join(', ')} here: correct the spelling or remove it.`
    case 'too_big':
      return issue.origin === 'string'
        ? `${name} is longer than ${issue.maximum} characters: shorten it.`
        : `${name} must be at most ${issue.maximum}.`
    case 'too_small':
      return issue.origin === 'number'
        ? `${name} must be at least ${issue.minimum}.`
        : `${name} is empty: fill it in.`
    case 'not_multiple_of':
      return `${name} must be a multiple of ${issue.divisor}.`
    case 'invalid_value':
      return `${name} must be one of ${issue.values.join(', ')}.`
    case 'invalid_key':
      return issue.issues.map((inner) => inPlainWords({ ...inner, path: issue.path })).join(' ')
    case 'invalid_format':
      return `${name} must be ${issue.message}.`
    default:
      return `${name}: ${issue.message}.`
  }
}

const kinds: Record<string, string> = {
  string: 'text (in quotation marks where it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a set of "name: value" lines',
  record: 'a set of "name: value" lines',
}
