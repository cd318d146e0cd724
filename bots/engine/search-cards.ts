/** The cards that answer a question, over all courses: full-text search (https://lucaong.github.io/minisearch/). */
import MiniSearch from 'minisearch'
import type { Catalogue, Language } from '../../content/schema.ts'
import { foldedWords, termsIn, termsOf } from './terms.ts'

/** Of a question, so many words at most are looked for: the time of a search is bounded, whatever is written. */
const mostTerms = 16
const mostFound = 3

export interface Found {
  course: string
  card: string
}
interface Entry extends Found {
  id: number
  title: string
  idea: string
  ask: string
  around: string
}

const indexes = new WeakMap<Catalogue, Partial<Record<Language, MiniSearch<Entry>>>>()

/**
 * The best three, best first; none where no word of the question is taught about. The first search of a catalogue in a
 * language reads all its words in that language, and keeps its index for as long as the catalogue is there.
 */
export function searchCards(question: string, language: Language, catalogue: Catalogue): Found[] {
  const terms = [...new Set(termsIn(question, language))]
  if (terms.length === 0) return []
  return indexOf(catalogue, language)
    .search(terms.slice(0, mostTerms).join(' '), { processTerm: (term) => term })
    .slice(0, mostFound)
    .map(({ course, card }) => ({ course, card }))
}

function indexOf(catalogue: Catalogue, language: Language): MiniSearch<Entry> {
  const known = indexes.get(catalogue) ?? {}
  const index = known[language] ?? indexed(catalogue, language)
  indexes.set(catalogue, { ...known, [language]: index })
  return index
}

function indexed(catalogue: Catalogue, language: Language): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({
    fields: ['title', 'idea', 'ask', 'around'],
    storeFields: ['course', 'card'],
    tokenize: foldedWords,
    processTerm: (word) => termsOf(word, language),
    searchOptions: {
      boost: { title: 2, around: 0.6, ask: 0.7 },
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
      maxFuzzy: 1,
    },
  })
  index.addAll(entriesOf(catalogue, language))
  return index
}

/** A card is found by its own words, and by those of its lesson and its course. */
const entriesOf = ({ courses }: Catalogue, language: Language): Entry[] =>
  Object.values(courses)
    .flatMap(({ id: course, lessons, words: { [language]: words } }) =>
      lessons.flatMap((lesson) =>
        lesson.cards.map((card) => {
          const { title = '', idea = '', ask = '', options = [], feedback = '' } = words.cards[card] ?? {}
          const around = `${words.title} ${words.lessons[lesson.id]}`
          return { course, card, title, idea, ask: [ask, ...options, feedback].join(' '), around }
        }),
      ),
    )
    .map((entry, id) => ({ id, ...entry }))
