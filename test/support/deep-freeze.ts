/** The very same thing, which nobody can change any more: whoever tries throws. */
export function deepFreeze<T>(thing: T): T {
  if (typeof thing !== 'object' || thing === null || Object.isFrozen(thing)) return thing
  Object.freeze(thing)
  for (const part of Object.values(thing)) deepFreeze(part)
  return thing
}
