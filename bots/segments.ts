/** How many parts an SMS is sent and charged in: https://www.twilio.com/docs/glossary/what-is-an-sms-segment. */

/** GSM 03.38: the basic alphabet, and what takes an escape besides. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extended = new Set('\f^{}\\[~]|€')

/** Units that a single message holds, and each part of a longer one: septets in GSM-7, UTF-16 units in UCS-2. */
const room = { 'GSM-7': [160, 153], 'UCS-2': [70, 67] } as const

const graphemes = new Intl.Segmenter()

/** A letter that is in neither table makes the whole message UCS-2. No character is cut in two. */
export function segmentsOf(text: string): { encoding: keyof typeof room; units: number; segments: number } {
  const isGsm = [...text].every((letter) => basic.has(letter) || extended.has(letter))
  const encoding = isGsm ? 'GSM-7' : 'UCS-2'
  const widths = isGsm
    ? [...text].map((letter) => (extended.has(letter) ? 2 : 1))
    : [...graphemes.segment(text)].map(({ segment }) => segment.length)
  const units = widths.reduce((sum, width) => sum + width, 0)
  const [alone, part] = room[encoding]
  return { encoding, units, segments: units <= alone ? Math.min(units, 1) : partsOf(widths, part) }
}

function partsOf(widths: number[], longest: number): number {
  let parts = 1
  let filled = 0
  for (const width of widths) {
    if (filled + width > longest) {
      parts += 1
      filled = 0
    }
    filled += width
  }
  return parts
}
