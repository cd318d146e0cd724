/** What reads cards aloud, in the content bucket: put there once, and never written over. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PollyClient, SynthesizeSpeechCommand } from '@aws-sdk/client-polly'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import { audioFormatOf } from '../../../content/reading/audio.ts'
import { readRecordings } from '../../../content/reading/recordings.ts'
import { putMedia } from './media-shelf.ts'
import type { Utterance } from './plan-voices.ts'
import { Refused } from './setting.ts'
import type { Shelf } from './shelf.ts'

/** Those recordings of these courses that are not `there` yet. */
export async function putRecordings(
  shelf: Shelf,
  content: string,
  courses: string[],
  there: Set<string>,
): Promise<void> {
  for (const { name, file } of courses.flatMap((course) => readRecordings(content, course)))
    if (!there.has(name)) await putMedia(shelf, name, readFileSync(join(content, file)))
}

/** A few at once, as Polly bears: https://docs.aws.amazon.com/polly/latest/dg/limits.html. */
const atOnce = 4

/** Has all of this spoken. Throws `Refused` for what is not spoken as voice notes are; what was spoken before that stays. */
export async function speakAll(shelf: Shelf, utterances: Utterance[]): Promise<void> {
  // Left to itself it speaks HTTP/2 alone, which no stand-in understands.
  const polly = new PollyClient({ requestHandler: new NodeHttpHandler() })
  const left = [...utterances]
  const speaking = Array.from({ length: atOnce }, async () => {
    for (let next = left.shift(); next; next = left.shift())
      await putMedia(shelf, next.name, await spoken(polly, next))
  })
  await Promise.all(speaking)
}

async function spoken(polly: PollyClient, { voice, text }: Utterance): Promise<Uint8Array> {
  const { AudioStream } = await polly.send(
    new SynthesizeSpeechCommand({
      VoiceId: voice.id,
      LanguageCode: voice.code,
      Engine: voice.engine,
      OutputFormat: 'ogg_opus',
      Text: text,
    }),
  )
  const bytes = (await AudioStream?.transformToByteArray()) ?? new Uint8Array()
  if (audioFormatOf(bytes) !== 'ogg') throw new Refused(`What ${voice.id} spoke is no voice note.`)
  return bytes
}
