import type { Language } from '../../../content/schema.ts'

/** An aid's fixed words. */
export const phrases: Record<Language, { brand: string; sources: string }> = {
  ar: { brand: 'تكوين، بوابة تكوين الجمعيات', sources: 'المراجع:' },
  fr: { brand: 'Takwin, portail de formation des associations', sources: 'Sources\u00a0:' },
  en: { brand: 'Takwin, the training portal for associations', sources: 'Sources:' },
}
