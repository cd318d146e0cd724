/** What the pages hear: every vendor's phones tell it, every open page listens. */
export interface Notice {
  /** Which part of the page it is for: a vendor's name, or `clock`. */
  part: string
  /** JSON. */
  body: unknown
}

export interface Live {
  tell(part: string, body: unknown): void
  /** @returns a function that ends the listening */
  listen(listener: (notice: Notice) => void): () => void
}

export function openLive(): Live {
  const listeners = new Set<(notice: Notice) => void>()
  return {
    tell(part, body) {
      for (const listener of [...listeners]) listener({ part, body })
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
