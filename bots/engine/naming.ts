/** The name on the certificate: asked for, confirmed, and only then is the certificate issued. */

import { nameChoices, nameShown, nameWritten } from './asking-name.ts'
import type { Place } from './place.ts'
import { courseOf, type Move, moveTo, type Room, type Scene } from './room.ts'

type Naming = Extract<Place, { at: 'naming' }>

export const naming: Room<Naming> = {
  choices: ({ asking }, { learner }) => nameChoices(asking, learner.name),
  show: ({ course, asking }) => nameShown(asking, course),
  choose(place, [chosen], scene) {
    const { learner } = scene
    if (chosen === 'change')
      return { learner: moveTo(learner, { ...place, asking: 'name' }), note: 'write-name' }
    if (chosen === 'other') return { learner: moveTo(learner, { ...place, asking: 'other' }) }
    return confirm(place, scene)
  },
  read(place, text, { learner }) {
    const { asking, ...confirming } = place
    const name = nameWritten(asking, text, learner.name)
    if (typeof name === 'string') return { learner, note: name }
    return { learner: moveTo({ ...learner, name }, confirming) }
  },
}

function confirm({ course: id, right, asked }: Naming, scene: Scene): Move {
  const { version, passMark } = courseOf(scene, { course: id })
  return {
    learner: moveTo(scene.learner, { at: 'finished', course: id }),
    effects: [{ do: 'certify', course: id, version, right, asked, passMark }],
  }
}

export const finished: Room<Extract<Place, { at: 'finished' }>> = {
  choices: ({ course }, { learner }) =>
    course in learner.certificates ? [`/share ${course}`, '/next', '/menu'] : ['/menu'],
  show({ course }, { learner }) {
    const certificate = learner.certificates[course]
    return { what: 'finished', course, ...(certificate && { certificate }) }
  },
  choose: (_, __, { learner }) => ({ learner }),
  read: (_, __, { learner }) => ({ learner }),
}
