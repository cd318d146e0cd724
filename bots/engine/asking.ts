/** Asking: a question of one's own finds the cards that answer it, and leaves the learner where they are. */
import type { Catalogue, Language } from '../../content/schema.ts'
import { isDarija } from './darija.ts'
import { fold } from './hearing.ts'
import type { Learner } from './learner.ts'
import { here, type Move, type Scene } from './room.ts'
import type { Say } from './say.ts'
import { type Found, searchCards } from './search-cards.ts'
import { foldedWords, type Tongue, termsIn } from './terms.ts'
import { lastSaidAt } from './whereabouts.ts'

const questionWords = new Set(
  fold(
    [
      'كيف ماذا ما متى أين لماذا هل كم أي من لمن بماذا واش شنو شنا أش كيفاش فين علاش شحال فوقاش إمتى شكون منين بغيت',
      'wach wash chno chnou chnu ach kifach kifash fin 3lach 3lash ch7al chhal bghit imta fo9ach chkoun mnin',
      'comment pourquoi quand où qui que quoi quel quelle quels quelles combien est qu dois puis faut peut peux',
      'how why when where who whom whose what which can could do does is are must should may',
    ].join(' '),
  ).split(' '),
)
const fewestWords = 3

/** A sign of a question before or after it, or a word that begins one and some more. */
export function isQuestion(text: string): boolean {
  const trimmed = text.slice(0, 4096).trim()
  const words = fold(trimmed).split(' ')
  return /^[?؟]|[?؟]$/u.test(trimmed) || (words.length >= fewestWords && questionWords.has(words[0] ?? ''))
}

/** Without a question, it is asked for; one that is about nothing that is taught gets the place where the learner is. */
export function ask(question: string, scene: Scene): Move {
  const learner = here(scene.learner)
  if (isBusy(learner)) return { learner, note: 'ask-later' }
  const tongue = tongueOf(question, learner.language)
  if (fold(question) === '') return { learner: { ...learner, aside: 'asking' } }
  if (termsIn(question, tongue).length === 0) return { learner, note: 'pick' }
  const found = searchCards(question, tongue, scene.catalogue)
  return found.length > 0
    ? { learner, instead: { what: 'found' }, choices: [...found.map(choiceOf), '/continue'] }
    : { learner: { ...learner, aside: 'not-found' } }
}

/** `words` are those of `/ask course card`, which shows what was found, or of a question. */
export function obeyAsk(words: string, scene: Scene): Move {
  const shown = cardIn(words, scene.catalogue)
  if (!shown || isBusy(scene.learner)) return ask(words, scene)
  const { course, card } = shown
  const learner = here(scene.learner)
  const others = foundIn(lastSaidAt(learner, scene.from)).filter((choice) => choice !== choiceOf(shown))
  const begin = isBegun(course, learner) ? [] : [`/courses ${course}`]
  return {
    learner,
    instead: { what: 'answer', course, card },
    choices: [...others, ...begin, '/continue'],
  }
}

/** What of the bubble can be looked at: what was found, with what it shows of that. */
function foundIn(said: Say | undefined): string[] {
  if (!isFound(said)) return []
  const others = said.choices.filter((choice) => choice.startsWith('/ask '))
  return said.what === 'answer' ? [choiceOf(said), ...others] : others
}

/** Its choices are cards, and nothing of the learner's place. */
export const isFound = (said: Say | undefined): said is Extract<Say, { what: 'found' | 'answer' }> =>
  said?.what === 'found' || said?.what === 'answer'

/** What stands on the choice of a card that was found; undefined for any other choice. */
export function foundLabel(choice: string, catalogue: Catalogue, language: Language): string | undefined {
  const found = choice.startsWith('/ask ') && cardIn(choice.slice('/ask '.length), catalogue)
  const words = found && catalogue.courses[found.course]?.words[language]
  return words ? `${words.title} · ${words.cards[found.card]?.title}` : undefined
}

const choiceOf = ({ course, card }: Found): string => `/ask ${course} ${card}`

function cardIn(words: string, { courses }: Catalogue): Found | undefined {
  const [course = '', card = '', ...more] = words.split(' ')
  const found = Object.hasOwn(courses, course) && Object.hasOwn(courses[course]?.cards ?? {}, card)
  return found && more.length === 0 ? { course, card } : undefined
}

/** An exam is to be passed without them, and a name may look like a question. */
export const isBusy = ({ place, review, correcting }: Learner): boolean =>
  correcting !== undefined || (!review && (place.at === 'exam' || place.at === 'naming'))

export const isBegun = (course: string, { place, courses, certificates }: Learner): boolean =>
  course in courses || course in certificates || ('course' in place && place.course === course)

/** Whoever asks in another language, or in its letters, is searched for in it; the ids that are found are those of all. */
function tongueOf(question: string, spoken: Language): Tongue {
  if (/\p{Script=Arabic}/u.test(question)) return 'ar'
  if (isDarija(foldedWords(question))) return 'darija'
  return spoken === 'ar' ? 'fr' : spoken
}
