/** Where a learner stands, and what is shown and understood there. */
import { choosing, intro } from './choosing.ts'
import { correcting } from './correcting.ts'
import { exam, examDoor } from './exam.ts'
import { lesson } from './lesson.ts'
import { finished, naming } from './naming.ts'
import type { Correcting, Place, Review } from './place.ts'
import { placing } from './placing.ts'
import type { Telling } from './profile.ts'
import { review } from './review.ts'
import type { Move, Room, Scene, Shown } from './room.ts'
import { telling } from './telling.ts'
import { consent, language } from './welcome.ts'

const rooms: { [At in Exclude<Place['at'], 'group'>]: Room<Extract<Place, { at: At }>> } = {
  language,
  consent,
  choosing,
  intro,
  placing,
  lesson,
  'exam-door': examDoor,
  exam,
  naming,
  finished,
}

/** The room of a place; a group has none. TypeScript cannot see that it fits the place it was looked up for. */
const roomOf = (place: Place): Room<Place> | undefined =>
  place.at === 'group' ? undefined : (rooms[place.at] as unknown as Room<Place>)

/** What a room makes of the learner who is in it. */
export interface Standing {
  choices: string[]
  show(): Shown
  labels(): string[]
  several: boolean
  isName: boolean
  answer(chosen: string[]): Move
  read(text: string): Move | undefined
}

/** In a correction, a review or a question about them while one is on, else in the room of their place; undefined for a group. */
export function stand(scene: Scene): Standing | undefined {
  const { correcting: wrong, review: on, telling: asked, place } = scene.learner
  if (wrong) return standIn(correcting, wrong, scene)
  if (on) return standIn(review, on, scene)
  if (asked) return standIn(telling, asked, scene)
  const room = roomOf(place)
  return room && standIn(room, place, scene)
}

const standIn = <P extends Place | Review | Correcting | Telling>(
  room: Room<P>,
  place: P,
  scene: Scene,
): Standing => ({
  choices: room.choices(place, scene),
  show: () => room.show(place, scene),
  labels: () => room.labels?.(place, scene) ?? [],
  several: room.several?.(place, scene) ?? false,
  isName: room.isName?.(place) ?? false,
  answer: (chosen) => room.choose(place, chosen, scene),
  read: (text) => room.read?.(place, text, scene),
})
