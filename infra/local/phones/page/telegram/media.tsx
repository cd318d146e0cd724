import type { Message } from 'grammy/types'
import { FileIcon, PinIcon } from './icons.tsx'
import { Voice } from './voice.tsx'
import type { Words } from './words.ts'

const fileUrl = (id: string) => `/phones/telegram/files/${id}`
const UNITS = ['B', 'KB', 'MB']

function sizeOf(bytes = 0): string {
  const step = Math.min(2, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  return `${Number((bytes / 1024 ** step).toFixed(1))} ${UNITS[step]}`
}

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
      <a class="file" href={fileUrl(document.file_id)} target="_blank" rel="noreferrer noopener">
        <span class="file-icon">
          <FileIcon />
        </span>
        <span class="file-words">
          <bdi class="file-name">{document.file_name}</bdi>
          <bdi class="file-size">
            {sizeOf(document.file_size)} · {(document.file_name?.split('.').pop() ?? '').toUpperCase()}
          </bdi>
        </span>
      </a>
    )
  if (location) {
    const { latitude, longitude } = location
    return (
      <a
        class="map"
        href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`}
        target="_blank"
        rel="noreferrer noopener"
        aria-label={`${latitude}, ${longitude}`}
      >
        <PinIcon />
      </a>
    )
  }
  if (contact)
    return (
      <div class="file">
        <span class="avatar avatar-small" aria-hidden="true">
          {contact.first_name.slice(0, 1)}
        </span>
        <span class="file-words">
          <bdi class="file-name">{contact.first_name}</bdi>
          <bdi class="file-size">+{contact.phone_number}</bdi>
        </span>
      </div>
    )
  return null
}
