import type { Message } from 'grammy/types'
import { mimeOf } from '../../mimes.ts'
import type { Account } from '../account.ts'
import type { Method } from '../call.ts'
import { type Given, integerOf, textOf } from '../given.ts'
import { badRequest, Refusal } from '../refusal.ts'
import { formattedOf } from '../text.ts'
import { type Upload, type UploadKind, uniqueId } from '../uploads.ts'
import { voiceSeconds } from '../voice-seconds.ts'
import { post, SENDING } from './sending.ts'

const CAPTION_LIMIT = 1024
const MEGABYTE = 1024 * 1024
const NAMES = {
  document: 'file',
  photo: 'photo.jpg',
  voice: 'voice.ogg',
  audio: 'audio.mp3',
  video: 'video.mp4',
}
type Sendable = keyof typeof NAMES

/**
 * The file of this kind in a call: a new one, or one sent before, by its id.
 *
 * @returns a function that keeps the file, for when the message is sure to be sent
 */
async function uploadOf({ uploads }: Account, kind: Sendable, given: Given): Promise<() => Upload> {
  const value = given[kind]
  if (value instanceof File) {
    if (value.size === 0) throw badRequest('file must be non-empty')
    if (value.size > (kind === 'photo' ? 10 : 50) * MEGABYTE)
      throw new Refusal(413, 'Request Entity Too Large')
    const name = value.name && value.name !== 'blob' ? value.name : NAMES[kind]
    const bytes = await value.bytes()
    return () => uploads.add({ kind, name, mime: mimeOf(name), bytes })
  }
  if (textOf(given, kind) === '') throw badRequest(`there is no ${kind} in the request`)
  const upload = uploads.get(textOf(given, kind))
  if (!upload) throw badRequest('wrong file identifier/HTTP URL specified')
  if (upload.kind !== kind) throw badRequest(`can't use file of type ${upload.kind} as ${kind}`)
  return () => upload
}

/** The part of a message that holds this file. Sizes and lengths that a person's app would measure are round. */
export function mediaOf({ id, kind, name, mime, bytes }: Upload, given: Given = {}): Partial<Message> {
  const file = { file_id: id, file_unique_id: uniqueId(id), file_size: bytes.length }
  const duration = integerOf(given, 'duration') ?? ((kind === 'voice' && voiceSeconds(bytes)) || 1)
  const title = textOf(given, 'title')
  const performer = textOf(given, 'performer')
  const held: Record<UploadKind, Partial<Message>> = {
    document: { document: { ...file, file_name: name, mime_type: mime } },
    photo: { photo: [{ ...file, width: 640, height: 480 }] },
    voice: { voice: { ...file, duration, mime_type: mime } },
    audio: {
      audio: {
        ...file,
        duration,
        file_name: name,
        mime_type: mime,
        ...(title && { title }),
        ...(performer && { performer }),
      },
    },
    video: { video: { ...file, duration, width: 640, height: 360, file_name: name, mime_type: mime } },
    sticker: {
      sticker: {
        ...file,
        type: 'regular',
        width: 512,
        height: 512,
        is_animated: false,
        is_video: false,
        emoji: '👍',
      },
    },
  }
  return held[kind]
}

function captionOf(given: Given): Partial<Message> {
  const { text, entities } = formattedOf(given, 'caption', 'caption_entities')
  if (text.length > CAPTION_LIMIT) throw badRequest('message caption is too long')
  return { ...(text !== '' && { caption: text }), ...(entities.length > 0 && { caption_entities: entities }) }
}

function sends(kind: Sendable, ...more: string[]): Method {
  return {
    takes: [...SENDING, kind, 'caption', 'parse_mode', 'caption_entities', ...more],
    async run(account, given) {
      const caption = captionOf(given)
      const upload = await uploadOf(account, kind, given)
      return post(account, given, () => ({ ...mediaOf(upload(), given), ...caption }))
    },
  }
}

export const media: Record<string, Method> = {
  sendDocument: sends('document', 'disable_content_type_detection'),
  sendPhoto: sends('photo', 'show_caption_above_media', 'has_spoiler'),
  sendVoice: sends('voice', 'duration'),
  sendAudio: sends('audio', 'duration', 'performer', 'title'),
  sendVideo: sends('video', 'duration', 'width', 'height', 'supports_streaming'),
}
