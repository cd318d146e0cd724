/** What a publication changes for those who are learning. */
import type { Edition } from './publication.ts'
import { type Course, languages } from './schema.ts'

type Outlined = Omit<Course, 'words'>
type Vanished = Record<'lessons' | 'cards' | 'questions', string[]>

/** `from`: the version that is out. `vanished`: ids that are out and will not be any more. */
export type Change =
  | { course: string; what: 'new'; version: string }
  | { course: string; what: 'changed'; version: string; from: string; vanished: Vanished }
  | { course: string; what: 'gone'; from: string }

/** Courses that stay as they are out are not among them. */
export function changesBetween(out: Edition, next: Edition): Change[] {
  const ids = new Set([...Object.keys(out.outline.courses), ...Object.keys(next.outline.courses)])
  return [...ids].flatMap((course): Change[] => {
    const [was, is] = [out.outline.courses[course], next.outline.courses[course]]
    if (!is) return was ? [{ course, what: 'gone', from: was.version }] : []
    if (!was) return [{ course, what: 'new', version: is.version }]
    if (JSON.stringify(was) === JSON.stringify(is) && sayTheSame(course, out, next)) return []
    const { version } = is
    return [{ course, what: 'changed', version, from: was.version, vanished: vanishedFrom(was, is) }]
  })
}

/** Whether somebody may be at, or remember, what will not be there any more. */
export const takesAway = (change: Change): boolean =>
  change.what === 'gone' ||
  (change.what === 'changed' && Object.values(change.vanished).some((ids) => ids.length > 0))

const sayTheSame = (course: string, { publication: out }: Edition, { publication: next }: Edition): boolean =>
  languages.every((language) => out.courses[course]?.[language] === next.courses[course]?.[language])

function vanishedFrom(was: Outlined, is: Outlined): Vanished {
  const lessonsOf = ({ lessons }: Outlined) => lessons.map(({ id }) => id)
  return {
    lessons: without(lessonsOf(was), lessonsOf(is)),
    cards: without(was.order, is.order),
    questions: without(Object.keys(was.bank), Object.keys(is.bank)),
  }
}

const without = (ids: string[], kept: string[]): string[] => ids.filter((id) => !kept.includes(id))
