import type { WebRequest, WebResponse } from './web.ts'
import { lasting } from './web-answers.ts'

/**
 * Each page has one address: with a slash at its end it leads there, in whatever way it is asked (RFC 9110, 15.4.9).
 * Undefined where it is that one. The path is encoded anew, so that it leads nowhere but to this site.
 */
export function oneAddress({ rawPath = '', rawQueryString }: WebRequest): WebResponse | undefined {
  const [, path] = /^\/+(.*[^/])\/+$/s.exec(rawPath) ?? []
  if (path === undefined) return undefined
  const location = `/${path.split('/').map(encodeURIComponent).join('/')}`
  const query = rawQueryString && `?${rawQueryString}`
  return { statusCode: 308, headers: { location: `${location}${query}`, 'cache-control': lasting } }
}
