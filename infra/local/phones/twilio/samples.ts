/** Things that are not text, to send from WhatsApp. */
import { sampleFile } from '../sample-files.ts'
import type { Account } from './account.ts'
import type { Said } from './inbound.ts'
import type { Phone } from './phones.ts'

export const SAMPLES = ['photo', 'voice', 'sticker', 'document', 'location', 'contact'] as const
export type Sample = (typeof SAMPLES)[number]

const TYPES = { photo: 'image', voice: 'audio', sticker: 'sticker', document: 'document' }

export function sampleOf({ media }: Account, phone: Phone, sample: Sample): Said {
  if (sample === 'location') {
    /** Parliament, Rabat. */
    const location = { latitude: 34.0167, longitude: -6.8361 }
    const fields = { Latitude: String(location.latitude), Longitude: String(location.longitude) }
    return { text: '', type: 'location', shown: { location }, fields }
  }
  if (sample === 'contact') {
    const { name, number } = phone
    const card = `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nTEL;TYPE=CELL:${number}\r\nEND:VCARD\r\n`
    const medium = media.add({ name: 'contact.vcf', mime: 'text/vcard', bytes: Buffer.from(card) })
    return { text: '', type: 'contacts', shown: { media: [medium], contact: { name, number } } }
  }
  const file = sampleFile(sample)
  return {
    text: sample === 'document' ? file.name : '',
    type: TYPES[sample],
    shown: { media: [media.add(file)] },
  }
}
