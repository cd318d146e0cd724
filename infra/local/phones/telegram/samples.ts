/** Things that are not text, to send from a phone. */
import type { Message } from 'grammy/types'
import { type SampleFile, sampleFile } from '../sample-files.ts'
import type { Account } from './account.ts'
import { mediaOf } from './methods/media.ts'
import type { Phone } from './phones.ts'

export type Sample = SampleFile | 'location' | 'contact' | 'contact-of-another'
export const SAMPLES = [
  'photo',
  'voice',
  'sticker',
  'document',
  'location',
  'contact',
  'contact-of-another',
] as const satisfies Sample[]

export function sampleOf(account: Account, phone: Phone, sample: Sample): Partial<Message> {
  if (sample === 'location') return locationOf()
  if (sample === 'contact') return contactOf(phone, 'self')
  if (sample === 'contact-of-another') return contactOf(phone, 'another')
  return mediaOf(account.uploads.add({ kind: sample, ...sampleFile(sample) }))
}

/** Parliament, Rabat. */
export const locationOf = (): Partial<Message> => ({ location: { latitude: 34.0167, longitude: -6.8361 } })

/** Only one's own contact, shared by the button, holds one's own `user_id`. */
export function contactOf({ person, number }: Phone, whose: 'self' | 'another'): Partial<Message> {
  return whose === 'self'
    ? { contact: { phone_number: number, first_name: person.first_name, user_id: person.id } }
    : { contact: { phone_number: '212600000000', first_name: 'Karim', user_id: person.id + 1_000_000 } }
}
