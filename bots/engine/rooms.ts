/** Which room answers for which place. */
import { choosing, intro } from './choosing.ts'
import { exam, examDoor } from './exam.ts'
import type { Place } from './learner.ts'
import { lesson } from './lesson.ts'
import { finished, naming } from './naming.ts'
import type { Room } from './room.ts'
import { consent, language } from './welcome.ts'

const rooms: { [At in Exclude<Place['at'], 'group'>]: Room<Extract<Place, { at: At }>> } = {
  language,
  consent,
  choosing,
  intro,
  lesson,
  'exam-door': examDoor,
  exam,
  naming,
  finished,
}

/** The room of a place; a group has none. TypeScript cannot see that it fits the place it was looked up for. */
export const roomOf = (place: Place): Room<Place> | undefined =>
  place.at === 'group' ? undefined : (rooms[place.at] as unknown as Room<Place>)
