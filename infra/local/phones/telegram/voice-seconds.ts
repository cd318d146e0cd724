/** The Opus in an Ogg file counts 48,000 samples a second, whatever was recorded: https://www.rfc-editor.org/rfc/rfc7845#section-4. */
const samplesASecond = 48_000

/** How long a voice note takes, by the position that its last page tells; undefined for what is no Ogg file. */
export function voiceSeconds(bytes: Uint8Array): number | undefined {
  const file = Buffer.from(bytes)
  const last = file.lastIndexOf('OggS')
  if (last < 0 || last + 14 > file.length) return undefined
  return Math.max(1, Math.round(Number(file.readBigInt64LE(last + 6)) / samplesASecond))
}
