/** What was said, in which language → a bubble. Pure: the only place where what the engine says becomes words. */
import { type Catalogue, type Course, type Language, languages } from '../content/schema.ts'
import type { Bubble } from './channel.ts'
import { labelOf } from './choice-labels.ts'
import type { Learner } from './engine/learner.ts'
import type { After, Say } from './engine/turn.ts'
import { token } from './engine/understand.ts'
import { type Phrase, phrasesOf } from './phrases.ts'

/** A paragraph; `strong` is set in bold. */
type Part = string | { strong: string }

/** Whom the words are for. */
export type Listener = Pick<Learner, 'language'> & Partial<Pick<Learner, 'name' | 'certificates'>>

/** All that words are chosen by. */
export interface Speech extends Listener {
  catalogue: Catalogue
  phrase: Phrase
  /** Where the certificates' pages are, without a slash at the end. */
  portalUrl: string
}

export function openSpeech(listener: Listener, catalogue: Catalogue, portalUrl: string): Speech {
  return { ...listener, catalogue, phrase: phrasesOf(catalogue, listener.language), portalUrl }
}

/**
 * The one bubble of a turn: a note, the feedback on what was answered, then what comes now, with its choices.
 * What names something that has left the catalogue meanwhile is worded without it.
 */
export function word(say: Say, speech: Speech): Bubble {
  const { phrase } = speech
  const note: Part[] = say.note ? [phrase(`note-${say.note}`)] : []
  const after = say.after ? afterParts(say.after, speech) : []
  const choices = say.choices.map((choice) => ({
    id: choice.startsWith('/') ? choice : `${token(say.step)}.${choice}`,
    ...labelOf(choice, say, speech),
  }))
  const document = say.what === 'certificate' && {
    document: { certificate: say.certificate, filename: `${phrase('certificate-file')}.pdf` },
  }
  return {
    ...joined([...note, ...after, ...parts(say, speech)]),
    choices,
    choose: phrase('choose'),
    ...document,
  }
}

function parts(say: Say, speech: Speech): Part[] {
  const { phrase, catalogue } = speech
  switch (say.what) {
    case 'language':
      return languages.map((language) => phrasesOf(catalogue, language)('welcome'))
    case 'group':
      return languages.map((language) => phrasesOf(catalogue, language)('group'))
    case 'consent':
    case 'refused':
    case 'choosing':
    case 'menu':
    case 'languages':
    case 'help':
    case 'privacy':
    case 'stopped':
    case 'forgetting':
    case 'forgotten':
      return [phrase(say.what)]
    case 'intro':
      return introParts(say.course, speech)
    case 'card':
      return cardParts(say, speech)
    case 'exam-door':
      return [doorLine(say, speech)]
    case 'question':
      return questionParts(say, speech)
    case 'ask-name':
      return [phrase(say.note === 'write-name' ? 'write-name' : 'ask-name')]
    case 'write-name':
      return [phrase('write-other-name')]
    case 'confirm-name': {
      const { arabic, latin } = speech.name ?? {}
      const names = [arabic, latin].filter((name) => name !== undefined)
      return [
        phrase('confirm-name'),
        { strong: names.map(isolated).join('\n') },
        phrase('confirm-name-question'),
      ]
    }
    case 'finished':
      return say.certificate
        ? [`${phrase('finished-held', titled(say.course, speech))}\n${pageOf(say.certificate, speech)}`]
        : [phrase('finished', titled(say.course, speech))]
    case 'certificate':
      return [`${phrase('certificate', titled(say.course, speech))}\n${pageOf(say.certificate, speech)}`]
    case 'certificates': {
      const held = Object.entries(speech.certificates ?? {})
      const lines = held.map(([course, id]) => `${titleOf(course, speech)}\n${pageOf(id, speech)}`)
      return held.length > 0 ? [phrase('certificates'), ...lines] : [phrase('certificates-none')]
    }
  }
}

function introParts(id: string, { catalogue, language, phrase }: Speech): Part[] {
  const course = catalogue.courses[id]
  if (!course) return []
  const { title, objectives } = course.words[language]
  const shape = { lessons: course.lessons.length, minutes: course.minutes, questions: course.draw }
  const list = [phrase('intro-objectives'), ...objectives.map((objective) => `• ${objective}`)]
  return [{ strong: title }, list.join('\n'), phrase('intro-shape', shape)]
}

/** The whole card; while its options are being ticked, what it asks is enough. */
function cardParts(say: Extract<Say, { what: 'card' }>, { catalogue, language, phrase }: Speech): Part[] {
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
  return say.ticked && !say.note ? ask : [head, { strong: words.title }, words.idea, ...ask]
}

function questionParts(
  say: Extract<Say, { what: 'question' }>,
  { catalogue, language, phrase }: Speech,
): Part[] {
  const course = catalogue.courses[say.course]
  const words = course?.words[language].questions[say.question]
  if (!words) return []
  const several = (course.bank[say.question]?.right.length ?? 0) > 1 ? [phrase('pick-several')] : []
  return [phrase('question-line', { nth: say.nth, asked: say.asked }), { strong: words.ask }, ...several]
}

function doorLine(
  { course: id, held, hours, after }: Extract<Say, { what: 'exam-door' }>,
  speech: Speech,
): string {
  const course = speech.catalogue.courses[id]
  if (held) return speech.phrase('exam-door-held')
  if (after?.what === 'examined' && !hours) return speech.phrase('examined-again')
  if (hours) return speech.phrase('exam-door-wait', { hours })
  const shape = { questions: course?.draw ?? 0, passMark: course?.passMark ?? 0 }
  return speech.phrase('exam-door', { ...titled(id, speech), ...shape })
}

function afterParts(after: After, speech: Speech): Part[] {
  const { phrase, catalogue, language } = speech
  const course = catalogue.courses[after.course]
  if (!course) return []
  if (after.what === 'examined') return examinedParts(after, course, speech)
  const words = course.words[language].cards[after.card]
  const verdict = after.right
    ? phrase('right')
    : phrase('wrong', { answer: rightAnswer(after.card, course, language) })
  return [[verdict, words?.feedback].filter(Boolean).join(' ')]
}

function rightAnswer(card: string, course: Course, language: Language): string {
  const options = course.words[language].cards[card]?.options ?? []
  const right = course.cards[card]?.question?.right ?? []
  return right.map((option) => options[option]).join(' + ')
}

function examinedParts(after: Extract<After, { what: 'examined' }>, course: Course, speech: Speech): Part[] {
  const { catalogue, language, phrase } = speech
  const { right, asked, passed, competencies } = after
  const needed = Math.ceil((course.passMark * asked) / 100)
  const verdict = phrase(passed ? 'examined-passed' : 'examined-failed', { right, asked, needed })
  const lines = competencies.map(([id, itsRight, itsAsked]) => {
    const name = catalogue.framework.competencies[id]?.name[language] ?? id
    return `${itsRight === itsAsked ? '●' : '○'} ${phrase('examined-competency', { name, right: itsRight, asked: itsAsked })}`
  })
  return [{ strong: verdict }, lines.join('\n')]
}

const titleOf = (course: string, { catalogue, language }: Speech): string =>
  catalogue.courses[course]?.words[language].title ?? course

const titled = (course: string, speech: Speech) => ({ course: titleOf(course, speech) })

const pageOf = (certificate: string, { portalUrl }: Speech): string =>
  `${portalUrl}/certificates/${certificate}`

/** Words of people stand apart from ours, whatever their direction (Unicode 6.3 isolates). */
const isolated = (text: string): string => `\u2068${text}\u2069`

/** Paragraphs apart by an empty line, with the places of those in bold. */
function joined(said: Part[]): Pick<Bubble, 'text' | 'strong'> {
  let text = ''
  const strong: Bubble['strong'] = []
  for (const part of said) {
    const words = typeof part === 'string' ? part : part.strong
    if (!words) continue
    if (text) text += '\n\n'
    if (typeof part !== 'string') strong.push({ offset: text.length, length: words.length })
    text += words
  }
  return { text, strong }
}
