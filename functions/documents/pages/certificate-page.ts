import type { Language } from '../../../content/schema.ts'
import { award } from './award.ts'
import type { Certificate } from './certificate.ts'
import { frame, type PortalFacts } from './frame.ts'
import { html } from './html.ts'
import { standing } from './standing.ts'
import { wordsIn } from './words/words.ts'

/** Every claim of a certificate, and first of all whether it stands. The person's name stays out of title and preview. */
export function certificatePage(facts: PortalFacts, certificate: Certificate, language: Language): string {
  const words = wordsIn(language)
  const main = html`<div class="wrap"><article class="paper ${certificate.status}">
${standing(facts, certificate, language)}
${(certificate.status === 'valid' || certificate.status === 'revoked') && award(facts, certificate, language)}
</article></div>`
  return frame(facts, {
    language,
    path: `/certificates/${certificate.id}`,
    title: `${words.certificate.title} · ${words.brand}`,
    description: words.certificate[certificate.status].heading,
    ...(certificate.status === 'valid' && {
      image: {
        url: `${facts.portalUrl}/certificates/${certificate.id}.png`,
        alt: `${words.certificate.title} · ${certificate.course.title[certificate.language]}`,
      },
    }),
    main,
  })
}
