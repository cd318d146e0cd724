import type { Language } from '../../content/schema.ts'
import { negotiateLanguage } from '../documents/pages/negotiate-language.ts'
import { readPath } from './find-route.ts'
import type { WebRequest } from './web.ts'

/** The one asked for in the address, else `known`, else what the browser prefers. */
export const languageOf = (
  { queryStringParameters: query, rawPath = '', headers }: WebRequest,
  known?: Language,
): Language =>
  negotiateLanguage(query?.language ?? readPath(rawPath).language ?? known, headers['accept-language'])
