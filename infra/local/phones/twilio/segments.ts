/** GSM 03.38: the characters of an SMS that take seven bits each, and those that take two places. */
const PLAIN = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const DOUBLE = new Set('\f^{}\\[~]|€')

export interface Segments {
  encoding: 'GSM-7' | 'UCS-2'
  /** Places taken: septets, or 16-bit units. */
  used: number
  /** How many places each segment has. */
  each: number
  count: number
}

/** How an SMS is cut: one character outside GSM-7 makes all of it UCS-2; no character is cut in two. */
export function segmentsOf(text: string): Segments {
  const characters = [...text]
  const gsm = characters.every((character) => PLAIN.has(character) || DOUBLE.has(character))
  const width = (character: string) => (gsm ? 1 + Number(DOUBLE.has(character)) : character.length)
  const used = characters.reduce((sum, character) => sum + width(character), 0)
  const encoding = gsm ? 'GSM-7' : 'UCS-2'
  const alone = gsm ? 160 : 70
  if (used <= alone) return { encoding, used, each: alone, count: 1 }
  const each = gsm ? 153 : 67
  let count = 1
  let room = each
  for (const character of characters) {
    if (width(character) > room) {
      count += 1
      room = each
    }
    room -= width(character)
  }
  return { encoding, used, each, count }
}
