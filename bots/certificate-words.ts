/** What a learner is told of their certificates. */
import { titled, titleOf } from './course-words.ts'
import { coursesHeld } from './engine/holding.ts'
import type { Say } from './engine/say.ts'
import { rating } from './engine/voicing.ts'
import { localeOf } from './phrases.ts'
import { invitedParts } from './sharing-words.ts'
import type { Part, Speech } from './wording.ts'

type OfCertificates = Extract<
  Say,
  {
    what: 'certificate' | 'finished' | 'held' | 'withdrawing' | 'withdrawn' | 'declined' | 'correctable-from'
  }
>

export function certificateParts(say: OfCertificates, speech: Speech): Part[] {
  const { phrase } = speech
  const course = titled(say.course, speech)
  switch (say.what) {
    case 'finished':
    case 'held':
      return say.certificate
        ? [`${phrase('finished-held', course)}\n${pageOf(say.certificate, speech)}`]
        : [phrase('finished', course)]
    case 'certificate': {
      const words = phrase(say.corrected ? 'certificate-corrected' : 'certificate', course)
      const isAsked = say.choices.includes(rating)
      return [`${words}\n${pageOf(say.certificate, speech)}`, ...(isAsked ? [phrase('rate')] : [])]
    }
    case 'withdrawing':
    case 'withdrawn':
    case 'declined':
      return [phrase(say.what, course)]
    case 'correctable-from': {
      const { zone } = speech.catalogue.calendar
      const day = new Intl.DateTimeFormat(localeOf(speech.language), { dateStyle: 'long', timeZone: zone })
      return [phrase(say.what, { ...course, from: day.format(say.from * 1000) })]
    }
  }
}

export function heldParts(speech: Speech): Part[] {
  const { phrase, certificates = {}, changes } = speech
  const held = coursesHeld({ certificates, changes })
  const lines = held.map(
    (course) => `${titleOf(course, speech)}\n${pageOf(certificates[course] ?? '', speech)}`,
  )
  if (held.length === 0) return [phrase('certificates-none')]
  return [phrase('certificates'), ...lines, ...invitedParts(speech)]
}

export const pageOf = (certificate: string, { portalUrl }: Speech): string =>
  `${portalUrl}/certificates/${certificate}`
