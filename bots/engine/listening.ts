/** Cards and questions that can be heard: one when it is asked for, or each as it comes. */
import type { Question } from '../../content/schema.ts'
import { shuffledOptions } from './dice.ts'
import type { Learner } from './learner.ts'
import type { Move, Scene, Shown } from './room.ts'
import type { Say } from './say.ts'
import { lastSaidAt } from './whereabouts.ts'

/** What reads a card, or a question of the exam, aloud in the learner's language, if anything does. */
function audioOf(course: string, id: string, { learner, catalogue }: Scene): string | undefined {
  const words = catalogue.courses[course]?.words[learner.language]
  return (words?.cards[id] ?? words?.questions[id])?.audio
}

/** The choice to hear it, where it can be heard. */
export const listenChoice = (course: string, id: string, scene: Scene): string[] =>
  audioOf(course, id, scene) ? ['listen'] : []

/** The options in this learner's own order, or in that of `seed`; where a voice reads them with their numbers, in the author's. */
export function optionChoices(
  course: string,
  id: string,
  { options }: Question,
  scene: Scene,
  seed = `${scene.learner.id}/${id}`,
): string[] {
  const order = audioOf(course, id, scene) ? [...Array(options).keys()] : shuffledOptions(options, seed)
  return order.map(String)
}

/** Once; the first time, with the offer to hear every card. */
export const listen = (learner: Learner): Move => ({
  learner: { ...learner, listens: learner.listens ?? false },
  aloud: learner.listens === undefined ? 'offering' : 'alone',
})

/** `/listen`: from now on all that can be heard comes with its voice, or none does any more. */
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
  if (!choices.includes('listen') || !isAudible(shown)) return [shown, choices]
  const others = choices.filter((choice) => choice !== 'listen')
  if (aloud) return [{ ...shown, voice: 'alone' }, aloud === 'offering' ? [...others, '/listen'] : others]
  const last = lastSaidAt(scene.learner, scene.from)
  const isShown = last?.step === learner.step && last.what === shown.what
  const isHeard = isShown && (last.voice !== undefined || note !== 'listening')
  // A review asks before it tells.
  return learner.listens && shown.what !== 'review' && !isHeard && !unasked
    ? [{ ...shown, voice: 'along' }, others]
    : [shown, choices]
}

/** What can be read aloud, if anybody has done so. */
export const isAudible = <S extends { what: Say['what'] }>(
  say: S,
): say is Extract<S, { what: 'card' | 'review' | 'question' | 'placing' }> =>
  ['card', 'review', 'question', 'placing'].includes(say.what)
