/** What a later version has written and this one does not know: so a deployment can be rolled back. */
import * as z from 'zod/mini'

const originals = new WeakMap<object, unknown>()

/** What cannot be read is taken for something that can, and is stored again as it came unless a turn replaces it. */
export const orStandIn = <S extends z.ZodMiniType<object>>(
  schema: S,
  standInFor: (unknown: unknown) => z.output<S>,
) =>
  z.pipe(
    z.unknown(),
    z.transform((value): z.output<S> => {
      const read = z.safeParse(schema, value)
      if (read.success) return read.data
      const standIn = standInFor(value)
      originals.set(standIn, value)
      return standIn
    }),
  )

/** A value as it is to be stored, with all that was only stood in for. */
export function asItCame<T>(value: T): T
export function asItCame(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (originals.has(value)) return originals.get(value)
  if (Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asItCame(one)]))
}
