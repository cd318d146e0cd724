/** Moodle's XML format of question banks: https://docs.moodle.org/en/Moodle_XML_format. */
import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser'
import * as z from 'zod/mini'
import type { Language } from '../schema.ts'
import {
  type BankQuestion,
  type Carried,
  type LeftOut,
  lostShares,
  nameOf,
  rightOf,
  verdicts,
} from './bank-question.ts'
import { lost, lostCategory, lostFeedback, lostTags, plainOf } from './bank-text.ts'

const lists = ['question', 'answer', 'tag', 'file', 'hint', 'subquestion']
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => lists.includes(name),
})

const text = z.prefault(z.coerce.string(), '')
const worded = z.prefault(
  z.looseObject({ '@format': z.optional(z.string()), text, file: z.optional(z.array(z.unknown())) }),
  {},
)
const questionSchema = z.looseObject({
  '@type': z.string(),
  name: worded,
  questiontext: worded,
  generalfeedback: worded,
  idnumber: text,
  defaultgrade: text,
  category: worded,
  hidden: text,
  shuffleanswers: text,
  correctfeedback: worded,
  partiallycorrectfeedback: worded,
  incorrectfeedback: worded,
  hint: z.prefault(z.array(worded), []),
  tags: z.optional(z.looseObject({ tag: z.optional(z.array(worded)) })),
  answer: z.prefault(
    z.array(z.looseObject({ '@fraction': text, '@format': z.optional(z.string()), text, feedback: worded })),
    [],
  ),
})
const quizSchema = z.looseObject({
  quiz: z.looseObject({ question: z.prefault(z.array(questionSchema), []) }),
})
type Worded = z.infer<typeof worded>
type MoodleQuestion = z.infer<typeof questionSchema>

const carriedKinds = ['multichoice', 'truefalse']

/** Throws, with the line, for a text that is no Moodle XML. `language` is the one that the questions are in. */
export function readMoodleXml(xml: string, language: Language): Carried {
  const fault = XMLValidator.validate(xml)
  if (fault !== true) throw new Error(`This is not well-formed XML: look at line ${fault.err.line}.`)
  const read = z.safeParse(quizSchema, parser.parse(xml))
  if (!read.success) throw new Error('This is XML, but no Moodle question bank: it has no <quiz>.')
  const questions = read.data.quiz.question
  return {
    questions: questions
      .filter((question) => carriedKinds.includes(question['@type']))
      .map((question) => carried(question, language)),
    leftOut: questions.flatMap(leftOut),
  }
}

const words = ({ text, '@format': format }: Worded): string => plainOf(text, format === 'html')

function carried(question: MoodleQuestion, language: Language): BankQuestion {
  const [competency] = tagsOf(question)
  const why = words(question.generalfeedback)
  const right = rightOf(sharesOf(question))
  const isVerdict = question['@type'] === 'truefalse'
  return {
    name: question.idnumber || words(question.name),
    ...(competency && { competency }),
    ask: words(question.questiontext),
    options: question.answer.map((answer, nth) => ({
      text: isVerdict ? verdictOf(answer.text, language) : words(answer),
      right: right[nth] ?? false,
    })),
    ...(why && { why }),
  }
}

const tagsOf = ({ tags }: MoodleQuestion): string[] => (tags?.tag ?? []).map(words)
const sharesOf = ({ answer }: MoodleQuestion): number[] => answer.map((each) => Number(each['@fraction']))

const verdictOf = (answer: string, language: Language): string =>
  verdicts[language][answer.trim().toLowerCase() === 'true' ? 0 : 1]

function leftOut(question: MoodleQuestion): LeftOut[] {
  const { name, questiontext, answer, defaultgrade, hint } = question
  const about = nameOf(words(name), words(questiontext))
  const kind = question['@type']
  if (kind === 'category') return [lostCategory(question.category.text)]
  if (!carriedKinds.includes(kind)) return [{ name: about, what: `a question of the kind "${kind}"` }]
  const { correctfeedback, partiallycorrectfeedback, incorrectfeedback } = question
  const verdicts = [correctfeedback, partiallycorrectfeedback, incorrectfeedback]
  const also = (is: boolean, what: string): LeftOut[] => (is ? [{ name: about, what }] : [])
  return [
    ...[questiontext.text, ...answer.map((each) => each.text)].flatMap((each) => lost(about, each)),
    ...lostShares(about, sharesOf(question)),
    ...lostTags(about, tagsOf(question).slice(1)),
    ...(answer.some(({ feedback }) => words(feedback)) ? [lostFeedback(about)] : []),
    ...also(verdicts.some(words), 'what it says to right and to wrong answers: the bot says so itself'),
    ...also(question.hidden === '1', 'that it is hidden there: here it is asked'),
    ...also(
      ['0', 'false'].includes(question.shuffleanswers),
      'the order of its options: here each learner has another',
    ),
    ...also(hint.some(words), 'its hints: the card that teaches it is shown instead'),
    ...also(
      Number(defaultgrade || 1) !== 1,
      `its weight of ${Number(defaultgrade)}: all questions count alike`,
    ),
  ]
}

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true })
const plain = (words: string) => ({ '@format': 'plain_text', text: words })

/** The same questions come back from `readMoodleXml`. */
export function writeMoodleXml(questions: BankQuestion[]): string {
  const question = questions.map(({ name, competency, ask, options, why }) => {
    const right = options.filter((option) => option.right).length
    return {
      '@type': 'multichoice',
      name: { text: name },
      questiontext: plain(ask),
      generalfeedback: plain(why ?? ''),
      defaultgrade: '1',
      hidden: '0',
      idnumber: name,
      single: String(right === 1),
      shuffleanswers: 'true',
      answernumbering: 'none',
      answer: options.map((option) => ({
        '@fraction': option.right ? share(right) : right === 1 ? '0' : '-100',
        ...plain(option.text),
        feedback: plain(''),
      })),
      ...(competency && { tags: { tag: [{ text: competency }] } }),
    }
  })
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, quiz: { question } })
}

/** Moodle knows shares of up to five decimals. */
const share = (right: number): string => String(Math.floor((100 / right) * 1e5) / 1e5)
