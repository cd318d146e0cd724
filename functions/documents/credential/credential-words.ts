import type { Language } from '../../../content/schema.ts'

export interface CredentialWords {
  issuer: string
  framework: string
  score: string
  description: (minutes: number) => string
  /** `passMark` in percent. */
  criteria: (asked: number, passMark: number) => string
}

/** A credential's fixed words: wallets show them as they are. */
export const credentialWords: Record<Language, CredentialWords> = {
  ar: {
    issuer: 'تكوين، بوابة تكوين الجمعيات',
    framework: 'الإطار الموحد للكفايات',
    score: 'النتيجة',
    description: (minutes) => `تكوين عن بعد لفائدة الجمعيات. المدة بالدقائق: ${minutes}.`,
    criteria: (asked, passMark) =>
      `النجاح في الاختبار النهائي عبر الإنترنت. عدد الأسئلة: ${asked}. عتبة النجاح: ${passMark} في المائة.`,
  },
  fr: {
    issuer: 'Takwin, portail de formation des associations',
    framework: 'Référentiel unifié de compétences',
    score: 'Résultat',
    description: (minutes) => `Cours en ligne pour les associations, ${minutes} minutes environ.`,
    criteria: (asked, passMark) =>
      `Réussir l’évaluation finale en ligne\u00a0: ${asked} questions, seuil de réussite ${passMark}\u00a0%.`,
  },
  en: {
    issuer: 'Takwin, the training portal for associations',
    framework: 'Unified competency framework',
    score: 'Score',
    description: (minutes) => `An online course for associations, of about ${minutes} minutes.`,
    criteria: (asked, passMark) =>
      `Pass the final assessment online: ${asked} questions, pass mark ${passMark}%.`,
  },
}
