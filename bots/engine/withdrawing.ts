/** A certificate that its holder looks at, and may take back: what is known of it goes, and no other is issued. */
import { coursesHeld, heldOf, isDue, withChange } from './holding.ts'
import type { Learner } from './learner.ts'
import { here, type Move, moveTo, type Scene } from './room.ts'
import { lastSaidAt } from './whereabouts.ts'

/** Those of the list. */
export const certificateChoices = (learner: Learner): string[] => [
  ...(coursesHeld(learner).length > 0 ? ['/certificate', '/share'] : []),
  '/continue',
  '/menu',
]

/** What can be done with one. Of no course, it is about the only one, or it is asked which. */
export function lookAt(course: string | undefined, scene: Scene): Move {
  const learner = here(scene.learner)
  const held = coursesHeld(learner)
  const named = course ?? (held.length === 1 ? held[0] : undefined)
  const certificate = named !== undefined && heldOf(learner, named)
  if (named !== undefined && certificate)
    return {
      learner,
      instead: { what: 'held', course: named, certificate },
      choices: [`/correct ${named}`, `/share ${named}`, `/withdraw ${named}`, '/continue'],
    }
  if (held.length === 0) return { learner: { ...learner, aside: 'certificates' } }
  return {
    learner,
    instead: { what: 'which-certificate' },
    choices: [...held.map((each) => `/certificate ${each}`), '/continue'],
  }
}

/** `yes` counts where it was just asked for. */
export function withdrawHeld(course: string | undefined, word: string | undefined, scene: Scene): Move {
  const learner = here(scene.learner)
  const [only, ...others] = coursesHeld(learner)
  const named = course ?? (others.length === 0 ? only : undefined)
  const certificate = named !== undefined && heldOf(learner, named)
  if (named === undefined || !certificate) return lookAt(undefined, scene)
  if (isDue(learner, named)) return { learner: { ...learner, aside: 'certificates' }, note: 'correction-due' }
  const last = lastSaidAt(learner, scene.from)
  const wasAsked = last?.what === 'withdrawing' && last.certificate === certificate
  return word === 'yes' && wasAsked
    ? {
        learner: without(learner, named),
        instead: { what: 'withdrawn', course: named },
        choices: ['/menu'],
        effects: [{ do: 'withdraw', certificate }],
      }
    : {
        learner,
        instead: { what: 'withdrawing', course: named, certificate },
        choices: [`/withdraw ${named} yes`, '/continue'],
      }
}

/** That it is gone is told at the exam's door. */
function without({ correcting, ...learner }: Learner, course: string): Learner {
  const { corrected } = learner.changes?.[course] ?? {}
  const told = withChange(learner, course, { ...(corrected && { corrected }), withdrawn: true })
  const kept = correcting && correcting.course !== course ? { ...told, correcting } : told
  const { place } = kept
  const there = place.at === 'finished' && place.course === course
  return there ? moveTo(kept, { at: 'exam-door', course }) : kept
}
