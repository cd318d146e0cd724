/** What a later version has written and this one does not know: so a deployment can be rolled back. */
import * as z from 'zod/mini'

const originals = new WeakMap<object, unknown>()

/**
 * What cannot be read, but has what is the `least` of it, is taken for something that can, and is stored again as it came unless
 * a turn replaces it.
 */
export const orStandIn = <S extends z.ZodMiniType<object>, Least extends z.ZodMiniType>(
  schema: S,
  least: Least,
  standInFor: (unknown: z.output<Least>) => z.output<S>,
) =>
  z.pipe(
    z.unknown(),
    z.transform((value, { issues }): z.output<S> => {
      const known = asKnown(schema, value)
      if (known !== undefined) return known
      const { success, data, error } = z.safeParse(least, value)
      if (!success) {
        issues.push({ code: 'custom', input: value, message: error.message })
        return z.NEVER
      }
      const standIn = standInFor(data)
      originals.set(standIn, value)
      return standIn
    }),
  )

/**
 * Without the fields that are not known, in whichever part; the part is stored again as it came unless a turn replaces it.
 * Undefined where anything else is wrong.
 */
export function asKnown<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> | undefined {
  const read = z.safeParse(schema, value)
  if (read.success) return read.data
  const unknown = unknownIn(read.error.issues)
  if (!unknown) return undefined
  const without = structuredClone(value)
  for (const { path, keys } of unknown) for (const key of keys) Reflect.deleteProperty(at(without, path), key)
  const known = z.safeParse(schema, without)
  if (!known.success) return undefined
  for (const { path } of unknown) originals.set(at(known.data, path), at(value, path))
  return known.data
}

type Path = PropertyKey[]
interface Unknown {
  path: Path
  keys: string[]
}

/** Undefined where other issues are among them, unless it is in one only of several ways to read it. */
function unknownIn(issues: z.core.$ZodIssue[], within: Path = []): Unknown[] | undefined {
  const found = issues.map((issue): Unknown[] | undefined => {
    const path = [...within, ...issue.path]
    if (issue.code === 'unrecognized_keys') return [{ path, keys: issue.keys }]
    if (issue.code !== 'invalid_union') return undefined
    return issue.errors.map((each) => unknownIn(each, path)).find((each) => each !== undefined)
  })
  return found.includes(undefined) ? undefined : found.flatMap((each) => each ?? [])
}

const at = (whole: unknown, path: Path): object =>
  path.reduce((part: unknown, name) => Reflect.get(Object(part), name), whole) as object

/** A value as it is to be stored, with all that was only stood in for. */
export function asItCame<T>(value: T): T
export function asItCame(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (originals.has(value)) return originals.get(value)
  if (Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asItCame(one)]))
}
