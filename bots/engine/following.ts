/** Thirty and ninety days after a certificate: was it of use, what for, and what stood in the way. */
import { nextDecent } from './decent-hours.ts'
import {
  agreedFollowUp,
  answeredAbout,
  askedAbout,
  followed,
  followUps,
  followUpWording,
  nextFollowUp,
  type UseQuestion,
  unfollowed,
  useAnswers,
  useQuestions,
  withoutFollowUp,
} from './follow-up.ts'
import { coursesHeld, heldOf } from './holding.ts'
import type { Learner } from './learner.ts'
import { mayReview } from './review.ts'
import { here, type Move, type Scene } from './room.ts'
import type { Say } from './say.ts'
import { agreedReminders, armedAt, chatOf, daySeconds } from './waking.ts'

/** One choice in the record, and all the answers in the bubble. */
export const following = '/follow'

/** The answers to a question, as the bubble shows them; going on is always among them. */
export const answersTo = ({ course, days, question }: Extract<Say, { what: 'following' }>): string[] =>
  useAnswers[question].map((answer) => `${following} ${course} ${days} ${question} ${answer}`)

/** What an answer's choice stands for; undefined for any other choice. */
export function useIn(
  choice: string,
): { course: string; days: number; question: UseQuestion; answer: string } | undefined {
  const [name, course = '', days = '', asked, answer = ''] = choice.split(' ')
  const question = useQuestions.find((each) => each === asked)
  const isDays = followUps.some((each) => String(each) === days)
  if (name !== following || !question || !isDays || !useAnswers[question].includes(answer)) return undefined
  return { course, days: Number(days), question, answer }
}

/** `/follow yes`, `no`, `off`, an answer; alone, it asks what is due, or whether it may be asked at all. */
export function changeFollowUp(command: string, scene: Scene): Move {
  const { now } = scene
  const learner = here(scene.learner)
  const use = useIn(command)
  if (use) return answered(use, { ...scene, learner })
  switch (command.split(' ')[1]) {
    case 'yes': {
      const agreed = agreedFollowUp(learner) ?? { at: now, wording: followUpWording, due: {} }
      const course = courseAtHand(learner)
      const agreeing = { ...learner, followUp: agreed }
      return { learner: course ? followed(agreeing, course, now) : agreeing, note: 'follow-up' }
    }
    case 'no':
      return { learner: { ...learner, followUp: { no: now } } }
    case 'off':
      return { learner: unfollowed(learner, now), note: 'no-follow-up' }
  }
  const next = nextFollowUp(learner)
  return next && next.from - 7 * daySeconds <= now
    ? ask(learner, next.course, next.days, 'used')
    : offer(learner)
}

/** Whether they may be asked some day. */
export const offer = (learner: Learner): Move => ({
  learner,
  instead: { what: 'follow-offer' },
  choices: ['/follow yes', '/follow no'],
})

const courseAtHand = (learner: Learner): string | undefined => {
  const { place } = learner
  return 'course' in place && heldOf(learner, place.course) ? place.course : coursesHeld(learner)[0]
}

const ask = (learner: Learner, course: string, days: number, question: UseQuestion): Move => ({
  learner,
  instead: { what: 'following', course, days, question },
  choices: [following, '/continue', '/follow off'],
})

/** Of whoever has not used it, only what stood in the way is asked. */
function answered(
  { course, days, question, answer }: NonNullable<ReturnType<typeof useIn>>,
  { learner: before }: Scene,
): Move {
  if (!heldOf(before, course)) return { learner: before }
  const learner = answeredAbout(before, course, nthOf(days))
  const next =
    question === 'used' ? (answer === 'no' ? 'hindered' : 'for') : question === 'for' ? 'hindered' : undefined
  const effects: Move['effects'] = [{ do: 'keep-use', course, days, question, answer }]
  if (answer === 'other')
    return {
      learner,
      effects,
      instead: { what: 'explaining', course, spot: `${days}-${question}` },
      choices: [next ? `${following} ${course} ${days} ${next}` : '/continue'],
    }
  return next ? { ...ask(learner, course, days, next), effects } : { learner, effects, note: 'followed' }
}

/** After the words to an answer, the question that follows it, if any. */
export function goOnAfter(course: string, spot: string, learner: Learner): Move {
  const [days, question] = spot.split('-')
  return question === 'for' ? ask(learner, course, Number(days), 'hindered') : { learner, note: 'followed' }
}

/** Undefined where nothing of the kind is due. */
export function cameToFollow(scene: Scene): Move | undefined {
  const { now, catalogue } = scene
  const { learner } = scene
  const { consent, stopped } = learner
  const next = nextFollowUp(learner)
  if (!next || next.from > now || !consent || stopped !== undefined) return undefined
  const decent = nextDecent(now, catalogue.calendar, agreedReminders(learner))
  if (decent > now) return { ...armedAt(decent, learner, now), quiet: true }
  const busy = !mayReview(learner) || learner.correcting || learner.telling
  const to = chatOf(learner, now)
  const tomorrow = now + daySeconds
  if (busy || !to) return { ...armedAt(tomorrow, learner, now), quiet: true }
  const { aside: _, ...asked } = askedAbout(learner, next.course, now)
  return {
    ...ask(asked, next.course, next.days, 'used'),
    // A reminder has its turn another day.
    ...armedAt(agreedReminders(asked) && tomorrow, asked, now),
    note: 'follow-up-due',
    unasked: to,
  }
}

/** Without what was asked about often enough, and courses that are held or taught no more. */
export function stillFollowed({ learner, catalogue: { courses }, now }: Scene): Learner {
  const due = Object.keys(agreedFollowUp(learner)?.due ?? {})
  const gone = due.filter((course) => !heldOf(learner, course) || !Object.hasOwn(courses, course))
  const left = gone.reduce((rest, course) => withoutFollowUp(rest, course), learner)
  const next = nextFollowUp(left)
  return next?.isOver && next.from <= now ? answeredAbout(left, next.course, nthOf(next.days)) : left
}

const nthOf = (days: number): number => followUps.indexOf(days)
