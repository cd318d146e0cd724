import type { Message } from '../../twilio/messages.ts'
import { Contact } from '../phone/contact.tsx'
import { FileRow } from '../phone/file-row.tsx'
import { Place } from '../phone/place.tsx'
import { Voice } from '../phone/voice.tsx'
import type { Words } from './words.ts'

/** Whatever of a message is not text. */
export function Media({
  message: { media, location, contact, type },
  words,
}: {
  message: Message
  words: Words
}) {
  if (location) return <Place {...location} />
  if (contact) return <Contact {...contact} />
  const file = media[0]
  if (!file) return null
  const src = `/phones/twilio/media/${file.sid}`
  if (type === 'sticker') return <img class="sticker" src={src} alt={words.sticker} />
  if (file.type.startsWith('image/')) return <img class="photo" src={src} alt={words.photo} />
  if (file.type.startsWith('video/')) {
    // biome-ignore lint/a11y/useMediaCaption: what the bot sends has no track of its own
    return <video class="photo" src={src} controls preload="metadata" />
  }
  if (file.type.startsWith('audio/')) return <Voice src={src} words={words} />
  return <FileRow href={src} name={file.name} bytes={file.size} />
}
