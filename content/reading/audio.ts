/** Audio as both channels play it: Opus in Ogg, which is shown as a voice note, or MP3. */

export const audioFormats = ['ogg', 'mp3'] as const
export type Audio = (typeof audioFormats)[number]

/**
 * By its first bytes; undefined for anything else. Opus in Ogg: https://www.rfc-editor.org/rfc/rfc7845#section-5.1;
 * MP3 begins with a tag of ID3v2 or with a frame of MPEG audio, layer III (ISO/IEC 11172-3).
 */
export function audioFormatOf(bytes: Uint8Array): Audio | undefined {
  const text = String.fromCharCode(...bytes.subarray(0, 64))
  if (text.startsWith('OggS')) return text.slice(28).startsWith('OpusHead') ? 'ogg' : undefined
  if (text.startsWith('ID3')) return 'mp3'
  const [sync = 0, frame = 0] = bytes
  return sync === 0xff && (frame & 0xe6) === 0xe2 ? 'mp3' : undefined
}
