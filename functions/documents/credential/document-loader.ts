import type { DocumentLoader } from '@digitalbazaar/vc'
import { pinnedContexts } from './pinned-contexts.ts'

/** Loads the pinned contexts and `documents`, by address, and nothing else: it throws rather than reach for the network. */
export function documentLoader(documents: Readonly<Record<string, object>> = {}): DocumentLoader {
  const known = new Map([...Object.entries(pinnedContexts), ...Object.entries(documents)])
  return async (url) => {
    const document = known.get(url)
    if (!document) throw new Error(`${url} is not among the documents at hand`)
    return { contextUrl: null, documentUrl: url, document }
  }
}
