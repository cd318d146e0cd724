/** A course by every way through it, breadth first: each choice at each place. */
import { converse } from '../../bots/engine/converse.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import type { Say } from '../../bots/engine/say.ts'
import type { Turn } from '../../bots/engine/turn.ts'
import type { Catalogue, Course, Language } from '../../content/schema.ts'
import { arrive } from './answering.ts'
import { type Happening, openConversation, ownAddress, saysIn, tapped } from './conversation.ts'

const day = 24 * 3600

export interface Explored {
  turns: Turn[]
  /** Somebody at each place, the bubble that brought them there being their last turn. */
  learners: Learner[]
}

/** From the introduction of the course to the order of its certificate. */
export function explore(id: string, language: Language, catalogue: Catalogue): Explored {
  const course = catalogue.courses[id]
  if (!course) throw new Error(`no course ${id}`)
  const conversation = openConversation(catalogue)
  arrive(conversation, language, id)
  const { learner } = conversation
  const learners = new Map(learner && [[keyOf(learner), learner]])
  const turns: Turn[] = []
  const attempts = attemptsFor(course)
  for (const known of learners.values())
    for (const way of ways(known, attempts)) {
      const next = after(known, way, catalogue)
      turns.push(next)
      const key = next.learner && keyOf(next.learner)
      if (next.learner && key && !learners.has(key)) learners.set(key, next.learner)
    }
  return { turns, learners: [...learners.values()] }
}

/** A day later at the exam's door, so that it is open; anywhere else a second. */
export function after(learner: Learner, happening: Happening, catalogue: Catalogue) {
  const sent = learner.lastTurn.at + (learner.place.at === 'exam-door' ? day : 1)
  const inbound = { ...happening, id: `u${learner.version}`, from: ownAddress, at: sent * 1000 }
  return converse(learner, (happening.kind === 'said' ? { ...inbound, sent } : inbound) as Inbound, catalogue)
}

export const bubbleOf = ({ lastTurn }: Learner): Say | undefined => saysIn(lastTurn)[0]

/** After so many, the exam has asked all it can: a competency gets its share of each draw, and all in turn. */
function attemptsFor({ bank, draw, competencies }: Course): number {
  const share = Math.floor(draw / competencies.length)
  const counts = competencies.map(
    (each) => Object.values(bank).filter(({ competency }) => competency === each).length,
  )
  return Math.ceil(Math.max(...counts) / share)
}

/** All that somebody can do next to get on: the choices that are no commands, or a name. */
function ways(learner: Learner, attempts: number): Happening[] {
  const { place, courses } = learner
  const bubble = bubbleOf(learner)
  const choices = bubble?.choices.filter((choice) => !choice.startsWith('/')) ?? []
  if ('course' in place && (courses[place.course]?.tries ?? 0) >= attempts) return []
  if (bubble?.what === 'ask-name') return [{ kind: 'said', text: 'Amina Alaoui أمينة العلوي' }]
  if (bubble?.what === 'exam-door' && bubble.hours) return [{ kind: 'said', text: '/continue' }]
  if (learner.aside || learner.telling) return [{ kind: 'said', text: '/continue' }]
  return choices.map((choice) => tapped(choice, bubble))
}

/** In an exam it does not matter which answers were right, only how many. */
function keyOf({ place, aside, telling, courses, lastTurn }: Learner): string {
  const right = place.at === 'exam' ? [...place.marks].sort().join('') : ''
  const waiting = lastTurn.effects.some((effect) => 'hours' in effect)
  return JSON.stringify([{ ...place, marks: '', chose: '' }, right, waiting, courses, aside, telling])
}
