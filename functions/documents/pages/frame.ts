import { type Language, languages } from '../../../content/schema.ts'
import { addressIn } from './address.ts'
import { emblem } from './emblem.ts'
import { head } from './head.ts'
import { type Html, html } from './html.ts'
import { type Place, wordsIn } from './words/words.ts'

/** Where things are; addresses without a slash at the end. */
export interface PortalFacts {
  portalUrl: string
  /** `https://t.me/<bot>` */
  telegramUrl?: string
  /** `https://wa.me/<number>`, or where the simulated one opens. */
  whatsappUrl?: string
  /** The simulated phones, where there are any. */
  phonesUrl?: string
  /** Who answers for what is kept about learners (law 09-08, article 1), how they are reached, and the CNDP's receipt (article 19). */
  controller?: { name: string; contact?: string; receipt?: string }
  /** Of AWS, where everything is kept. */
  region?: string
}

export interface Page {
  language: Language
  title: string
  description: string
  main: Html
  /** Without the language; pages that are no place of their own (not found, a failure) have none. */
  path?: string
  /** What previews of its link show, 1200 × 630 pixels: its address, and what is on it in words. */
  image?: { url: string; alt: string }
  /** Whether search engines may list it. */
  listed?: boolean
}

const ownNames: Record<Language, string> = { ar: 'العربية', fr: 'Français', en: 'English' }

/** What every page has around what it says: whole in one answer, without a script. */
export function frame(facts: PortalFacts, page: Page): string {
  const { language, path } = page
  const words = wordsIn(language)
  const place = (to: Place): Html =>
    html`<a href="${addressIn(language, to)}"${to === path && html` aria-current="page"`}>${words.places[to]}</a> `
  return html`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
${head(facts, page)}
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header class="wrap">
<div class="top">
<a class="brand" href="${addressIn(language, '/')}">${emblem}${words.brand}</a>
<nav class="tongues" aria-label="${words.language}">${languages.map((tongue) => languageLink(tongue, page))}</nav>
</div>
<nav class="places" aria-label="${words.places.all}">${(['/courses', '/certificates', '/help'] as const).map(place)}</nav>
</header>
<main id="content" tabindex="-1">
${page.main}
</main>
<footer><div class="wrap">
<p>${words.portal}</p>
<p>${words.privacy}</p>
<p class="places">${(['/indicators', '/privacy', '/accessibility'] as const).map(place)}</p>
</div></footer>
</body>
</html>`.markup
}

/** Leads to the page it stands on, also where that has no address of its own. */
function languageLink(tongue: Language, { language, path }: Page): Html {
  const mark = tongue === language && html` aria-current="true"`
  const href = path === undefined ? `?language=${tongue}` : addressIn(tongue, path)
  return html`<a href="${href}" hreflang="${tongue}" lang="${tongue}"${mark}>${ownNames[tongue]}</a> `
}
