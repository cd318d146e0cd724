import { mediaNamed, mediaTypes } from '../../content/publication.ts'
import { findMedia } from './publications.ts'
import type { WebResponse } from './web.ts'

/** A published recording or aid, by its name, under which it never changes. Undefined for a name that leads to nothing. */
export async function mediaAnswer(name: string): Promise<WebResponse | undefined> {
  const format = mediaNamed(name)
  const media = format && (await findMedia(name))
  if (!media) return undefined
  const { bytes, disposition } = media
  return {
    statusCode: 200,
    headers: {
      'content-type': mediaTypes[format],
      'cache-control': 'public, max-age=31536000, immutable',
      ...(disposition && { 'content-disposition': disposition }),
    },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  }
}
