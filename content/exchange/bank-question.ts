/** A question as any bank holds it, in one language. */
import type { Language } from '../schema.ts'

export interface BankQuestion {
  /** As the other bank names it; empty where it does not. */
  name: string
  competency?: string
  ask: string
  options: { text: string; right: boolean }[]
  /** What is said after the answer. */
  why?: string
}

/** Something in a file that has no place in a course here. */
export interface LeftOut {
  /** Its name, or the beginning of its words. */
  name: string
  /** What cannot be carried over, in plain words. */
  what: string
}

export interface Carried {
  questions: BankQuestion[]
  leftOut: LeftOut[]
}

/**
 * Which options are right, by the share of the marks that each earns, in percent. Where one earns them all, the others
 * are wrong: there are no half marks here.
 */
export const rightOf = (shares: number[]): boolean[] =>
  shares.map((share) => (shares.includes(100) ? share === 100 : share > 0))

/** What is lost of shares that are neither all nor nothing, beside one that is all. */
export const lostShares = (name: string, shares: number[]): LeftOut[] =>
  shares.includes(100) && shares.some((share) => share > 0 && share < 100)
    ? [{ name, what: 'its half marks: here an option is right or wrong' }]
    : []

/** What a true-or-false question offers. */
export const verdicts: Record<Language, readonly [right: string, wrong: string]> = {
  ar: ['صحيح', 'خطأ'],
  fr: ['Vrai', 'Faux'],
  en: ['True', 'False'],
}

/** The beginning of a question, where it has no name. */
export const nameOf = (name: string, words: string): string => name || `${words.slice(0, 40)}…`
