/**
 * What a coordinator is told of the members of a page. Nothing of fewer than five; everything in fives, rounded down; and
 * nothing new before five members have come, gone or moved on since it was last told: so what changes with one member, or
 * with four, changes nothing that is told.
 */
import type { Milestone } from './engine/milestones.ts'

/** Also the step in which figures are told. */
export const fewestMembers = 5

/** Seconds since 1970. */
export interface Member {
  since: number
  /** When anything of it was last changed. */
  changed: number
  /** By course; a certificate that was revoked is not among them. */
  reached: Record<string, Exclude<Milestone, 'came'>>
  /** Of those who agreed to be named. */
  first?: string
}

/** In fives; 0 for fewer. */
export interface Figures {
  /** Seconds since 1970. */
  at: number
  members: number
  courses: Record<string, { began: number; finished: number; certified: number }>
  /** Of any course; what was told before this was counted says nothing of it. */
  certified?: number
  /** How many there were: kept, and told to nobody. */
  exact: number
}

const order = ['began', 'finished', 'certified'] as const

/** `told`: the last figures. Undefined where there are too few members; the very same where too few have changed. */
export function figuresOf(members: Member[], told: Figures | undefined, at: number): Figures | undefined {
  if (members.length < fewestMembers) return undefined
  return told && changedSince(told, members) < fewestMembers ? told : counted(members, at)
}

/** At least so many people. Whoever left and came back is one. */
function changedSince(told: Figures, members: Member[]): number {
  const moved = members.filter(({ changed }) => changed > told.at).length
  const left = told.exact - members.filter(({ since }) => since <= told.at).length
  return Math.max(moved, left)
}

function counted(members: Member[], at: number): Figures {
  const courses = [...new Set(members.flatMap(({ reached }) => Object.keys(reached)))].sort()
  const counts = courses.map((course) => {
    const furthest = members.flatMap(({ reached }) => reached[course] ?? [])
    const [began = 0, finished = 0, certified = 0] = order.map((each) =>
      inFives(furthest.filter((one) => order.indexOf(one) >= order.indexOf(each)).length),
    )
    return [course, { began, finished, certified }] as const
  })
  return {
    at,
    members: inFives(members.length),
    courses: Object.fromEntries(counts.filter(([, { began }]) => began > 0)),
    certified: inFives(members.filter(isCertified).length),
    exact: members.length,
  }
}

const isCertified = ({ reached }: Member): boolean => Object.values(reached).includes('certified')

const inFives = (count: number): number => count - (count % fewestMembers)

/** In words: `–` for fewer than five. */
export const told = (count: number): string => (count > 0 ? String(count) : '–')

/** First names with the courses whose certificates they hold; none where that would leave fewer than five without a name. */
export function namedMembers(members: Member[]): [name: string, courses: string[]][] {
  const unnamed = members.filter(({ first }) => first === undefined).length
  if (unnamed > 0 && unnamed < fewestMembers) return []
  return members
    .flatMap(({ first, reached }): [string, string[]][] =>
      first === undefined
        ? []
        : [[first, Object.keys(reached).filter((course) => reached[course] === 'certified')]],
    )
    .sort(([one], [other]) => one.localeCompare(other))
}
