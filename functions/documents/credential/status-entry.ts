/** In each list: the least that hides which of them was asked for. */
export const entries = 131_072

/** A place in a list: `list` is a name such as `2026-11`. */
export interface StatusEntry {
  list: string
  index: number
}

export const statusListUrl = (portalUrl: string, list: string): string => `${portalUrl}/status/${list}`
