/** Drops the keys that hold nothing, which in a spread would erase what was set. */
export function withoutAbsent<T extends object>(part: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as never
}
