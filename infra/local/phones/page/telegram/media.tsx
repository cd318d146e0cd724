import type { Message } from 'grammy/types'
import { Contact } from '../phone/contact.tsx'
import { FileRow } from '../phone/file-row.tsx'
import { Place } from '../phone/place.tsx'
import { Voice } from '../phone/voice.tsx'
import type { Words } from './words.ts'

const fileUrl = (id: string) => `/phones/telegram/files/${id}`

/** Whatever of a message is not text. */
export function Media({ message, words }: { message: Message; words: Words }) {
  const { photo, document, voice, audio, video, sticker, location, contact } = message
  const largest = photo?.at(-1)
  if (largest)
    return (
      <img
        class="photo"
        src={fileUrl(largest.file_id)}
        width={largest.width}
        height={largest.height}
        alt=""
      />
    )
  if (sticker) return <img class="sticker" src={fileUrl(sticker.file_id)} alt={sticker.emoji ?? ''} />
  if (video) {
    // biome-ignore lint/a11y/useMediaCaption: what the bot sends has no track of its own
    return <video class="photo" src={fileUrl(video.file_id)} controls preload="metadata" />
  }
  if (voice) return <Voice src={fileUrl(voice.file_id)} seconds={voice.duration} words={words} />
  if (audio) {
    const title = audio.title ?? audio.file_name ?? ''
    return <Voice src={fileUrl(audio.file_id)} seconds={audio.duration} title={title} words={words} />
  }
  if (document)
    return (
      <FileRow
        href={fileUrl(document.file_id)}
        name={document.file_name ?? ''}
        bytes={document.file_size ?? 0}
      />
    )
  if (location) return <Place {...location} />
  if (contact) return <Contact name={contact.first_name} number={`+${contact.phone_number}`} />
  return null
}
