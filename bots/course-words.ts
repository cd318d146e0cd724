/** What a course has to say at each of its places, as paragraphs. */
import { type AidWords, type Course, type Language, limits } from '../content/schema.ts'
import { type After, type Examined, type Say, scoreOf } from './engine/say.ts'
import type { Part, Speech } from './wording.ts'

export function introParts(id: string, { catalogue, language, phrase }: Speech): Part[] {
  const course = catalogue.courses[id]
  if (!course) return []
  const { title, objectives } = course.words[language]
  const shape = { lessons: course.lessons.length, minutes: course.minutes, questions: course.draw }
  const list = [phrase('intro-objectives'), ...objectives.map((objective) => `• ${objective}`)]
  return [{ strong: title }, list.join('\n'), phrase('intro-shape', shape)]
}

/** The whole card, or what it asks where that is enough. */
export function cardParts(
  say: Extract<Say, { what: 'card' }>,
  { catalogue, language, phrase }: Speech,
): Part[] {
  const course = catalogue.courses[say.course]
  const card = course?.cards[say.card]
  const lesson = card && course.lessons[card.lesson]
  const words = course?.words[language].cards[say.card]
  if (!course || !card || !lesson || !words) return []
  const place = phrase('lesson-line', { nth: card.lesson + 1, of: course.lessons.length })
  const steps = lesson.cards.indexOf(card.id) + 1
  // A line of dots has no direction of its own.
  const direction = language === 'ar' ? '\u200F' : ''
  const progress = direction + '●'.repeat(steps) + '○'.repeat(lesson.cards.length - steps)
  const head = `${place} · ${course.words[language].lessons[lesson.id]}\n${progress}`
  const several = card.question && card.question.right.length > 1 ? [phrase('pick-several')] : []
  const ask = words.ask ? [{ strong: words.ask }, ...several] : []
  const signed = card.signLanguage ? [`${phrase('signed')} ${card.signLanguage}`] : []
  const title = { strong: words.title }
  if (isBrief(say, words)) return ask.length > 0 ? ask : [title]
  return [head, title, words.idea, ...signed, ...ask]
}

/** Beside a voice that says the rest. */
const isSpoken = ({ voice }: Say, { audio }: { audio?: string }): boolean =>
  voice === 'alone' && audio !== undefined

/** While its options are being ticked, too. */
const isBrief = (say: Say & { ticked?: number[] | undefined }, words: { audio?: string }): boolean =>
  (say.ticked !== undefined && !say.note) || isSpoken(say, words)

/** Two more cards may be listed below it. */
const answerLimit = limits.bubble - 2 * (2 * limits.title + '\n1.  · '.length) - 2

/** The idea of a card to whoever asked, where it is from, and what the author had it from as far as there is room. */
export function answerParts(say: Extract<Say, { what: 'answer' }>, speech: Speech): Part[] {
  const { catalogue, language, phrase } = speech
  const course = catalogue.courses[say.course]
  const words = course?.words[language].cards[say.card]
  if (!course || !words) return [phrase('answer-gone')]
  const head = phrase('answer-line', titled(say.course, speech))
  let left = answerLimit - [head, words.title, words.idea].join('\n\n').length
  const sources = (course.cards[say.card]?.sources ?? []).flatMap((id) => {
    const { title, url } = course.sources[id] ?? {}
    const whole = [title && phrase('answer-source', { title: title[language] }), url]
      .filter(Boolean)
      .join('\n')
    const fitting = [whole, url ?? ''].find((line) => line.length + 2 <= left) ?? ''
    left -= fitting.length + 2
    return fitting
  })
  return [head, { strong: words.title }, words.idea, sources.filter(Boolean).join('\n')]
}

export const aidOf = (
  { course, aid }: Extract<Say, { what: 'aid' }>,
  { catalogue, language }: Speech,
): AidWords | undefined => catalogue.courses[course]?.words[language].aids?.[aid]

/** What it is, and where it can be had on a computer that has a printer. */
export function aidParts(say: Extract<Say, { what: 'aid' }>, speech: Speech): Part[] {
  const aid = aidOf(say, speech)
  if (!aid?.file) return [speech.phrase('answer-gone')]
  const { language, portalUrl, phrase } = speech
  return [{ strong: aid.title }, `${phrase('aid')}\n${portalUrl}/${language}/courses/${say.course}`]
}

/** The question alone; with the idea behind it once that has been asked for. */
export function reviewParts(say: Extract<Say, { what: 'review' }>, speech: Speech): Part[] {
  const { catalogue, language, phrase } = speech
  const course = catalogue.courses[say.course]
  const words = course?.words[language].cards[say.card]
  if (!words?.ask) return []
  const several = (course?.cards[say.card]?.question?.right.length ?? 0) > 1 ? [phrase('pick-several')] : []
  const ask = [{ strong: words.ask }, ...several]
  if (isBrief(say, words)) return ask
  const head = phrase('review-line', { ...titled(say.course, speech), left: say.left })
  return [head, ...(say.hinted ? [words.idea] : []), ...ask]
}

/** Of an exam, or of the quiz before a course. */
export function questionParts(
  say: Extract<Say, { what: 'question' | 'placing' }>,
  { catalogue, language, phrase }: Speech,
): Part[] {
  const course = catalogue.courses[say.course]
  const words = course?.words[language].questions[say.question]
  if (!words) return []
  const several = (course.bank[say.question]?.right.length ?? 0) > 1 ? [phrase('pick-several')] : []
  const ask = [{ strong: words.ask }, ...several]
  if (isSpoken(say, words)) return ask
  const line =
    say.what === 'question'
      ? phrase('question-line', { nth: say.nth, asked: say.asked })
      : phrase('placing-line', { nth: say.nth })
  return [line, ...ask]
}

/** A course, why it comes next, and how long it takes; or that there is none left. */
export function suggestionParts(
  { goal, course: id, begun }: Extract<Say, { what: 'suggestion' }>,
  { catalogue, language, phrase }: Speech,
): Part[] {
  const course = catalogue.courses[id ?? '']
  const name = catalogue.framework.goals?.[goal]?.name[language] ?? goal
  if (!course) return [phrase('suggestion-none', { goal: name })]
  const why = phrase(begun ? 'suggestion-begun' : 'suggestion', { goal: name })
  return [
    why,
    { strong: course.words[language].title },
    phrase('suggestion-shape', { lessons: course.lessons.length, minutes: course.minutes }),
  ]
}

export function doorLine(
  { course: id, held, withdrawn, hours, after }: Extract<Say, { what: 'exam-door' }>,
  speech: Speech,
): string {
  const course = speech.catalogue.courses[id]
  if (held) return speech.phrase(withdrawn ? 'exam-door-withdrawn' : 'exam-door-held')
  if (after?.what === 'examined' && !hours) return speech.phrase('examined-again')
  if (hours) return speech.phrase('exam-door-wait', { hours })
  const shape = { questions: course?.draw ?? 0, passMark: course?.passMark ?? 0 }
  return speech.phrase('exam-door', { ...titled(id, speech), ...shape })
}

export function afterParts(after: After, speech: Speech): Part[] {
  const course = speech.catalogue.courses[after.course]
  if (!course) return []
  if (after.what === 'examined') return examinedParts(after, course, speech)
  if (after.what === 'placed') return [placedLine(after, speech)]
  return [checkedLine(after, course, speech), ...(after.last ? [speech.phrase('review-done')] : [])]
}

function placedLine({ skipped, of }: Extract<After, { what: 'placed' }>, { phrase }: Speech): string {
  if (skipped === 0) return phrase('placed-first')
  return skipped < of ? phrase('placed', { skipped, next: skipped + 1 }) : phrase('placed-all')
}

/** The verdict on an answer, and what the author has to say about it. */
export function checkedLine(
  { card, right }: Pick<Extract<After, { what: 'checked' }>, 'card' | 'right'>,
  course: Course,
  { phrase, language }: Speech,
): string {
  const verdict = right ? phrase('right') : phrase('wrong', { answer: rightAnswer(card, course, language) })
  return [verdict, course.words[language].cards[card]?.feedback].filter(Boolean).join(' ')
}

/** What should have been chosen. */
export function rightAnswer(card: string, course: Course, language: Language): string {
  const options = course.words[language].cards[card]?.options ?? []
  const right = course.cards[card]?.question?.right ?? []
  return right.map((option) => options[option]).join(' + ')
}

function examinedParts(after: Examined, course: Course, speech: Speech): Part[] {
  const { catalogue, language, phrase } = speech
  const { passed, competencies } = after
  const { right, asked } = scoreOf(after)
  const needed = Math.ceil((course.passMark * asked) / 100)
  const verdict = phrase(passed ? 'examined-passed' : 'examined-failed', { right, asked, needed })
  const lines = competencies.map(([id, itsRight, itsAsked]) => {
    const name = catalogue.framework.competencies[id]?.name[language] ?? id
    return `${itsRight === itsAsked ? '●' : '○'} ${phrase('examined-competency', { name, right: itsRight, asked: itsAsked })}`
  })
  return [{ strong: verdict }, lines.join('\n')]
}

export const titleOf = (course: string, { catalogue, language }: Speech): string =>
  catalogue.courses[course]?.words[language].title ?? course

export const titled = (course: string, speech: Speech) => ({ course: titleOf(course, speech) })
