/** News for the learner: a campaign's words, with what begins its course and what ends all news. */
import { addressId } from './address.ts'
import type { Inbound } from './inbound.ts'
import { agreedNear, agreedNews } from './news.ts'
import type { Move, Scene } from './room.ts'
import { sourceOf } from './source.ts'
import { chatOf } from './waking.ts'

/** It changes nothing of where they are; whoever wants no news meanwhile, or is not there any more, is told none. */
export function announced(
  { campaign, course, near, from }: Extract<Inbound, { kind: 'announced' }>,
  { learner, catalogue, now }: Scene,
): Move {
  const chat = chatOf(learner, now)
  if (!(near ? agreedNear : agreedNews)(learner) || !chat || addressId(chat) !== addressId(from))
    return { learner, quiet: true }
  const open = course && Object.hasOwn(catalogue.courses, course) && !(course in learner.certificates)
  return {
    learner,
    instead: { what: 'announcement', campaign },
    choices: announcementChoices(campaign, open ? course : undefined),
    unasked: chat,
  }
}

/** One tap begins the course; another ends all news. */
export const announcementChoices = (campaign: string, course: string | undefined): string[] => [
  ...(course ? [`/start ${sourceOf(campaign, course)}`] : []),
  '/news off',
]
