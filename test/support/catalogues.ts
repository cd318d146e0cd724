/** What is taught in tests: the content as it ships, and courses small enough to be seen at a glance. */
import { type Catalogue, type Course, type CourseWords, languages } from '../../content/schema.ts'
import { checkedCatalogue } from '../../infra/catalogue.ts'
import { deepFreeze } from './deep-freeze.ts'

export const shipped: Catalogue = deepFreeze(checkedCatalogue())

/** As it is published: every aid is drawn, and says nothing but its own name. */
export const published: Catalogue = deepFreeze(withFiles(shipped))

function withFiles(catalogue: Catalogue): Catalogue {
  const drawn = structuredClone(catalogue)
  for (const { words } of Object.values(drawn.courses))
    for (const { aids = {} } of Object.values(words))
      for (const [id, aid] of Object.entries(aids)) Object.assign(aid, { file: `${id}.pdf`, bytes: 40_000 })
  return drawn
}

/** `right` are places in `options`. */
export interface Asking {
  ask: string
  options: string[]
  right: number[]
}
export interface SmallCourse {
  title: string
  draw: number
  /** Lesson → card → its question, if it has one. Each lesson teaches the competency of its own name. */
  lessons: Record<string, Record<string, Asking | undefined>>
  /** Competency → question → what it asks. */
  bank: Record<string, Record<string, Asking>>
}

/** A course that says the same in every language, with a pass mark of 50 %. */
export function smallCourse(id: string, { title, draw, lessons, bank }: SmallCourse): Course {
  const cards = Object.entries(lessons).flatMap(([_, asked], lesson) =>
    Object.entries(asked).map(([card, asking]) => ({ id: card, lesson, asking })),
  )
  const questions = Object.entries(bank).flatMap(([competency, asked]) =>
    Object.entries(asked).map(([question, asking]) => ({ id: question, competency, asking })),
  )
  const asked = ({ options, right }: Asking) => ({ options: options.length, right })
  const words: CourseWords = {
    title,
    objectives: [`Know ${title.toLowerCase()}`],
    lessons: Object.fromEntries(Object.keys(lessons).map((lesson) => [lesson, titled(lesson)])),
    cards: Object.fromEntries(
      cards.map(({ id: card, asking }) => [
        card,
        {
          title: titled(card),
          idea: `The idea of ${card}.`,
          ...(asking && { ask: asking.ask, options: asking.options, feedback: `So says ${card}.` }),
        },
      ]),
    ),
    questions: Object.fromEntries(
      questions.map(({ id: question, asking: { ask, options } }) => [question, { ask, options }]),
    ),
  }
  return {
    id,
    version: '1.0.0',
    sector: 'water',
    minutes: 5,
    passMark: 50,
    draw,
    competencies: Object.keys(bank),
    lessons: Object.entries(lessons).map(([lesson, its]) => ({
      id: lesson,
      competencies: [lesson],
      cards: Object.keys(its),
    })),
    order: cards.map((card) => card.id),
    cards: Object.fromEntries(
      cards.map(({ id: card, lesson, asking }, nth) => [
        card,
        { id: card, lesson, nth, sources: [], ...(asking && { question: asked(asking) }) },
      ]),
    ),
    bank: Object.fromEntries(
      questions.map(({ id: question, competency, asking }) => [
        question,
        { id: question, competency, ...asked(asking) },
      ]),
    ),
    sources: {},
    words: Object.fromEntries(languages.map((language) => [language, words])) as Course['words'],
  }
}

/** With the bot's own words as they ship. */
export const catalogueOf = (...courses: Course[]): Catalogue =>
  deepFreeze({ ...shipped, courses: Object.fromEntries(courses.map((course) => [course.id, course])) })

const titled = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')

const deep: Asking = { ask: 'How deep?', options: ['Ten metres', 'A hand', 'A finger'], right: [0] }
const tools: Asking = {
  ask: 'Which tools?',
  options: ['A spade', 'A violin', 'A rope', 'A kite'],
  right: [0, 2],
}
const whose: Asking = { ask: 'Whose is it?', options: ['Everyone’s', 'The mayor’s'], right: [0] }

/** Two courses: `wells` has a card without a question, and questions with several right answers; `bees` is tiny. */
export const small: Catalogue = catalogueOf(
  smallCourse('wells', {
    title: 'Wells',
    draw: 2,
    lessons: {
      digging: { 'where-to-dig': undefined, 'how-deep': deep, 'with-what': tools },
      sharing: { 'whose-well': whose, 'whose-turn': { ...whose, ask: 'Whose turn is it?' } },
    },
    bank: {
      digging: { 'q-deep': deep, 'q-tools': tools, 'q-where': { ...deep, ask: 'How deep elsewhere?' } },
      sharing: { 'q-whose': whose, 'q-turn': { ...whose, ask: 'Whose turn?' } },
    },
  }),
  smallCourse('bees', {
    title: 'Bees',
    draw: 1,
    lessons: { honey: { 'what-bees-make': { ask: 'What?', options: ['Honey', 'Bread'], right: [0] } } },
    bank: {
      honey: {
        'q-honey': { ask: 'What do bees make?', options: ['Honey', 'Milk'], right: [0] },
        'q-wax': { ask: 'What else?', options: ['Wax', 'Wool'], right: [0] },
      },
    },
  }),
)

/** With each card and question of `wells` recorded, and its first one signed; what is recorded reads nothing but its own name. */
export const heard: Catalogue = deepFreeze({
  ...small,
  courses: Object.fromEntries(
    Object.entries(small.courses).map(([id, course]) => [id, id === 'wells' ? recorded(course) : course]),
  ),
})

function recorded(course: Course): Course {
  const { words, cards } = structuredClone(course)
  for (const language of languages)
    for (const [id, its] of [
      ...Object.entries(words[language].cards),
      ...Object.entries(words[language].questions),
    ])
      its.audio = `${id}.ogg`
  const first = cards[course.order[0] ?? '']
  if (first) first.signLanguage = 'https://video.example/wells'
  return { ...course, words, cards }
}

/** With a page to print after each lesson of `wells`, and one in the midst of it; `bees` has none. */
export const printed: Catalogue = withPages(small)

function withPages(catalogue: Catalogue): Catalogue {
  const { wells, ...others } = structuredClone(catalogue.courses)
  if (!wells) throw new Error('no wells')
  const aids = { 'tool-list': 'with-what', 'rope-plan': 'how-deep', 'turn-table': 'whose-turn' }
  const words = Object.fromEntries(Object.keys(aids).map((id) => [id, { title: titled(id) }]))
  for (const language of languages) wells.words[language].aids = structuredClone(words)
  return deepFreeze(withFiles({ ...catalogue, courses: { wells: { ...wells, aids }, ...others } }))
}
