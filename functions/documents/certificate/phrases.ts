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
  assessment: string
  right: (right: number, asked: number) => string
  passMark: string
  number: string
  check: string
}

/** A certificate's fixed words. None of them tells a man from a woman. */
export const phrases: Record<CertificateClaims['language'], Phrases> = {
  ar: {
    locale: 'ar-MA',
    issuer: 'تكوين، بوابة تكوين الجمعيات',
    title: 'شهادة نجاح',
    certifies: 'تمنح هذه الشهادة إلى',
    passed: 'بعد النجاح في التقييم عبر الإنترنت الخاص بالدورة التكوينية',
    version: 'الإصدار',
    competencies: 'كفايات مصادق عليها',
    issued: 'تاريخ التسليم',
    assessment: 'التقييم',
    right: (right, asked) => `الأجوبة الصحيحة: ${right} من ${asked}`,
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
    competencies: 'Compétences validées',
    issued: 'Délivré le',
    assessment: 'Évaluation',
    right: (right, asked) => `Réponses justes : ${right} sur ${asked}`,
    passMark: 'Seuil de réussite :',
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
    competencies: 'Competencies demonstrated',
    issued: 'Issued on',
    assessment: 'Assessment',
    right: (right, asked) => `Correct answers: ${right} of ${asked}`,
    passMark: 'Pass mark:',
    number: 'Certificate number',
    check: 'Check it at',
  },
}
