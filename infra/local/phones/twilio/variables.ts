import { bodiesOf, type Types } from './content-types.ts'
import type { Content } from './contents.ts'
import { badRequest } from './refusal.ts'

export const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g
const LONGEST = 1600
/** What a variable of a body may not hold, see https://www.twilio.com/docs/api/errors/21656 */
const BREAKS = /[\n\r\t]| {5,}/

/**
 * The types of a Content object with its variables filled in. Stricter than Twilio, which passes over a variable
 * that the object does not have.
 *
 * @param given `ContentVariables`: JSON text
 * @throws Refusal 21656, 21658
 */
export function filledIn(content: Content, given: string, lineBreaks: 'refused' | 'delivered'): Types {
  const source = JSON.stringify(content.types)
  const names = namesIn(source)
  const values = valuesOf(given)
  const unknown = Object.keys(values).find((name) => !names.includes(name))
  if (unknown !== undefined) throw invalid(`the content has no variable "${unknown}"`)
  const all = new Map(names.map((name) => [name, values[name] ?? content.variables[name]]))
  for (const [name, value] of all) {
    if (value === undefined) throw invalid(`"${name}" is missing`)
    if (value === '') throw invalid(`"${name}" is empty`)
    if (value.length > LONGEST)
      throw badRequest(21658, `Parameter exceeded character limit: variable "${name}"`)
  }
  const bodies = namesIn(bodiesOf(content.types).join(' '))
  const broken = bodies.find((name) => BREAKS.test(all.get(name) ?? ''))
  if (broken !== undefined && lineBreaks === 'refused')
    throw invalid(`"${broken}" holds a line break, a tab or more than four blanks in a row`)
  return JSON.parse(
    source.replace(PLACEHOLDER, (_, name: string) => JSON.stringify(all.get(name)).slice(1, -1)),
  )
}

/** The variables that are used in this text, each once. */
export const namesIn = (text: string) => [
  ...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')),
]

function valuesOf(given: string): Record<string, string> {
  let values: unknown
  try {
    values = given === '' ? {} : JSON.parse(given)
  } catch {
    throw invalid('it is not JSON')
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw invalid('it is not an object')
  const odd = Object.entries(values).find(([, value]) => typeof value !== 'string')
  if (odd) throw invalid(`"${odd[0]}" is not a string`)
  return values as Record<string, string>
}

const invalid = (why: string) => badRequest(21656, `The ContentVariables Parameter is invalid: ${why}.`)
