/** What a learner holds, and what has become of it since it was issued. Times are seconds since 1970. */
import * as z from 'zod/mini'
import type { Catalogue, Language } from '../../content/schema.ts'
import type { Learner } from './learner.ts'

export type Holder = Pick<Learner, 'certificates'> & { changes?: Learner['changes'] | undefined }

/** Of the certificate of one course. */
export const changeSchema = z.strictObject({
  /** When its name was corrected, the newest last; no more than are counted. */
  corrected: z.optional(z.array(z.int())),
  /** A corrected one is on its way. */
  due: z.optional(z.literal(true)),
  /** It was taken back: there is none any more, and there will be none. */
  withdrawn: z.optional(z.literal(true)),
})
export type Change = z.infer<typeof changeSchema>

const daySeconds = 24 * 3600
const yearSeconds = 365 * daySeconds
const mostCorrections = 2

/** The number of what is held; undefined for what was taken back, and for what never was. */
export const heldOf = ({ certificates, changes = {} }: Holder, course: string): string | undefined =>
  changes[course]?.withdrawn ? undefined : certificates[course]

export const coursesHeld = (learner: Holder): string[] =>
  Object.keys(learner.certificates).filter((course) => heldOf(learner, course))

/** What stands on the choice of one; undefined for any other choice. */
export function heldLabel(choice: string, { courses }: Catalogue, language: Language): string | undefined {
  const course = /^\/certificate (.+)$/.exec(choice)?.[1]
  return course === undefined ? undefined : (courses[course]?.words[language].title ?? course)
}

export const isDue = ({ changes = {} }: Learner, course: string): boolean => changes[course]?.due === true

/** From when on the name may be corrected once more; undefined where it may be now. */
export function correctableFrom({ changes = {} }: Learner, course: string, now: number): number | undefined {
  const within = (changes[course]?.corrected ?? []).filter((at) => at > now - yearSeconds)
  const [oldest] = within.slice(-mostCorrections)
  return oldest !== undefined && within.length >= mostCorrections ? oldest + yearSeconds : undefined
}

export function withChange(learner: Learner, course: string, change: Change): Learner {
  const { [course]: _, ...others } = learner.changes ?? {}
  const { changes: __, ...blank } = learner
  const changes = Object.keys(change).length > 0 ? { ...others, [course]: change } : others
  return Object.keys(changes).length > 0 ? { ...blank, changes } : blank
}

/** Another one has been asked for, to the name as it should be. */
export function orderedAnew(learner: Learner, course: string, now: number): Learner {
  const { corrected = [] } = learner.changes?.[course] ?? {}
  return withChange(learner, course, { corrected: [...corrected, now].slice(-mostCorrections), due: true })
}

/** It has come, or will not come. */
export function settled(learner: Learner, course: string): Learner {
  const { due: _, ...change } = learner.changes?.[course] ?? {}
  return withChange(learner, course, change)
}
