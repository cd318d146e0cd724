/** A learner's way through a course, from a link to the certificate, as the engine sees it. */
import { addressId } from '../../bots/engine/address.ts'
import { converse } from '../../bots/engine/converse.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import type { Say } from '../../bots/engine/say.ts'
import type { Turn } from '../../bots/engine/turn.ts'
import { token } from '../../bots/engine/understand.ts'
import type { Catalogue, Language, Question } from '../../content/schema.ts'

export interface Walker {
  /** Of the chat. */
  address: string
  language: Language
  /** As typed: in Arabic letters, in Latin ones, or in both. */
  name: string
  /** Exams failed on purpose, with no answer right, before the one that is passed with every answer right. */
  failures?: number
}

export interface Step {
  before: Learner | undefined
  inbound: Inbound
  turn: Turn
}

type Act = { kind: 'said'; text: string } | { kind: 'chose'; choice: string }

const start = Date.UTC(2026, 10, 2, 9)
const pauseMilliseconds = 20_000
const hourMilliseconds = 3_600_000
/** An id as long as Telegram's are now. */
const firstUpdate = 900_000_000
const certificate = '7ZQ-4KD-9XT-M0H-J3R-W8P-ZVC-5N1-B6A'

/** `before`: the learner after an earlier walk; a first walk begins with somebody unknown. */
export function walk(catalogue: Catalogue, course: string, walker: Walker, before?: Learner): Step[] {
  const steps: Step[] = []
  const from = { channel: 'telegram', address: walker.address } as const
  let at = (before?.lastTurn.at ?? start / 1000) * 1000
  let act: Act | undefined = { kind: 'said', text: `/start ${course}` }
  let learner = before
  while (act) {
    at += pauseMilliseconds
    const id = `u${firstUpdate + (learner?.version ?? 0)}`
    const inbound: Inbound =
      act.kind === 'said' ? { ...act, id, from, at, sent: at / 1000 } : { ...act, id, from, at }
    learner = take(inbound)
    const said = lastSaid(learner)
    if (said.what === 'exam-door') at += (said.hours ?? 0) * hourMilliseconds
    act = answerTo(said, walker, catalogue, learner)
  }
  take({
    kind: 'certified',
    learner: addressId(from),
    // Of as many letters as a certificate’s, and another one in each course.
    id: `c${course.slice(-7)}`,
    from,
    at,
    course,
    certificate,
  })
  return steps

  function take(inbound: Inbound): Learner {
    const turn = converse(learner, inbound, catalogue)
    steps.push({ before: learner, inbound, turn })
    if (!turn.learner) throw new Error(`the walk ends at ${JSON.stringify(inbound)}`)
    return turn.learner
  }
}

/** The learner that a walk leads to. */
export function learnerAfter(steps: Step[]): Learner {
  const learner = steps.at(-1)?.turn.learner
  if (!learner) throw new Error('nothing is kept of whoever walked')
  return learner
}

/** What was said in the learner's last turn. */
export function lastSaid({ lastTurn }: Learner): Say {
  const said = lastTurn.effects.find((effect) => effect.do === 'say')
  if (!said) throw new Error('nothing was said')
  return said
}

/** What somebody does about a bubble on the straight way; nothing while the certificate is drawn. */
function answerTo(said: Say, walker: Walker, { courses }: Catalogue, learner: Learner): Act | undefined {
  const tap = (choice: string): Act => ({ kind: 'chose', choice: `${token(said.step)}.${choice}` })
  switch (said.what) {
    case 'language':
      return tap(walker.language)
    case 'consent':
    case 'confirm-name':
      return tap('yes')
    case 'intro':
    case 'exam-door':
      return tap('start')
    case 'card': {
      const question = courses[said.course]?.cards[said.card]?.question
      return tap(question ? choiceFor(question, said.ticked, true) : 'next')
    }
    case 'question': {
      const question = courses[said.course]?.bank[said.question]
      const right = (learner.courses[said.course]?.tries ?? 0) >= (walker.failures ?? 0)
      return question && tap(choiceFor(question, said.ticked, right))
    }
    case 'reminders':
      return { kind: 'chose', choice: '/reminders evening' }
    case 'telling':
      return tap('later')
    case 'review-offer':
      return { kind: 'chose', choice: '/continue' }
    case 'ask-name':
      return { kind: 'said', text: walker.name }
    case 'finished':
      return undefined
  }
  throw new Error(`nobody walks by ${said.what}`)
}

/** One tap after the other where several options are right, and then that these are all. */
function choiceFor({ options, right }: Question, ticked: number[] = [], rightly: boolean): string {
  const wrong = [...Array(options).keys()].filter((option) => !right.includes(option))
  const next = (rightly ? right : wrong.slice(0, 1)).find((option) => !ticked.includes(option))
  return next === undefined ? 'done' : String(next)
}
