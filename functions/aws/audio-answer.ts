import { audioNamed } from '../../content/publication.ts'
import { findAudio } from './publications.ts'
import type { WebResponse } from './web.ts'

const types = { ogg: 'audio/ogg', mp3: 'audio/mpeg' }

/** What reads a card aloud, by its name, under which it never changes. Undefined for a name that leads to nothing. */
export async function audioAnswer(name: string): Promise<WebResponse | undefined> {
  const format = audioNamed(name)
  const audio = format && (await findAudio(name))
  return (
    audio && {
      statusCode: 200,
      headers: { 'content-type': types[format], 'cache-control': 'public, max-age=31536000, immutable' },
      body: Buffer.from(audio).toString('base64'),
      isBase64Encoded: true,
    }
  )
}
