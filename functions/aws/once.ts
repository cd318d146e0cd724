/** Opened on first use and kept as long as the function's sandbox lives. */
export function once<T>(open: () => T): () => T {
  let opened: { it: T } | undefined
  return () => {
    opened ??= { it: open() }
    return opened.it
  }
}
