/** The cards that answer a question, over all courses: full-text search (https://lucaong.github.io/minisearch/). */
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch'
import type { Catalogue, Language } from '../../content/schema.ts'
import { skeleton } from './darija.ts'
import { foldedWords, type Tongue, termsIn, termsOf } from './terms.ts'

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

const indexes = new WeakMap<Catalogue, Partial<Record<Tongue, MiniSearch<Entry>>>>()

/**
 * The best three, best first; none where no word of the question is taught about. The first search of a catalogue in a
 * language reads all its words in that language, and keeps its index for as long as the catalogue is there.
 */
export function searchCards(question: string, tongue: Tongue, catalogue: Catalogue): Found[] {
  const hits = hitsIn(question, tongue, catalogue)
  // Whoever writes Darija puts French words into it, and spells these right.
  const exact = { prefix: false, fuzzy: false }
  const others = tongue === 'darija' ? hitsIn(question, 'fr', catalogue, exact) : []
  return added(hits, others)
    .slice(0, mostFound)
    .map(({ course, card }) => ({ course, card }))
}

function hitsIn(question: string, tongue: Tongue, catalogue: Catalogue, how: SearchOptions = {}) {
  const terms = [...new Set(termsIn(question, tongue))].slice(0, mostTerms)
  if (terms.length === 0) return []
  const asTheyAre = { processTerm: (term: string) => term, tokenize: (text: string) => text.split(' ') }
  return indexOf(catalogue, tongue).search(terms.join(' '), { ...asTheyAre, ...how })
}

/** Best first; a card that both have found counts by both. */
function added(hits: SearchResult[], others: SearchResult[]): SearchResult[] {
  const scores = new Map(hits.map((hit) => [hit.id, hit]))
  for (const hit of others)
    scores.set(hit.id, { ...hit, score: hit.score + (scores.get(hit.id)?.score ?? 0) })
  return [...scores.values()].sort((a, b) => b.score - a.score)
}

function indexOf(catalogue: Catalogue, tongue: Tongue): MiniSearch<Entry> {
  const known = indexes.get(catalogue) ?? {}
  const index = known[tongue] ?? indexed(catalogue, tongue)
  indexes.set(catalogue, { ...known, [tongue]: index })
  return index
}

/** For Darija in Latin letters, Arabic by its consonants. */
function indexed(catalogue: Catalogue, tongue: Tongue): MiniSearch<Entry> {
  const language = tongue === 'darija' ? 'ar' : tongue
  const kept = tongue === 'darija' ? skeleton : (term: string) => term
  const index = new MiniSearch<Entry>({
    fields: ['title', 'idea', 'ask', 'around'],
    storeFields: ['course', 'card'],
    tokenize: foldedWords,
    processTerm: (word) => termsOf(word, language).map(kept).filter(Boolean),
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
