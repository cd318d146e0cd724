/** Pages to print: offered on the way, sent whenever they are asked for, and the learner is where they were. */
import type { Catalogue, Course, Language } from '../../content/schema.ts'
import { isBegun, isBusy } from './asking.ts'
import { here, type Move, type Scene } from './room.ts'

const command = '/aids '
/** Of what is listed in one bubble, beside going on. */
const mostListed = 9

/** The choices of a course's aids that can be had in the language: of all, or of those offered after this card. */
export const aidChoices = ({ aids = {}, words }: Course, language: Language, after?: string): string[] =>
  Object.entries(aids)
    .filter(([, card]) => after === undefined || card === after)
    .filter(([id]) => words[language].aids?.[id]?.file)
    .map(([id]) => command + id)

/** `/aids` lists those of the courses begun, the present one first; with the id of one, that is sent. */
export function obeyAids(id: string, scene: Scene): Move {
  const { courses } = scene.catalogue
  const learner = here(scene.learner)
  if (isBusy(learner)) return { learner, note: 'ask-later' }
  const course = ownerOf(id, scene.catalogue)
  if (course && aidChoices(course, learner.language).includes(command + id))
    return { learner, instead: { what: 'aid', course: course.id, aid: id }, choices: ['/continue'] }
  const isPresent = (one: Course) => 'course' in learner.place && learner.place.course === one.id
  const listed = Object.values(courses)
    .filter((one) => isBegun(one.id, learner))
    .toSorted((one, other) => Number(isPresent(other)) - Number(isPresent(one)))
    .flatMap((one) => aidChoices(one, learner.language))
    .slice(0, mostListed)
  return { learner, instead: { what: 'aids' }, choices: [...listed, '/continue'] }
}

/** What an aid is called by whose choice this is; undefined for any other choice. */
export function aidTitle(choice: string, catalogue: Catalogue, language: Language): string | undefined {
  if (!choice.startsWith(command)) return undefined
  const id = choice.slice(command.length)
  return ownerOf(id, catalogue)?.words[language].aids?.[id]?.title
}

const ownerOf = (id: string, { courses }: Catalogue): Course | undefined =>
  Object.values(courses).find(({ aids = {} }) => Object.hasOwn(aids, id))
