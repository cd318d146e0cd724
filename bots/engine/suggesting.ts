/** What to learn next: from what somebody wants to do, and from what they have begun or shown to know. */
import type { Goal } from '../../content/framework.ts'
import type { Catalogue, Language } from '../../content/schema.ts'
import { isEntering } from './choosing.ts'
import type { Learner } from './learner.ts'
import { here, type Move, type Scene } from './room.ts'

/** `/next` asks what they want to do; `/next <goal>` names the course that leads there, or says that they have arrived. */
export function suggest(named: string | undefined, scene: Scene): Move {
  const learner = here(scene.learner)
  const { goals = {} } = scene.catalogue.framework
  const goal = named !== undefined && Object.hasOwn(goals, named) ? goals[named] : undefined
  if (named === undefined || !goal)
    return {
      learner,
      instead: { what: 'goals' },
      choices: [...Object.keys(goals).map((each) => `/next ${each}`), '/continue'],
    }
  const course = nextCourse(goal, scene)
  const [open, begun] = course === undefined ? ['/courses'] : [`/courses ${course}`, isBegun(course, learner)]
  return {
    learner,
    instead: { what: 'suggestion', goal: named, ...(course && { course }), ...(begun && { begun }) },
    choices: [open, '/next', '/continue'],
  }
}

/** What stands on the choice of a goal; undefined for any other choice. */
export function goalLabel(choice: string, { framework }: Catalogue, language: Language): string | undefined {
  const goal = /^\/next (.+)$/.exec(choice)?.[1]
  return goal === undefined ? undefined : (framework.goals?.[goal]?.name[language] ?? goal)
}

/** What was begun comes before what is new; then the order of the goal. */
function nextCourse({ courses }: Goal, { learner, catalogue }: Scene): string | undefined {
  const open = courses.filter((id) => Object.hasOwn(catalogue.courses, id) && !(id in learner.certificates))
  return open.find((id) => isBegun(id, learner)) ?? open[0]
}

const isBegun = (course: string, { place, courses }: Learner): true | undefined =>
  course in courses || ('course' in place && place.course === course && !isEntering(place)) ? true : undefined
