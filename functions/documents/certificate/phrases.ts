import type { CertificateClaims } from './draw.ts'

interface Phrases {
  /** for its numbers and dates */
  locale: string
  issuer: string
  title: string
  /** leads to the name */
  certifies: string
  /** leads from the name to the course */
  passed: string
  version: string
  competencies: string
  issued: string
  /** before the day on which the first was issued, where this one corrects it */
  awarded: string
  assessment: string
  score: string
  passMark: string
  number: string
  check: string
}

/**
 * A certificate's fixed words. None of them tells a man from a woman. The Arabic ones have no vowel marks and no lam
 * before kaf, which not every reader of PDF gives back right.
 */
export const phrases: Record<CertificateClaims['language'], Phrases> = {
  ar: {
    locale: 'ar-MA',
    issuer: 'تكوين، بوابة تكوين الجمعيات',
    title: 'شهادة نجاح',
    certifies: 'تمنح هذه الشهادة إلى',
    passed: 'بعد النجاح في التقييم عبر الإنترنت لدورة',
    version: 'النسخة',
    competencies: 'كفايات شملها التقييم',
    issued: 'تاريخ الإصدار',
    awarded: 'تاريخ النجاح:',
    assessment: 'التقييم',
    score: 'النتيجة:',
    passMark: 'عتبة النجاح:',
    number: 'رقم الشهادة',
    check: 'للتحقق من الشهادة:',
  },
  fr: {
    locale: 'fr-MA',
    issuer: 'Takwin, portail de formation des associations',
    title: 'Certificat de réussite',
    certifies: 'Il est certifié que',
    passed: 'a réussi l’évaluation en ligne du cours',
    version: 'Version',
    competencies: 'Compétences évaluées',
    issued: 'Délivré le',
    awarded: 'Obtenu le',
    assessment: 'Évaluation',
    score: 'Résultat\u00a0:',
    passMark: 'Seuil de réussite\u00a0:',
    number: 'Numéro du certificat',
    check: 'À vérifier sur',
  },
  en: {
    locale: 'en-GB',
    issuer: 'Takwin, the training portal for associations',
    title: 'Certificate of Achievement',
    certifies: 'This certifies that',
    passed: 'has passed the online assessment of the course',
    version: 'Version',
    competencies: 'Competencies assessed',
    issued: 'Issued on',
    awarded: 'Earned on',
    assessment: 'Assessment',
    score: 'Score:',
    passMark: 'Pass mark:',
    number: 'Certificate number',
    check: 'Check it at',
  },
}
