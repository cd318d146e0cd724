/** Words of a bank, which may be HTML, as the plain text that a chat shows. */
import { convert } from 'html-to-text'
import { type LeftOut, nameOf } from './bank-question.ts'

const options = {
  wordwrap: false as const,
  selectors: [
    // What was a list stands in one line.
    { selector: 'ul', options: { itemPrefix: '– ' } },
    { selector: 'a', options: { ignoreHref: true } },
    ...['img', 'audio', 'video', 'iframe', 'object'].map((selector) => ({ selector, format: 'skip' })),
  ],
}
const media = /<(?:img|audio|video|iframe|object)\b/i
const link = /<a\b[^>]*\bhref\b/i
/** Where an answer is to be filled in. Source: Moodle documentation, "Embedded Answers (Cloze) question type". */
const cloze = /\{\d*:(?:MULTICHOICE|MULTIRESPONSE|SHORTANSWER|NUMERICAL|MC|MR|SA|MW|NM)[A-Z_]*:/

/** One line of plain text. `html`: whether the bank says that the words are HTML. */
export function plainOf(text: string, html: boolean): string {
  const plain = html || /<\/?(?:p|br|b|i|em|strong|span|div|ul|ol|li|sub|sup)\b/i.test(text)
  return (plain ? convert(text, options) : text).replace(/[ \t\r\n]+/g, ' ').trim()
}

/** What of these words is lost in plain text. */
export function lost(name: string, text: string): LeftOut[] {
  const about = nameOf(name, text)
  return [
    ...(media.test(text)
      ? [{ name: about, what: 'its picture, sound or film: a chat question is text' }]
      : []),
    ...(link.test(text)
      ? [{ name: about, what: 'where its links lead: write the address into the words' }]
      : []),
    ...(cloze.test(text) ? [{ name: about, what: 'the gaps in its text: ask for them with options' }] : []),
  ]
}

export const lostFeedback = (name: string): LeftOut => ({
  name,
  what: 'what it says to single options: write it into one "> why"',
})

/** What other banks sort questions into. */
export const lostCategory = (path: string): LeftOut => ({
  name: path.trim(),
  what: 'a category: here each question has its competency',
})

/** The first tag is the competency. */
export const lostTags = (name: string, tags: string[]): LeftOut[] =>
  tags.length > 0 ? [{ name, what: `its further tags: ${tags.join(', ')}` }] : []
