/**
 * Classical item analysis. Difficulty is the share of right answers. Discrimination is the correlation of a question with
 * the rest of the exam (the point-biserial, corrected by leaving the question itself out of the score: Henrysson 1963,
 * Psychometrika 28, 211-218). Options are compared between the 27 % with the best scores and the 27 % with the lowest
 * (Kelley 1939, Journal of Educational Psychology 30, 17-24). Exams draw different questions, so scores are shares.
 */
import type { Answered } from '../../../functions/documents/papers.ts'

/** With fewer answers nothing is said: chance would. */
export const fewest = 30
const tail = 0.27
/** As Ebel and Frisbie (Essentials of Educational Measurement, 5th ed.) sort questions out. */
const limits = { easy: 0.95, hard: 0.3, weak: 0.2, misled: 0.1 }
/** So many of the strong ones, at least, make a wrong option misleading. */
const fewestMisled = 3

export type Flag = 'too-easy' | 'too-hard' | 'does-not-discriminate' | 'misleading'

export interface Option {
  /** From 0, as in the author's file. */
  option: number
  right: boolean
  /** How often it was chosen: by all, by the strong and by the weak. */
  chosen: number
  strong: number
  weak: number
}

export interface Item {
  question: string
  answers: number
  /** Null where there are fewer answers than `fewest`; discrimination also where all are alike. */
  difficulty: number | null
  discrimination: number | null
  /** How many are in each of the two groups. */
  group: number
  options: Option[]
  flags: Flag[]
}

interface Sat {
  options: number[]
  right: boolean
  /** The share of the other questions of the same exam that were answered right. */
  rest: number
}

/** `bank`: of each question, how many options it has and which are right. */
export function analyse(
  papers: Answered[][],
  bank: Record<string, { options: number; right: number[] }>,
): Item[] {
  const sat: Record<string, Sat[]> = {}
  for (const paper of papers) {
    const right = paper.filter((each) => each.right).length
    for (const { question, ...answer } of paper) {
      const others = right - (answer.right ? 1 : 0)
      sat[question] ??= []
      sat[question].push({ ...answer, rest: paper.length > 1 ? others / (paper.length - 1) : 0 })
    }
  }
  return Object.entries(bank).map(([question, asked]) => itemOf(question, sat[question] ?? [], asked))
}

function itemOf(question: string, sat: Sat[], asked: { options: number; right: number[] }): Item {
  if (sat.length < fewest)
    return {
      question,
      answers: sat.length,
      difficulty: null,
      discrimination: null,
      group: 0,
      options: [],
      flags: [],
    }
  const ranked = sat.toSorted((one, other) => other.rest - one.rest)
  const group = Math.round(sat.length * tail)
  const [strong, weak] = [ranked.slice(0, group), ranked.slice(-group)]
  const choosing = (some: Sat[], option: number) =>
    some.filter(({ options }) => options.includes(option)).length
  const options = Array.from({ length: asked.options }, (_, option) => ({
    option,
    right: asked.right.includes(option),
    chosen: choosing(sat, option),
    strong: choosing(strong, option),
    weak: choosing(weak, option),
  }))
  const difficulty = mean(sat.map(({ right }) => Number(right)))
  const discrimination = correlation(
    sat.map(({ right }) => Number(right)),
    sat.map(({ rest }) => rest),
  )
  const flags: Flag[] = [
    ...(difficulty > limits.easy ? ['too-easy' as const] : []),
    ...(difficulty < limits.hard ? ['too-hard' as const] : []),
    ...(discrimination !== null && discrimination < limits.weak ? ['does-not-discriminate' as const] : []),
    ...(options.some((each) => isMisleading(each, sat)) ? ['misleading' as const] : []),
  ]
  return { question, answers: sat.length, difficulty, discrimination, group, options, flags }
}

/** Wrong, and more to the taste of those who know: over all answers too, since groups are cut at random among equals. */
function isMisleading({ option, right, strong, weak }: Option, sat: Sat[]): boolean {
  if (right || strong < fewestMisled || strong <= weak) return false
  const chosen = sat.map(({ options }) => Number(options.includes(option)))
  const rest = sat.map((each) => each.rest)
  return (correlation(chosen, rest) ?? 0) > limits.misled
}

const mean = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length

/** Pearson's; null where one of the two does not vary. */
function correlation(xs: number[], ys: number[]): number | null {
  const [x, y] = [mean(xs), mean(ys)]
  const sum = (of: (nth: number) => number) => xs.reduce((all, _, nth) => all + of(nth), 0)
  const dx = (nth: number) => (xs[nth] ?? 0) - x
  const dy = (nth: number) => (ys[nth] ?? 0) - y
  const spread = Math.sqrt(sum((nth) => dx(nth) ** 2) * sum((nth) => dy(nth) ** 2))
  return spread < 1e-12 ? null : sum((nth) => dx(nth) * dy(nth)) / spread
}
