/** A card as it is read aloud. */
import type { CardWords, Language } from './schema.ts'

/** By their numbers the options are answered. */
const option: Record<Language, (nth: number) => string> = {
  ar: (nth) => `الجواب ${nth}:`,
  fr: (nth) => `Réponse ${nth} :`,
  en: (nth) => `Answer ${nth}:`,
}

/** Title, idea, question and numbered options, a sentence each: what only the eye needs is left out. */
export function spokenText({ title, idea, ask, options = [] }: CardWords, language: Language): string {
  const answers = options.map((text, nth) => `${option[language](nth + 1)} ${text}`)
  const lines = [title, ...idea.split('\n'), ask ?? '', ...answers]
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
