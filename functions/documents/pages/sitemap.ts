import { type Catalogue, languages } from '../../../content/schema.ts'
import { addressIn } from './address.ts'
import type { PortalFacts } from './frame.ts'
import { html } from './html.ts'
import { publicPages } from './public-pages.ts'

/** What search engines may list, each page with its other languages: https://www.sitemaps.org/protocol.html */
export function sitemap({ portalUrl }: PortalFacts, { courses }: Catalogue): string {
  const paths = [
    ...Object.keys(publicPages),
    '/verify',
    '/indicators',
    '/indicators/outcomes',
    '/indicators/people',
    '/indicators/dictionary',
    ...Object.keys(courses).map((id) => `/courses/${id}`),
  ]
  const entries = paths.flatMap((path) => {
    const others = languages.map(
      (tongue) =>
        html`<xhtml:link rel="alternate" hreflang="${tongue}" href="${portalUrl}${addressIn(tongue, path)}"/>`,
    )
    return languages.map(
      (tongue) => html`<url><loc>${portalUrl}${addressIn(tongue, path)}</loc>${others}</url>
`,
    )
  })
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries}</urlset>
`.markup
}

/** Everything may be read; what is not to be listed says so itself, and links of short messages are nobody else's. */
export const robots = ({ portalUrl }: PortalFacts): string =>
  `User-agent: *\nDisallow: /r/\nSitemap: ${portalUrl}/sitemap.xml\n`
