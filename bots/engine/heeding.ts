/** “You said, we changed”: whoever suggested something, and wished to be told what came of it, is told once. */
import { addressId } from './address.ts'
import type { Inbound } from './inbound.ts'
import { here, type Move, type Scene } from './room.ts'
import { chatOf } from './waking.ts'

/** The wording that is consented to; a change of what is told, when and how often takes a new number. */
export const wishWording = '2026-11-30'

/** The wish to be told what comes of what was said at that second. */
export const wishOf = (at: number): string => `/tell ${at}`

export const isWish = (choice: string): boolean => /^\/tell \d+$/.test(choice)

/** `/tell <second>` wishes it, `/tell off` ends all such wishes. */
export function changeWish(word: string | undefined, scene: Scene): Move {
  const learner = here(scene.learner)
  if (word === 'off') return { learner, note: 'unwished', effects: [{ do: 'drop-wishes' }] }
  if (!isWish(`/tell ${word}`)) return { learner }
  return { learner, note: 'wished', effects: [{ do: 'keep-wish', said: Number(word) }] }
}

/** What comes of it is looked up, and comes as an inbound. */
export const recallHeeded = ({ learner }: Scene): Move => ({
  learner: here(learner),
  effects: [{ do: 'recall-heeded' }],
  quiet: true,
})

/** It changes nothing of where they are; unasked, whoever wants silence or has gone elsewhere meanwhile is told nothing. */
export function heeded(
  { course, version, card, campaign, from }: Extract<Inbound, { kind: 'heeded' }>,
  { learner, catalogue, now }: Scene,
): Move {
  const isAsked = campaign === undefined
  const chat = chatOf(learner, now)
  const isWelcome =
    learner.consent && learner.stopped === undefined && chat && addressId(chat) === addressId(from)
  const taught = course !== undefined && Object.hasOwn(catalogue.courses, course) && catalogue.courses[course]
  if (isAsked && !taught) return { learner: here(learner) }
  if (!taught || version === undefined || !(isAsked || isWelcome)) return { learner, quiet: true }
  const seen = card !== undefined && Object.hasOwn(taught.cards, card)
  return {
    learner,
    instead: { what: 'heeded', course, version },
    choices: [seen ? `/ask ${course} ${card}` : `/courses ${course}`, isAsked ? '/continue' : '/tell off'],
    ...(!isAsked && chat && { unasked: chat }),
  }
}
