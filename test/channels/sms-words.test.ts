/** An SMS is one segment, whatever it is about, in every language, and however long the portal's address is. */
import { describe, expect, test } from 'vitest'
import { segmentsOf } from '../../bots/segments.ts'
import { type SmsSay, smsWords } from '../../bots/sms-words.ts'
import { openSpeech } from '../../bots/wording.ts'
import { type Language, languages } from '../../content/schema.ts'
import { checkedCatalogue } from '../../infra/catalogue.ts'
import { fc } from '../support/properties.ts'

const catalogue = checkedCatalogue()
const frame = { do: 'say' as const, step: 0, choices: [] }
const reviewOf = (course: string, card: string): SmsSay => ({ ...frame, what: 'sms-review', course, card })

const words = (say: SmsSay, language: Language, address: string, from = catalogue) =>
  smsWords(say, { ...openSpeech({ language }, from, address), link: linkAt(address) })
const linkAt = (address: string) => `${address}/r/k3J9zQw0Xa`

const says: SmsSay[] = [
  ...Object.values(catalogue.courses).flatMap(({ id, cards }) => [
    ...Object.keys(cards).map((card) => reviewOf(id, card)),
    { ...frame, what: 'sms-reminder' as const, course: id },
  ]),
  reviewOf('no-such-course', 'no-such-card'),
  { ...frame, what: 'sms-reminder' },
]

/** From the shortest that can be bought to one no shorter than API Gateway's own. */
const addresses = ['https://tkw.ma', 'https://takwin.ma', 'https://takwin.example'].concat(
  'https://abcdefghij.execute-api.eu-west-3.amazonaws.com',
)

describe.each(languages)('in %s', (language) => {
  test.each(addresses)('every SMS with a link to %s is one segment, the whole link at its end', (address) => {
    for (const say of says) {
      const text = words(say, language, address)
      expect(segmentsOf(text).segments, text).toBe(1)
      expect(text.endsWith(` ${linkAt(address)}`), text).toBe(true)
      expect(text.isWellFormed()).toBe(true)
    }
  })
})

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  test.each(addresses)('nothing makes an SMS to %s a costly one', (address) => {
    for (const say of says) expect(segmentsOf(words(say, language, address)).encoding).toBe('GSM-7')
  })
})

/** The shipped catalogue, but with this question in it. */
function asking(ask: string) {
  const [course] = Object.values(catalogue.courses)
  if (!course) throw new Error('no course')
  const card = { title: '', idea: '', ask }
  const spoken = { ...course.words.fr, cards: { card } }
  const courses = { course: { ...course, words: { ar: spoken, fr: spoken, en: spoken } } }
  return { ...catalogue, courses }
}

describe('a question', () => {
  const said = (ask: string, language: Language, address = 'https://takwin.ma') =>
    words(reviewOf('course', 'card'), language, address, asking(ask)).split(' https://')[0]

  test.each<[string, Language, string, string]>([
    ['stands there whole', 'fr', 'Qui vote le budget\u00a0?', 'Takwin : Qui vote le budget ?'],
    [
      'keeps the accents that an SMS has, and leaves the others',
      'fr',
      'Où reçoit-on l’aide, à l’État\u00a0? «\u00a0Bientôt\u00a0», cœur…',
      'Takwin : Où recoit-on l\'aide, à l\'État ? "Bientot", coeur...',
    ],
    ['keeps its Arabic as it is', 'ar', 'من يصوّت على «الميزانية»؟', 'تكوين: من يصوّت على «الميزانية»؟'],
    [
      'is cut between two words, and not after a comma',
      'ar',
      'قدمت الجمعية عريضة إلى الجماعة، ولم تتوصل بأي جواب منها. ماذا تفعل؟',
      'تكوين: قدمت الجمعية عريضة إلى الجماعة…',
    ],
    ['without a place to cut it is not shown', 'ar', 'س'.repeat(120), 'تكوين: سؤال لكم'],
    ['that nobody has written is not shown', 'en', '', 'Takwin: a question for you'],
  ])('%s', (_, language, ask, text) => expect(said(ask, language)).toBe(text))

  test('gives way to the link where that takes all the room, and the link stays whole', () => {
    const address = 'https://abcdefghij.execute-api.eu-west-3.amazonaws.com'
    expect(said('من يصوت على الميزانية؟', 'ar', address)).toBe('Takwin')
  })

  test('may be anything: the SMS is one segment, and no character of it is cut in two', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 200 }))
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom(...languages),
        fc.constantFrom(...addresses),
        (ask, language, address) => {
          const text = words(reviewOf('course', 'card'), language, address, asking(ask))
          expect(segmentsOf(text).segments).toBe(1)
          expect(text.endsWith(linkAt(address))).toBe(true)
          if (ask.isWellFormed()) expect(text.isWellFormed()).toBe(true)
        },
      ),
    )
  })
})
