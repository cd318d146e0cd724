/** What stands under a `###` heading: the idea, and the question about it with its options. */
import type { Paragraph, RootContent } from 'mdast'
import { flow, lineOf, linesOf, listEntries, plainWords, type Report } from './markdown-words.ts'
import type { Passage, WrittenOption, WrittenQuestion } from './written-course.ts'

interface Body {
  idea: Passage
  question?: WrittenQuestion
}

/** An Arabic keyboard gives the Arabic question mark; the space after it is easily forgotten. */
const ask = /^[?؟][^\S\r\n]*(?=\S)/m

/** `line` is that of the heading, where what is missing would go. */
export function readQuestion(body: RootContent[], line: number, report: Report): Body {
  const at = body.findIndex((block) => block.type === 'paragraph' && ask.test(linesOf(block, () => {})))
  const asking = body[at]
  const idea = (text: string) => ({ text, line: text ? lineOf(body[0]) : line })
  if (asking?.type !== 'paragraph') return { idea: idea(plainWords(body, report)) }

  const lines = linesOf(asking, report)
  const begin = lines.search(ask)
  const above = lines.slice(0, begin)
  return {
    idea: idea(`${plainWords(body.slice(0, at), report)}\n\n${flow(above)}`.trim()),
    question: {
      ask: {
        text: flow(lines.slice(begin).replace(ask, '')),
        line: lineOf(asking) + (above.match(/\r\n|\r|\n/g)?.length ?? 0),
      },
      ...readAnswers(body.slice(at + 1), report),
    },
  }
}

function readAnswers(body: RootContent[], report: Report): Omit<WrittenQuestion, 'ask'> {
  const options: WrittenOption[] = []
  let why: Passage | undefined
  for (const block of body) {
    if (block.type === 'list' && !why) {
      options.push(...listEntries(block, report).flatMap((entry) => readOption(entry, report)))
    } else if (block.type === 'blockquote' && !why) {
      why = { text: plainWords(block.children, report), line: lineOf(block) }
    } else {
      report(
        lineOf(block),
        'After a question come its options, then one "> why", then the next heading: move this.',
      )
      break
    }
  }
  return why ? { options, why } : { options }
}

function readOption(entry: Paragraph, report: Report): WrittenOption[] {
  const line = lineOf(entry)
  const [, mark, text = ''] = /^\[([ xX]?)\]\s*(.*)$/.exec(flow(linesOf(entry, report))) ?? []
  if (mark !== undefined) return [{ text, line, right: mark.toLowerCase() === 'x' }]
  report(line, 'Begin a right option with "- [x] ", any other with "- [ ] ".')
  return []
}
