/** The arguments of a call, as given: typed when they came as JSON, all text when they came as a form. */
import { readMultipart } from './multipart.ts'
import { badRequest } from './refusal.ts'

export type Given = Readonly<Record<string, unknown>>

/** @throws badRequest when it is not text that UTF-8 can hold. Absent is ''. */
export function textOf(given: Given, field: string): string {
  const value = given[field] ?? ''
  if (typeof value === 'object') throw badRequest(`field "${field}" must be of type String`)
  const text = String(value)
  if (!text.isWellFormed()) throw badRequest('text must be encoded in UTF-8')
  return text
}

/** @returns the whole number, or `undefined` when absent or empty */
export function integerOf(given: Given, field: string): number | undefined {
  const value = given[field]
  if (value === undefined || value === null || value === '') return undefined
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw badRequest(`field "${field}" must be a Number`)
  return number
}

export function flagOf(given: Given, field: string): boolean {
  return ['true', '1', 'yes'].includes(String(given[field] ?? '').toLowerCase())
}

/** @returns the object or array, which a form holds as JSON text; `undefined` when absent or empty */
export function objectOf(given: Given, field: string): object | undefined {
  const value = given[field]
  if (value === undefined || value === null || value === '') return undefined
  try {
    const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value
    if (typeof parsed === 'object' && parsed !== null) return parsed
  } catch {}
  throw badRequest(`can't parse ${field.replaceAll('_', ' ')} JSON object`)
}

export function refuseUnknown(given: object, known: readonly string[], where: string): void {
  const unknown = Object.keys(given).find((field) => !known.includes(field))
  if (unknown !== undefined) throw badRequest(`unknown field "${unknown}" in ${where}`)
}

/** Reads a request's query string and body: JSON, form or multipart, whose files stay `File`s. */
export async function readGiven(request: Request): Promise<Given> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const header = request.headers.get('content-type') ?? ''
  const type = header.split(';')[0]?.trim().toLowerCase()
  try {
    if (type === 'application/json') {
      const text = await request.text()
      const body: unknown = text === '' ? {} : JSON.parse(text)
      if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Error('not an object')
      return { ...query, ...body }
    }
    if (type === 'application/x-www-form-urlencoded')
      return { ...query, ...Object.fromEntries(new URLSearchParams(await request.text())) }
    if (type === 'multipart/form-data')
      return { ...query, ...attached(readMultipart(Buffer.from(await request.arrayBuffer()), header)) }
  } catch {
    throw badRequest("can't parse the request body")
  }
  return query
}

/** Puts each part that another field names as `attach://<part>` into the place of that name. */
function attached(parts: Record<string, string | File>): Given {
  const given = { ...parts }
  for (const [field, value] of Object.entries(parts)) {
    const part =
      typeof value === 'string' && value.startsWith('attach://') ? value.slice('attach://'.length) : ''
    const file = parts[part]
    if (!file) continue
    given[field] = file
    delete given[part]
  }
  return given
}
