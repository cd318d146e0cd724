/** GIFT, the plain-text format of question banks: https://docs.moodle.org/en/GIFT_format. */
import { type GIFTQuestion, parse, type TextChoice, type TextFormat } from 'gift-pegjs'
import type { Language } from '../schema.ts'
import { type BankQuestion, type Carried, lostShares, nameOf, rightOf, verdicts } from './bank-question.ts'
import { lost, lostCategory, lostFeedback, lostTags, plainOf } from './bank-text.ts'

const kinds: Record<Exclude<GIFTQuestion['type'], 'MC' | 'TF' | 'Category'>, string> = {
  Numerical: 'a question that is answered with a number',
  Short: 'a question that is answered in words',
  Essay: 'an essay',
  Matching: 'a question that matches pairs',
  Description: 'a text without a question',
}

/** Throws, with the line, for a text that is not GIFT. `language` is the one that the questions are in. */
export function readGift(text: string, language: Language): Carried {
  const carried: Carried = { questions: [], leftOut: [] }
  for (const question of parsed(text)) {
    if (question.type === 'Category') {
      carried.leftOut.push(lostCategory(question.title ?? ''))
      continue
    }
    const { stem } = question
    const name = question.id ?? question.title ?? ''
    if (question.type !== 'MC' && question.type !== 'TF') {
      carried.leftOut.push({ name: nameOf(name, stem.text), what: kinds[question.type] })
      continue
    }
    const [competency, ...tags] = question.tags ?? []
    const choices = question.type === 'MC' ? question.choices : []
    const why = question.globalFeedback && words(question.globalFeedback)
    const about = nameOf(name, stem.text)
    carried.leftOut.push(
      ...[stem.text, ...choices.map(({ text }) => text.text)].flatMap((each) => lost(name, each)),
      ...lostShares(about, choices.map(shareOf)),
      ...lostTags(about, tags),
      ...(choices.some(({ feedback }) => feedback) ? [lostFeedback(about)] : []),
    )
    carried.questions.push({
      name,
      ...(competency && { competency }),
      ask: words(stem),
      options:
        question.type === 'MC'
          ? marked(choices)
          : verdicts[language].map((verdict, nth) => ({
              text: verdict,
              right: question.isTrue === (nth === 0),
            })),
      ...(why && { why }),
    })
  }
  return carried
}

function marked(choices: TextChoice[]): BankQuestion['options'] {
  const right = rightOf(choices.map(shareOf))
  return choices.map(({ text }, nth) => ({ text: words(text), right: right[nth] ?? false }))
}

const shareOf = ({ isCorrect, weight }: TextChoice): number => weight ?? (isCorrect ? 100 : 0)

const words = ({ text, format }: TextFormat): string => plainOf(text, format === 'html')

function parsed(text: string): GIFTQuestion[] {
  try {
    return parse(`${text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')}\n`)
  } catch (cause) {
    const line = (cause as { location?: { start: { line: number } } }).location?.start.line
    throw new Error(`This is not GIFT${line ? `: look at line ${line}` : ''}.`, { cause })
  }
}

/** The same questions come back from `readGift`. */
export const writeGift = (questions: BankQuestion[]): string => questions.map(written).join('\n')

function written({ name, competency, ask, options, why }: BankQuestion): string {
  const right = options.filter((option) => option.right).length
  const share = trimmed(100 / right)
  // After `=`, an arrow would make pairs of it.
  const asShares = right > 1 || options.some(({ text }) => text.includes('->'))
  const mark = (isRight: boolean): string => {
    if (!asShares) return isRight ? '=' : '~'
    return isRight ? `~%${share}%` : right > 1 ? '~%-100%' : '~'
  }
  const lines = options.map((option) => `  ${mark(option.right)}${escaped(option.text)}`)
  const comment = `// [id:${name}]${competency ? ` [tag:${competency}]` : ''}`
  const feedback = why ? [`  ####${escaped(why)}`] : []
  return [comment, `::${escaped(name)}::${escaped(ask)} {`, ...lines, ...feedback, '}', ''].join('\n')
}

/** Moodle knows shares of up to five decimals. */
const trimmed = (share: number): string => String(Math.floor(share * 1e5) / 1e5)

const escaped = (text: string): string => text.replace(/[\\~=#{}:]/g, '\\$&')
