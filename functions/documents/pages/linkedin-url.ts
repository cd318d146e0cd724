import type { Language } from '../../../content/schema.ts'
import type { StandingCertificate } from './certificate.ts'

/**
 * Where LinkedIn asks its member whether to add the certificate to their profile; nothing goes there before somebody
 * follows it. The fields are those that LinkedIn gave its partners at https://addtoprofile.linkedin.com; a name stands for
 * the organisation, as an `organizationId` needs a page there, and no expiration is said, as there is none. By its
 * help, https://www.linkedin.com/help/linkedin/answer/a528030, the form may yet have to be filled in by hand.
 */
export function linkedinUrl(
  { id, course, issuedAt }: StandingCertificate,
  { issuer, portalUrl }: { issuer: string; portalUrl: string },
  language: Language,
): string {
  const [year = '', month = ''] = monthInMorocco.format(new Date(issuedAt)).split('-')
  const filled = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: course.title[language],
    organizationName: issuer,
    issueYear: year,
    issueMonth: String(Number(month)),
    certUrl: `${portalUrl}/certificates/${id}`,
    certId: id,
  })
  return `https://www.linkedin.com/profile/add?${filled}`
}

/** `2026-11` */
const monthInMorocco = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  timeZone: 'Africa/Casablanca',
})
