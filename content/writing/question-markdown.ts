/** Exam questions as an author writes them: what the reading understands, in the format of `content/courses`. */
import { toMarkdown } from 'mdast-util-to-markdown'
import type { BankQuestion } from '../exchange/bank-question.ts'

export interface ExamMarkdown extends BankQuestion {
  id: string
  competency: string
}

/** The text of the questions, ready to stand under `## Exam {#exam}`. */
export const examMarkdown = (questions: ExamMarkdown[]): string => questions.map(questionMarkdown).join('\n')

function questionMarkdown({ id, competency, ask, options, why }: ExamMarkdown): string {
  const lines = options.map(({ text, right }) => `- [${right ? 'x' : ' '}] ${escaped(text)}`)
  const after = why ? [`> ${escaped(why)}`] : []
  return [`### {#${id} competency=${competency}}`, `? ${escaped(ask)}`, ...lines, ...after, ''].join('\n')
}

/** On one line, with every mark that Markdown would take for its own made harmless. */
const escaped = (text: string): string =>
  toMarkdown({ type: 'paragraph', children: [{ type: 'text', value: text }] })
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
