/** What a publication changes, in an author's words. */
import type { Change } from '../../../content/publication-changes.ts'

/** `there`: by course, how many learners are at something that vanishes; left out where nobody was counted. */
export const toldChanges = (changes: Change[], there: Record<string, number> = {}): string =>
  changes.flatMap((change) => [...lines(change), ...counted(there[change.course])]).join('\n') ||
  'Framework or calendar changed.'

const counted = (learners: number | undefined): string[] =>
  learners === undefined ? [] : [`  ${learners} ${learners === 1 ? 'learner is' : 'learners are'} there now.`]

/** What becomes of whoever is there: bots/engine/settle.ts. */
const consequences = {
  lessons: 'whoever was to look at them again goes to the door of the exam',
  cards: 'whoever is at one goes on with the next; nobody is asked them again',
  questions: 'an exam under way goes on without them',
}

function lines(change: Change): string[] {
  switch (change.what) {
    case 'new':
      return [`${change.course} ${change.version} is new.`]
    case 'gone':
      return [`${change.course} ${change.from} vanishes: whoever is in it is asked to choose another course.`]
    case 'changed': {
      const { course, from, version, vanished } = change
      const losses = (['lessons', 'cards', 'questions'] as const)
        .filter((what) => vanished[what].length > 0)
        .map((what) => `  ${what} that vanish: ${vanished[what].join(', ')}; ${consequences[what]}.`)
      return [`${course} ${from} → ${version}`, ...losses]
    }
  }
}
