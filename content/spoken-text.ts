/** A card, or a question of the exam, as it is read aloud. */
import type { CardWords, Language, QuestionWords } from './schema.ts'

/** By their numbers the options are answered. */
const option: Record<Language, (nth: number) => string> = {
  ar: (nth) => `الجواب ${nth}:`,
  fr: (nth) => `Réponse ${nth} :`,
  en: (nth) => `Answer ${nth}:`,
}

/** Title, idea, question and numbered options, a sentence each: what only the eye needs is left out. */
export function spokenText(words: CardWords | QuestionWords, language: Language): string {
  const { title = '', idea = '', ask = '', options = [] }: Partial<CardWords> = words
  const answers = options.map((text, nth) => `${option[language](nth + 1)} ${text}`)
  const lines = [title, ...idea.split('\n'), ask, ...answers]
  return lines.map(spoken).filter(Boolean).join('\n')
}

/** Bullets, arrows, signs and quotation marks are no words; each line ends as a sentence does. */
function spoken(line: string): string {
  const words = line
    .replace(/^\s*•\s*/, '')
    .replace(/\s*[→⟶]\s*/g, ', ')
    .replace(/[«»“”"]/g, '')
    .replace(/\p{Extended_Pictographic}\uFE0F?/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  return words === '' || /[.!?؟:;؛…]$/.test(words) ? words : `${words}.`
}
