/** Cards that can be heard: one when it is asked for, or each as it comes. */
import type { Question } from '../../content/schema.ts'
import { shuffledOptions } from './dice.ts'
import type { Learner } from './learner.ts'
import type { Move, Scene, Shown } from './room.ts'
import { lastSaidAt } from './whereabouts.ts'

/** What reads a card aloud in the learner's language, if anything does. */
const audioOf = (course: string, card: string, { learner, catalogue }: Scene): string | undefined =>
  catalogue.courses[course]?.words[learner.language].cards[card]?.audio

/** The choice to hear a card, where it can be heard. */
export const listenChoice = (course: string, card: string, scene: Scene): string[] =>
  audioOf(course, card, scene) ? ['listen'] : []

/** The options in this learner's own order; where a voice reads them with their numbers, in the author's. */
export function optionChoices(course: string, card: string, { options }: Question, scene: Scene): string[] {
  const order = audioOf(course, card, scene)
    ? [...Array(options).keys()]
    : shuffledOptions(options, `${scene.learner.id}/${card}`)
  return order.map(String)
}

/** Once; the first time, with the offer to hear every card. */
export const listen = (learner: Learner): Move => ({
  learner: { ...learner, listens: learner.listens ?? false },
  aloud: learner.listens === undefined ? 'offering' : 'alone',
})

/** `/listen`: from now on every card that can be heard comes with its voice, or none does any more. */
export function changeListening(learner: Learner): Move {
  const listens = !learner.listens
  return { learner: { ...learner, listens }, note: listens ? 'listening' : 'not-listening' }
}

/** What is shown, with its voice where that was asked for, or is new to whoever hears every card; and its choices. */
export function withVoice(
  [shown, choices]: [Shown, string[]],
  { learner, aloud, note, unasked }: Move,
  scene: Scene,
): [Shown, string[]] {
  if (!choices.includes('listen') || !(shown.what === 'card' || shown.what === 'review'))
    return [shown, choices]
  const others = choices.filter((choice) => choice !== 'listen')
  if (aloud) return [{ ...shown, voice: 'alone' }, aloud === 'offering' ? [...others, '/listen'] : others]
  const last = lastSaidAt(scene.learner, scene.from)
  const isShown = last?.step === learner.step && last.what === 'card'
  const isHeard = isShown && (last.voice !== undefined || note !== 'listening')
  // A review asks before it tells.
  return learner.listens && shown.what === 'card' && !isHeard && !unasked
    ? [{ ...shown, voice: 'along' }, others]
    : [shown, choices]
}
