/** Brackets and quotation marks in pairs: an open one turns a line of mixed directions upside down. */
import type { Passage, WrittenCourse, WrittenQuestion } from '../reading/written-course.ts'
import type { Problem } from '../schema.ts'

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}', '«': '»', '“': '”' }

export function* checkBrackets({
  file,
  title,
  objectives,
  lessons,
  exam,
}: WrittenCourse): Generator<Problem> {
  const cards = lessons.flatMap((lesson) => lesson.cards)
  const passages = [
    title,
    ...objectives,
    ...lessons.map((lesson) => lesson.title),
    ...cards.flatMap((card) => [card.title, card.idea, ...wordsOf(card.question)]),
    ...exam.questions.flatMap(wordsOf),
  ]
  for (const { text, line } of passages) {
    const odd = oddBracket(text)
    if (odd) yield { file, line, what: `"${odd}" has no other half here: close it, open it, or remove it.` }
  }
}

const wordsOf = (question: WrittenQuestion | undefined): Passage[] =>
  question ? [question.ask, ...question.options, ...(question.why ? [question.why] : [])] : []

/** The first bracket without its other half; undefined where all are in pairs. */
export function oddBracket(text: string): string | undefined {
  const open: string[] = []
  for (const mark of text) {
    if (mark in closing) open.push(mark)
    else if (Object.values(closing).includes(mark) && closing[open.pop() ?? ''] !== mark) return mark
  }
  return open.at(-1)
}
