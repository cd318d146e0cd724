import { readFileSync } from 'node:fs'
import { mimeOf } from './mimes.ts'

const NAMES = { photo: 'photo.jpg', voice: 'voice.ogg', sticker: 'sticker.webp', document: 'letter.txt' }

export type SampleFile = keyof typeof NAMES

/** A file for a phone to send. */
export function sampleFile(sample: SampleFile): {
  name: string
  mime: string
  bytes: Uint8Array<ArrayBuffer>
} {
  const name = NAMES[sample]
  const bytes = new Uint8Array(readFileSync(new URL(`samples/${name}`, import.meta.url)))
  return { name, mime: mimeOf(name), bytes }
}
