/** The first two places: in which language, and with whose consent. */
import { languages } from '../../content/schema.ts'
import { firstPlace } from './choosing.ts'
import { refuse } from './forgetting.ts'
import { asking } from './membership.ts'
import type { Place } from './place.ts'
import { moveTo, type Room } from './room.ts'
import { invitationIn, pageIn } from './source.ts'

/** The wording that was consented to; a change of what is kept or why takes a new number. */
export const consentWording = '2026-11'
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
    const by = invitationIn(agreed.source)
    const page = pageIn(agreed.source)
    return {
      learner: moveTo(agreed, firstPlace(agreed, scene.catalogue)),
      ...(agreed.session && { note: 'session-joined' }),
      ...(page && asking(page)),
      ...(by && { effects: [{ do: 'count-invited', by }] }),
    }
  },
}
