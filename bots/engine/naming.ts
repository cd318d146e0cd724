/** The name on the certificate: asked for, confirmed, and only then is the certificate issued. */
import type { Place } from './learner.ts'
import { readName } from './name.ts'
import { courseOf, type Move, moveTo, type Room, type Scene } from './room.ts'

type Naming = Extract<Place, { at: 'naming' }>

export const naming: Room<Naming> = {
  choices({ name, adding }) {
    if (!name) return []
    if (adding) return ['yes']
    return name.arabic && name.latin ? ['yes', 'change'] : ['yes', 'other', 'change']
  },
  show({ course, name, adding }) {
    if (!name) return { what: 'ask-name', course }
    return adding ? { what: 'write-name', course } : { what: 'confirm-name', course, name }
  },
  choose(place, [chosen], scene) {
    const { learner } = scene
    const { name, adding: _, ...rest } = place
    if (chosen === 'change' || !name) return { learner: moveTo(learner, rest), note: 'write-name' }
    if (chosen === 'other') return { learner: moveTo(learner, { ...place, adding: true }) }
    return confirm({ ...rest, name }, scene)
  },
  read(place, text, { learner }) {
    const read = readName(text)
    if (typeof read === 'string') return { learner, note: read }
    const { adding, ...rest } = place
    return { learner: moveTo(learner, { ...rest, name: adding ? { ...place.name, ...read } : read }) }
  },
}

function confirm({ course: id, name, right, asked }: Naming, scene: Scene): Move {
  const { version, passMark } = courseOf(scene, { course: id })
  const learner = { ...scene.learner, ...(name && { name }) }
  return {
    learner: moveTo(learner, { at: 'finished', course: id }),
    effects: [{ do: 'certify', course: id, version, right, asked, passMark }],
  }
}

export const finished: Room<Extract<Place, { at: 'finished' }>> = {
  choices: ({ course }, { learner }) => (course in learner.certificates ? ['/courses', '/menu'] : ['/menu']),
  show({ course }, { learner }) {
    const certificate = learner.certificates[course]
    return { what: 'finished', course, ...(certificate && { certificate }) }
  },
  choose: (_, __, { learner }) => ({ learner }),
  read: (_, __, { learner }) => ({ learner }),
}
