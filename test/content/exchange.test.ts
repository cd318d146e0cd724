import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { BankQuestion, Carried } from '../../content/exchange/bank-question.ts'
import { readGift, writeGift } from '../../content/exchange/gift.ts'
import { readMoodleXml, writeMoodleXml } from '../../content/exchange/moodle-xml.ts'
import { readCourseMarkdown } from '../../content/reading/course-markdown.ts'
import { examMarkdown } from '../../content/writing/question-markdown.ts'
import { fc } from '../support/properties.ts'

describe('GIFT', () => {
  test('one right option, its name, its competency and why', () => {
    const gift = `// a teacher's note
$CATEGORY: commune/petitions

// [id:q-who] [tag:local-petitions]
::Who files::Who may file a petition? {
  =Citizens and associations
  ~Only elected people
  ~Nobody
  ####Articles 15 and 139 say so.
}`
    expect(readGift(gift, 'en')).toEqual({
      questions: [
        {
          name: 'q-who',
          competency: 'local-petitions',
          ask: 'Who may file a petition?',
          options: [
            { text: 'Citizens and associations', right: true },
            { text: 'Only elected people', right: false },
            { text: 'Nobody', right: false },
          ],
          why: 'Articles 15 and 139 say so.',
        },
      ],
      leftOut: [{ name: 'commune/petitions', what: 'a category: here each question has its competency' }],
    })
  })

  test.each([
    ['shares make several right', '{~%50%one ~%50%two ~%-100%three}', [true, true, false]],
    ['half marks are no right answer beside a whole one', '{=one ~%50%two ~three}', [true, false, false]],
    ['a verdict', '{TRUE}', [true, false]],
    ['the other verdict', '{F#because}', [false, true]],
    ['an answer in mid-sentence', '{=one ~two} and so on.', [true, false]],
  ])('%s', (_, answers, right) => {
    const [question] = readGift(`Which? ${answers}`, 'en').questions
    expect(question?.options.map((option) => option.right)).toEqual(right)
  })

  test('a verdict is in the language of its question', () => {
    const [question] = readGift('السماء زرقاء. {T}', 'ar').questions
    expect(question?.options.map(({ text }) => text)).toEqual(['صحيح', 'خطأ'])
  })

  test('what has no place in a chat is listed, not dropped in silence', () => {
    const gift = `::Year::When? {#1958}

::Say::What is it called? {=a well =the well}

::Pairs::Match. {=Rabat -> capital =Fes -> city}

::Essay::Tell. {}

::Told::Listen to this.

::Comments::Which? {=one#well done ~two#no}

::Picture::[html]<p>What is <img src\\="x.png"/>?</p> {=one ~two}`
    const { questions, leftOut } = readGift(gift, 'en')
    expect(questions.map(({ name, ask }) => [name, ask])).toEqual([
      ['Comments', 'Which?'],
      ['Picture', 'What is ?'],
    ])
    expect(leftOut.map(({ name }) => name)).toEqual([
      'Year',
      'Say',
      'Pairs',
      'Essay',
      'Told',
      'Comments',
      'Picture',
    ])
  })

  test('what is not GIFT is told with its line', () => {
    expect(() => readGift('Which? {=one ~two}\n\nWhich? {=one', 'en')).toThrow(/not GIFT: look at line 4/)
  })
})

const moodle = (question: string) => `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="category"><category><text>$course$/top/Commune</text></category></question>
  ${question}
</quiz>`

/** Listed of each bank that `moodle` makes. */
const inCategory = { name: '$course$/top/Commune', what: 'a category: here each question has its competency' }

const choices = moodle(`
  <!-- question: 4711  -->
  <question type="multichoice">
    <name><text>Budget</text></name>
    <questiontext format="html">
      <text><![CDATA[<p dir="rtl">من <b>يصوت</b> على الميزانية؟</p>]]></text>
    </questiontext>
    <generalfeedback format="html"><text><![CDATA[<p>المجلس هو الذي يصوت.</p>]]></text></generalfeedback>
    <defaultgrade>1.0000000</defaultgrade>
    <hidden>0</hidden>
    <idnumber>q-budget</idnumber>
    <single>true</single>
    <answer fraction="0" format="html"><text><![CDATA[<p>الجمعية</p>]]></text><feedback format="html"><text></text></feedback></answer>
    <answer fraction="100" format="html"><text><![CDATA[<p>المجلس</p>]]></text><feedback format="html"><text></text></feedback></answer>
    <tags><tag><text>civic-budget</text></tag><tag><text>second</text></tag></tags>
  </question>`)

describe('Moodle XML', () => {
  test('HTML becomes plain text; the first tag is the competency', () => {
    expect(readMoodleXml(choices, 'ar')).toEqual({
      questions: [
        {
          name: 'q-budget',
          competency: 'civic-budget',
          ask: 'من يصوت على الميزانية؟',
          options: [
            { text: 'الجمعية', right: false },
            { text: 'المجلس', right: true },
          ],
          why: 'المجلس هو الذي يصوت.',
        },
      ],
      leftOut: [inCategory, { name: 'Budget', what: 'its further tags: second' }],
    })
  })

  test('a verdict in the language of its question, and what it loses', () => {
    const xml = moodle(`<question type="truefalse">
      <name><text>Dahir</text></name>
      <questiontext format="html"><text>&lt;p&gt;Le dahir date de 1958. &lt;img src="@@PLUGINFILE@@/a.jpg"/&gt;&lt;/p&gt;</text><file name="a.jpg" encoding="base64">AA==</file></questiontext>
      <answer fraction="100"><text>true</text><feedback><text>Bravo</text></feedback></answer>
      <answer fraction="0"><text>false</text><feedback><text></text></feedback></answer>
    </question>`)
    const { questions, leftOut } = readMoodleXml(xml, 'fr')
    expect(questions[0]).toMatchObject({
      name: 'Dahir',
      ask: 'Le dahir date de 1958.',
      options: [
        { text: 'Vrai', right: true },
        { text: 'Faux', right: false },
      ],
    })
    expect(leftOut.map(({ what }) => what)).toEqual([
      inCategory.what,
      'its picture, sound or film: a chat question is text',
      'what it says to single options: write it into one "> why"',
    ])
  })

  test('what a question loses is listed: its link, its retirement, its order', () => {
    const xml = moodle(`<question type="multichoice">
      <name><text>Law</text></name>
      <questiontext format="html"><text>&lt;p&gt;What does &lt;a href="https://sgg.gov.ma"&gt;the law&lt;/a&gt; say?&lt;/p&gt;</text></questiontext>
      <hidden>1</hidden><shuffleanswers>0</shuffleanswers>
      <answer fraction="100"><text>Yes</text></answer><answer fraction="0"><text>No</text></answer>
    </question>`)
    expect(readMoodleXml(xml, 'en')).toMatchObject({
      questions: [{ ask: 'What does the law say?' }],
      leftOut: [
        inCategory,
        { name: 'Law', what: 'where its links lead: write the address into the words' },
        { name: 'Law', what: 'that it is hidden there: here it is asked' },
        { name: 'Law', what: 'the order of its options: here each learner has another' },
      ],
    })
  })

  test('other kinds of questions are listed', () => {
    const kinds = ['shortanswer', 'matching', 'essay', 'cloze', 'ddwtos']
    const xml = moodle(
      kinds.map((kind) => `<question type="${kind}"><name><text>${kind}</text></name></question>`).join(''),
    )
    expect(readMoodleXml(xml, 'en').leftOut).toEqual([
      inCategory,
      ...kinds.map((kind) => ({ name: kind, what: `a question of the kind "${kind}"` })),
    ])
  })

  test.each([
    ['no XML', 'Hello', /not well-formed XML|no Moodle question bank/],
    ['broken XML', '<quiz>\n<question>\n</quiz>', /not well-formed XML: look at line \d/],
    ['another XML', '<note/>', /no Moodle question bank/],
  ])('%s is told', (_, xml, told) => {
    expect(() => readMoodleXml(xml, 'en')).toThrow(told)
  })
})

describe('a bank as Moodle itself exports it', () => {
  const file = (name: string) => readFileSync(new URL(`banks/${name}`, import.meta.url), 'utf8')
  const bank = {
    GIFT: () => readGift(file('moodle.gift'), 'en'),
    XML: () => readMoodleXml(file('moodle.xml'), 'fr'),
  }
  const drawn = ({ questions }: Carried) =>
    questions.map(({ name, ask, options }) => [
      name,
      ask,
      ...options.map(({ text, right }) => `${right ? '+' : '-'} ${text}`),
    ])
  const listed = ({ leftOut }: Carried) => leftOut.map(({ name, what }) => `${name}: ${what}`)

  test('GIFT: questions with options come in, all else is listed', () => {
    expect(drawn(bank.GIFT())).toEqual([
      [
        'who-signs',
        'Who signs the statutes: the bureau, or everybody?',
        '+ Those who lead the association',
        '- The local authority',
        '- The notary; he seals them',
      ],
      [
        'Members',
        'Which of these are organs of an association?',
        '+ The general assembly',
        '+ The bureau',
        '- The town council',
      ],
      ['Dahir', 'The dahir on associations is of 1958.', '+ True', '- False'],
    ])
    expect(listed(bank.GIFT())).toEqual([
      '$course$/top/Default for ASSO-101: a category: here each question has its competency',
      'Members: what it says to single options: write it into one "> why"',
      'Year: a question that is answered with a number',
      'Roles: a question that matches pairs',
      'Short: a question that is answered in words',
      'Essay: an essay',
      'Read first: a text without a question',
    ])
  })

  test('XML: HTML, sections of CDATA and shares come in, all else is listed', () => {
    expect(drawn(bank.XML())).toEqual([
      [
        'recepisse',
        'Qui remet le récépissé provisoire\u00A0?',
        '+ L’autorité administrative locale',
        '- Le tribunal',
        '- La commune',
      ],
      [
        'Pièces du dossier',
        'Que contient le dossier\u00A0? – Plusieurs réponses sont possibles.',
        '+ Les statuts',
        '+ La liste des membres du bureau & leurs fonctions',
        '- Un relevé bancaire',
      ],
      ['Utilité publique', 'Toute association peut demander l’utilité publique.', '- Vrai', '+ Faux'],
    ])
    expect(listed(bank.XML())).toEqual([
      '$course$/top/Défaut pour ASSO-101/Loi 1958: a category: here each question has its competency',
      'Récépissé provisoire: its further tags: 2024',
      'Récépissé provisoire: what it says to right and to wrong answers: the bot says so itself',
      'Pièces du dossier: what it says to single options: write it into one "> why"',
      'Pièces du dossier: its hints: the card that teaches it is shown instead',
      'Pièces du dossier: its weight of 2: all questions count alike',
      'Utilité publique: its picture, sound or film: a chat question is text',
      ...['Organes: matching', 'Année du dahir: numerical', 'Compléter l’article: cloze']
        .concat('Sigle: shortanswer', 'Avant de commencer: description')
        .map((each) => each.replace(/: (.*)/, ': a question of the kind "$1"')),
    ])
  })

  test.each(['GIFT', 'XML'] as const)('%s: what came in goes out and comes in again the same', (kind) => {
    const { questions } = bank[kind]()
    expect(readGift(writeGift(questions), 'en')).toEqual({ questions, leftOut: [] })
    expect(readMoodleXml(writeMoodleXml(questions), 'en')).toEqual({ questions, leftOut: [] })
  })
})

/** Letters of all scripts, and every mark that one of the formats takes for its own. */
const words = fc
  .stringMatching(/^[ء-ي A-Za-zéÀœ’«»0-9~=#{}:\\[\]()<>&"'*_`!|+.?-]{1,30}$/)
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text.length > 0 && !/<\/?\w/.test(text))
const question: fc.Arbitrary<BankQuestion> = fc.record({
  name: fc.stringMatching(/^q-[a-z]{1,8}$/),
  competency: fc.constantFrom('dig', 'share'),
  ask: words,
  options: fc
    .uniqueArray(words, { minLength: 2, maxLength: 4 })
    .chain((texts) =>
      fc
        .subarray([...texts.keys()], { minLength: 1, maxLength: texts.length - 1 })
        .map((right) => texts.map((text, nth) => ({ text, right: right.includes(nth) }))),
    ),
  why: words,
})

test('whatever is written as GIFT reads the same', () => {
  fc.assert(
    fc.property(fc.array(question, { minLength: 1, maxLength: 4 }), (questions) => {
      expect(readGift(writeGift(questions), 'en')).toEqual({ questions, leftOut: [] })
    }),
  )
})

test('whatever is written as Moodle XML reads the same', () => {
  fc.assert(
    fc.property(fc.array(question, { minLength: 1, maxLength: 4 }), (questions) => {
      expect(readMoodleXml(writeMoodleXml(questions), 'en')).toEqual({ questions, leftOut: [] })
    }),
  )
})

test('whatever is written as Markdown reads the same', () => {
  fc.assert(
    fc.property(question, ({ name, competency = '', ...question }) => {
      const text = examMarkdown([{ ...question, name, id: name, competency }])
      const { written } = readCourseMarkdown('en.md', `# Wells\n\n## Exam {#exam}\n\n${text}`)
      const [read] = written.exam.questions
      expect({
        ask: read?.ask.text,
        options: read?.options.map(({ text, right }) => ({ text, right })),
        why: read?.why?.text,
      }).toEqual({ ask: question.ask, options: question.options, why: question.why })
    }),
  )
})
