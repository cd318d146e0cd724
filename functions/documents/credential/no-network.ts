/**
 * Stands in for the HTTP client of the JSON-LD library when a function is bundled (infra/bundle.ts): the contexts are
 * pinned, so nothing is fetched, and the client with its undici would be two thirds of the code.
 */
export const httpClient = {
  get: () => {
    throw new Error('nothing is fetched when a credential is signed or verified')
  },
}
