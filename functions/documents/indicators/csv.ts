/** The figures as a table: a row a cell, RFC 4180. Every value is an id, so that none of them needs quotes or is a formula. */
import type { InEveryLanguage } from '../../../content/ids-and-words.ts'
import { indicators } from './definitions.ts'
import type { DayFigures, Figure } from './figures.ts'

export const columns = {
  day: {
    ar: 'اليوم، ‎YYYY-MM-DD، بالتوقيت العالمي (UTC).',
    fr: 'Le jour, AAAA-MM-JJ, en temps universel (UTC).',
    en: 'The day, YYYY-MM-DD, in universal time (UTC).',
  },
  indicator: { ar: 'رمز المؤشر.', fr: 'Code de l’indicateur.', en: 'Code of the indicator.' },
  course: {
    ar: 'رمز الدورة، إن كان الرقم يخص دورة واحدة، أو other لدورات لم تعد متاحة.',
    fr: 'Code du cours, si le chiffre ne concerne que lui, ou other pour ceux qui ne sont plus offerts.',
    en: 'Code of the course, where the figure is of one, or other for those that are taught no more.',
  },
  place: {
    ar: 'أين توقفوا: رمز البطاقة، أو exam-door قبل الامتحان، أو exam أثناءه، أو certificate بعد النجاح فيه، أو other لبطاقة حُذفت.',
    fr: 'Où l’on s’est arrêté\u00a0: code de la carte, ou exam-door avant l’examen, exam pendant, certificate après la réussite, other pour une carte supprimée.',
    en: 'Where they stopped: code of the card, or exam-door before the exam, exam in it, certificate after passing it, other for a card that was taken out.',
  },
  dimension: { ar: 'رمز التصنيف.', fr: 'Code de la ventilation.', en: 'Code of the breakdown.' },
  value: {
    ar: 'القيمة في هذا التصنيف.',
    fr: 'La valeur dans cette ventilation.',
    en: 'The value in that breakdown.',
  },
  count: {
    ar: 'العدد، مقرَّبا إلى العشرات الأدنى للأشخاص والجمعيات والشهادات. فارغ إن كان محجوبا: أقل من خمسة عشر، أو يكشف رقما كهذا.',
    fr: 'Le nombre, arrondi à la dizaine inférieure pour les personnes, les associations et les certificats. Vide s’il n’est pas publié\u00a0: inférieur à quinze, ou révélateur d’un tel nombre.',
    en: 'The number, rounded down to tens for people, associations and certificates. Empty where it is withheld: below fifteen, or such as would give one away.',
  },
  unit: {
    ar: 'ما يُعد: people أشخاص، associations جمعيات، certificates شهادات، sessions لقاءات، courses دورات، percent نسبة مئوية، ratings تقييمات، stars نجوم، answers أجوبة.',
    fr: 'Ce qui est compté\u00a0: people (personnes), associations, certificates, sessions (séances), courses (cours), percent (pour cent), ratings (avis), stars (étoiles) ou answers (réponses).',
    en: 'What is counted: people, associations, certificates, sessions, courses, percent, ratings, stars or answers.',
  },
} satisfies Record<string, InEveryLanguage>

export function csvOf({ day, figures }: DayFigures): string {
  const row = (figure: Figure) => {
    const cells = { ...figure, day, unit: indicators[figure.indicator].unit }
    return names.map((name) => (cells as Record<string, unknown>)[name] ?? '').join(',')
  }
  return [names.join(','), ...figures.map(row), ''].join('\r\n')
}

const names = Object.keys(columns)
