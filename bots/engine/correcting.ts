/** A certificate with a wrong name: the name is asked for once more, wherever the learner is, and another one is ordered. */
import { nameChoices, nameShown, nameWritten } from './asking-name.ts'
import { correctableFrom, coursesHeld, heldOf, isDue, orderedAnew } from './holding.ts'
import type { Learner } from './learner.ts'
import type { Correcting } from './place.ts'
import { here, type Move, moveTo, type Room, type Scene } from './room.ts'
import { lookAt } from './withdrawing.ts'

export const correcting: Room<Correcting> = {
  choices: ({ asking, name }) => [...nameChoices(asking, name), 'leave'],
  show: ({ course, asking }) => nameShown(asking, course),
  choose(on, [chosen], scene) {
    const { learner } = scene
    if (chosen === 'leave') return { learner: ended(learner), note: 'name-left' }
    if (chosen === 'change') return { learner: began(learner, { ...on, asking: 'name' }), note: 'write-name' }
    if (chosen === 'other') return { learner: began(learner, { ...on, asking: 'other' }) }
    return confirm(on, scene)
  },
  read({ asking, course, name: written }, text, { learner }) {
    const name = nameWritten(asking, text, written)
    if (typeof name === 'string') return { learner, note: name }
    return { learner: began(learner, { course, name }) }
  },
}

/** Begins. Of no course, it is about the only certificate held. */
export function correct(course: string | undefined, scene: Scene): Move {
  const learner = here(scene.learner)
  const [only, ...others] = coursesHeld(learner)
  const named = course ?? (others.length === 0 ? only : undefined)
  if (named === undefined || !heldOf(learner, named)) return lookAt(undefined, scene)
  return refusal(named, { ...scene, learner }) ?? asked(named, learner)
}

const asked = (course: string, learner: Learner): Move => ({
  learner: began(learner, { course, asking: 'name' }),
  note: 'write-name',
})

function confirm({ course, name }: Correcting, scene: Scene): Move {
  const learner = ended(scene.learner)
  const certificate = heldOf(learner, course)
  if (!certificate || !name) return { learner, note: 'name-left' }
  return (
    refusal(course, { ...scene, learner }) ?? {
      learner: orderedAnew({ ...learner, name }, course, scene.now),
      note: 'correcting',
      effects: [{ do: 'correct', course, certificate }],
    }
  )
}

/** Undefined where it may be corrected now. */
function refusal(course: string, { learner, now }: Scene): Move | undefined {
  if (isDue(learner, course))
    return { learner: { ...learner, aside: 'certificates' }, note: 'correction-due' }
  const from = correctableFrom(learner, course, now)
  if (from === undefined) return undefined
  return {
    learner,
    instead: { what: 'correctable-from', course, from },
    choices: ['/certificates', '/continue'],
  }
}

/** Choices of the bubbles before go stale. */
const began = (learner: Learner, on: Correcting): Learner => ({
  ...moveTo(learner, learner.place),
  correcting: on,
})

function ended({ correcting: _, ...learner }: Learner): Learner {
  return moveTo(learner, learner.place)
}
