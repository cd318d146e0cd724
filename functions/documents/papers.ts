/** One exam as it is kept: which options of which questions were chosen, and whether that was right. */
import * as z from 'zod/mini'
import { optionsOf } from '../../bots/engine/exam-paper.ts'
import { sameOptions } from '../../bots/engine/room.ts'
import type { Course } from '../../content/schema.ts'

/** Question, the digits of what was chosen, `1` for right or `0`: one word after the other. */
export const paperSchema = z.object({
  course: z.string(),
  version: z.string(),
  answers: z.array(z.string()),
})

export interface Answered {
  question: string
  options: number[]
  right: boolean
}

/** `chose` as a place in an exam has it; undefined where it does not belong to this draw. */
export function answersOn({ bank }: Course, draw: string[], chose: string): string[] | undefined {
  if (chose.length !== draw.length) return undefined
  const answers = draw.map((question, nth) => {
    const options = optionsOf(chose[nth] ?? '')
    const known = bank[question]
    return known && [question, options.join(''), sameOptions(options, known.right) ? 1 : 0].join(' ')
  })
  return answers.every((each) => each !== undefined) ? answers : undefined
}

export function answeredIn(answer: string): Answered {
  const [question = '', options = '', right] = answer.split(' ')
  return { question, options: digitsIn(options), right: right === '1' }
}

const digitsIn = (digits: string): number[] => [...digits].map(Number)
