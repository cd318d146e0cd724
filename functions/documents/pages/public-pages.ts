import type { Catalogue, Language } from '../../../content/schema.ts'
import { coursesPage } from './courses-page.ts'
import { findPage } from './find-page.ts'
import type { PortalFacts } from './frame.ts'
import { homePage } from './home-page.ts'
import { type Text, textPage } from './text-page.ts'
import { accessibility } from './texts/accessibility.ts'
import { dataMap } from './texts/data-map.ts'
import { help } from './texts/help.ts'
import { privacy } from './texts/privacy.ts'

type Drawing = (facts: PortalFacts, catalogue: Catalogue, language: Language) => string

/** The pages that are about no course and nobody, by their path without the language. */
export const publicPages: Record<string, Drawing> = {
  '/': homePage,
  '/courses': coursesPage,
  '/certificates': findPage,
  '/help': reading('/help', help),
  '/privacy': reading('/privacy', privacy),
  '/accessibility': reading('/accessibility', accessibility),
  '/data-map': reading('/data-map', dataMap),
}

function reading(
  path: string,
  texts: Record<Language, (facts: PortalFacts, catalogue: Catalogue) => Text>,
): Drawing {
  return (facts, catalogue, language) => textPage(facts, language, path, texts[language](facts, catalogue))
}
