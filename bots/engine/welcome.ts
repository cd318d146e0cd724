/** The first two places: in which language, and with whose consent. */
import { languages } from '../../content/schema.ts'
import { firstPlace } from './choosing.ts'
import type { Inbound } from './inbound.ts'
import { learnerId } from './inbound.ts'
import type { Learner, Place } from './learner.ts'
import { type Move, moveTo, type Room, type Scene } from './room.ts'

/** The wording that was consented to; a change of what is kept or why takes a new number. */
export const consentWording = '2026-11'
/** Without consent a record goes by itself after a week. */
const graceSeconds = 7 * 24 * 3600

/** Someone who has never spoken, or was forgotten. Nothing is stored of them but where the conversation is. */
export const newcomer = (inbound: Inbound, now: number): Learner => ({
  id: learnerId(inbound.from),
  version: 0,
  language: 'ar',
  place: { at: 'language' },
  step: 0,
  courses: {},
  certificates: {},
  ring: [],
  lastTurn: { inbound: '', at: now, effects: [] },
  expiresAt: now + graceSeconds,
})

export const language: Room<Extract<Place, { at: 'language' }>> = {
  choices: () => [...languages],
  show: () => ({ what: 'language' }),
  choose(_, [chosen], { learner }) {
    const picked = languages.find((each) => each === chosen) ?? learner.language
    return { learner: moveTo({ ...learner, language: picked }, { at: 'consent' }) }
  },
}

export const consent: Room<Extract<Place, { at: 'consent' }>> = {
  choices: () => ['yes', 'no'],
  show: () => ({ what: 'consent' }),
  choose(_, [chosen], scene) {
    if (chosen !== 'yes') return refuse(scene)
    const { expiresAt: _gone, ...learner } = scene.learner
    const agreed = { ...learner, consent: { at: scene.now, wording: consentWording } }
    return { learner: moveTo(agreed, firstPlace(agreed, scene.catalogue)) }
  },
}

/** No consent, no record. */
export const refuse = ({ learner }: Scene): Move => ({
  learner,
  instead: { what: 'refused' },
  effects: [{ do: 'forget', certificates: [] }],
})
