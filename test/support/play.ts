/** A learner who knows the catalogue by heart: reads a bubble as a person would, and answers right, or wrong on demand. */
import type { Message } from 'grammy/types'
import { phrasesOf } from '../../bots/phrases.ts'
import type { Catalogue, Course, Language, Question } from '../../content/schema.ts'

/** What a person does about a bubble: a button's label, or words. */
export type Reply = { tap: string } | { say: string }

export interface Knowing {
  catalogue: Catalogue
  language: Language
  /** The course to take; absent: the first that is offered. */
  course?: string
  /** For the certificate. */
  name: string
  /** Which questions to answer wrong; absent: none. */
  wrong?: (asked: 'in a lesson' | 'in the exam') => boolean
}

/** The buttons that lead on, where there is no question to answer. */
const onward = [
  'language-name',
  'consent-yes',
  'start-course',
  'next',
  'start-exam',
  'try-again',
  'name-yes',
  'name-keep',
  'reminders-no',
  'telling-later',
]

/** Undefined where the course asks for nothing more. */
export function replyTo(bubble: Message, knowing: Knowing): Reply | undefined {
  const phrase = phrasesOf(knowing.catalogue, knowing.language)
  const buttons = buttonsOf(bubble)
  const asked = questionIn(bubble, knowing)
  if (asked) return { tap: answerTo(asked, bubble, phrase('done')) }
  const labels = onward.map((id) => phrase(id))
  const next = labels.find((label) => buttons.includes(label))
  if (next) return { tap: next }
  const { title } = courseFor(knowing).words[knowing.language]
  if (buttons.includes(title)) return { tap: title }
  return textOf(bubble).includes(phrase('ask-name')) ? { say: knowing.name } : undefined
}

export const textOf = ({ text, caption }: Message): string => text ?? caption ?? ''

export const buttonsOf = ({ reply_markup: markup }: Message): string[] =>
  markup?.inline_keyboard.flat().map(({ text }) => text) ?? []

interface Asked {
  /** The labels to choose. */
  chosen: string[]
}

function courseFor({ catalogue, course: id }: Knowing): Course {
  const course = Object.values(catalogue.courses).find((each) => !id || each.id === id)
  if (!course) throw new Error(`there is no course ${id}`)
  return course
}

/** The question that the bubble asks in bold, and what to choose. */
function questionIn(bubble: Message, knowing: Knowing): Asked | undefined {
  const { language, wrong } = knowing
  const { words, cards, bank } = courseFor(knowing)
  const bold = boldIn(bubble)
  const said = words[language]
  for (const [id, { ask, options }] of Object.entries(said.cards)) {
    const question = cards[id]?.question
    if (ask && options && question && bold.includes(ask))
      return { chosen: choose(question, options, wrong?.('in a lesson')) }
  }
  for (const [id, { ask, options }] of Object.entries(said.questions)) {
    const question = bank[id]
    if (question && bold.includes(ask)) return { chosen: choose(question, options, wrong?.('in the exam')) }
  }
  return undefined
}

/** The right options, or a single wrong one. */
function choose({ right }: Question, labels: string[], wrong = false): string[] {
  const chosen = wrong ? [[...labels.keys()].find((option) => !right.includes(option)) ?? 0] : right
  return chosen.map((option) => labels[option] ?? '')
}

/** The button to tap now: one that is to be chosen, or `done` when all of them bear a tick. */
function answerTo({ chosen }: Asked, bubble: Message, done: string): string {
  const options = optionsOf(bubble)
  const next = options.find(({ label, ticked }) => chosen.includes(label) && !ticked)
  return next?.button ?? done
}

/** Options stand on the buttons with their numbers, or in the bubble with the numbers alone on the buttons. */
function optionsOf(bubble: Message) {
  const lines = textOf(bubble).split('\n')
  return buttonsOf(bubble)
    .filter((button) => /^\d+(\. |$)/.test(button))
    .map((button) => {
      const line = button.includes('. ') ? button : lines.findLast((each) => each.startsWith(`${button}. `))
      const words = line?.replace(/^\d+\. /, '') ?? ''
      return { button, label: words.replace(/ ✔$/, ''), ticked: words.endsWith(' ✔') }
    })
}

function boldIn(bubble: Message): string[] {
  const text = textOf(bubble)
  const entities = bubble.entities ?? bubble.caption_entities ?? []
  return entities
    .filter(({ type }) => type === 'bold')
    .map(({ offset, length }) => text.slice(offset, offset + length))
}
