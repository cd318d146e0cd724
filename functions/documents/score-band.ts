/** Of an exam passed, certificates say in which band the score is, and no more: nobody is ranked by a question. */
import type { Language } from '../../content/schema.ts'

/** Of the attempt that passed; `passMark` in percent. */
export interface Score {
  right: number
  asked: number
  passMark: number
}

/** Whole percents, both included. */
interface Band {
  from: number
  to: number
}

/** What lies above the pass mark, in halves. */
export function bandsAbove(passMark: number): Band[] {
  const middle = Math.ceil((passMark + 100) / 2)
  const upper = { from: middle, to: 100 }
  return middle > passMark ? [{ from: passMark, to: middle - 1 }, upper] : [upper]
}

export function bandOf({ right, asked, passMark }: Score): Band {
  const percent = (right * 100) / asked
  const [first, ...above] = bandsAbove(passMark) as [Band, ...Band[]]
  return above.find(({ from }) => percent >= from) ?? first
}

const ranges: Record<Language, (band: Band) => string> = {
  ar: ({ from, to }) => `من ${from} إلى ${to} في المائة`,
  fr: ({ from, to }) => `de ${from} à ${to}\u00a0%`,
  en: ({ from, to }) => `${from} to ${to}%`,
}
const points: Record<Language, (percent: number) => string> = {
  ar: (percent) => `${percent} في المائة`,
  fr: (percent) => `${percent}\u00a0%`,
  en: (percent) => `${percent}%`,
}

export const bandInWords = (band: Band, language: Language): string =>
  band.from === band.to ? points[language](band.from) : ranges[language](band)
