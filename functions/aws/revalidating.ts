import { createHash } from 'node:crypto'
import type { MiddlewareObj } from '@middy/core'
import type { WebRequest, WebResponse } from './web.ts'

/** What has not changed since a browser or the edge last had it is not sent again (RFC 9110, 13.1.2). */
export const revalidating: MiddlewareObj<WebRequest, WebResponse> = {
  after: ({ event, response }) => {
    if (
      response?.statusCode !== 200 ||
      !response.body ||
      /no-store/.test(`${response.headers?.['cache-control']}`)
    )
      return
    // Weak: the same page goes out in several encodings.
    const etag = `W/"${createHash('sha256').update(response.body).digest('base64url').slice(0, 22)}"`
    response.headers = { ...response.headers, etag }
    if (event.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
      response.statusCode = 304
      delete response.body
      delete response.isBase64Encoded
    }
  },
}
