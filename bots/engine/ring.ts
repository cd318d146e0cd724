/** A record knows so many inbounds again, and has no room for more. */
export const mostRemembered = 8

/** The inbounds heard last, oldest first, with these heard now. */
export const withHeard = (ring: string[], ...ids: string[]): string[] =>
  [...ring, ...ids].slice(-mostRemembered)
