import { type Language, languages } from '../../../content/schema.ts'
import { addressIn } from './address.ts'
import { favicon } from './emblem.ts'
import type { Page, PortalFacts } from './frame.ts'
import { type Html, html, trusted } from './html.ts'
import { styleSheet } from './style-sheet.ts'
import { wordsIn } from './words/words.ts'

const locales: Record<Language, string> = { ar: 'ar_MA', fr: 'fr_MA', en: 'en_GB' }

/** What browsers, search engines and previews of a link read of a page: https://ogp.me */
export const head = (facts: PortalFacts, page: Page): Html =>
  html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
<meta name="theme-color" content="#f8f4ea" media="(prefers-color-scheme:light)">
<meta name="theme-color" content="#0f1714" media="(prefers-color-scheme:dark)">
${!page.listed && html`<meta name="robots" content="noindex">`}
${page.path !== undefined && place(facts, page, page.path)}
${page.image && picture(page.image)}
<link rel="icon" href="${favicon}">
<style>${trusted(styleSheet)}</style>`

/** Where it stands, in each language. */
function place({ portalUrl }: PortalFacts, { language, title, description }: Page, path: string): Html {
  const address = (tongue: Language) => `${portalUrl}${addressIn(tongue, path)}`
  return html`<link rel="canonical" href="${address(language)}">
${languages.map((tongue) => html`<link rel="alternate" hreflang="${tongue}" href="${address(tongue)}">`)}
<link rel="alternate" hreflang="x-default" href="${portalUrl}${path}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${wordsIn(language).brand}">
<meta property="og:locale" content="${locales[language]}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address(language)}">`
}

const picture = ({ url, alt }: NonNullable<Page['image']>): Html =>
  html`<meta property="og:image" content="${url}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${alt}">
<meta name="twitter:card" content="summary_large_image">`
