/** The learner is woken: whether to write to them now, about what, and when to look again. */
import type { Catalogue } from '../../content/schema.ts'
import { enter, isEntering } from './choosing.ts'
import { nextDecent } from './decent-hours.ts'
import type { Due } from './due.ts'
import { hoursToWait } from './exam.ts'
import { cameToFollow, stillFollowed } from './following.ts'
import type { Inbound } from './inbound.ts'
import type { Learner } from './learner.ts'
import { letGo } from './letting-go.ts'
import type { Note } from './notes.ts'
import { knownOf, mayReview, reviewing } from './review.ts'
import type { Move, Scene, Shown } from './room.ts'
import { afterRung, agreedReminders, armedAt, daySeconds, nextRung, whereToWrite } from './waking.ts'

/** What waits for the learner, and the learner in front of it. */
interface Reason {
  learner: Learner
  note: Note
}

/** Where the reminder finds nobody or nothing to say, it is quiet. */
export function cameDue({ due }: Extract<Inbound, { kind: 'came-due' }>, before: Scene): Move {
  const learner = stillFollowed(before)
  const scene = { ...before, learner }
  const { catalogue, now } = scene
  const gone = letGo(scene)
  if (gone) return gone
  const asked = cameToFollow(scene)
  if (asked) return asked
  const reminders = agreedReminders(learner)
  const rung = nextRung(learner)
  if (!reminders || !rung) return quietly(undefined, scene)

  const decent = (from: number) => nextDecent(Math.max(from, now), catalogue.calendar, reminders)
  const earliest = decent(Math.max(rung.from, reminders.until ?? 0))
  if (earliest > now) return quietly(earliest, scene)

  const to = whereToWrite(learner, now)
  // Others have the only phone: whoever has it back is woken again from what they do then.
  if (!to) return quietly(undefined, scene)

  const reason = reasonFor(due, scene)
  if (!reason) {
    const next = nextReason(due, scene)
    return quietly(next === undefined ? undefined : decent(next), scene)
  }
  const later = afterRung(rung.rung, now)
  const said = { ...reason.learner.woken, said: now, rung: rung.rung + 1 }
  const sms = to.channel === 'sms'
  const told = { ...(sms ? learner : reason.learner), woken: said }
  return {
    ...armedAt(later === undefined ? undefined : decent(later), told, now),
    ...(sms ? { instead: smsOf(reason.learner) } : { note: rung.last ? 'remind-last' : reason.note }),
    unasked: to,
  }
}

const quietly = (at: number | undefined, { learner, now }: Scene): Move => ({
  ...armedAt(at, learner, now),
  quiet: true,
})

/** A page is all that a short message leads to: one card to review, or the way back. */
function smsOf({ review, place }: Learner): Shown {
  const [course, card] = review?.cards[0] ?? []
  if (course !== undefined && card !== undefined) return { what: 'sms-review', course, card }
  return { what: 'sms-reminder', ...('course' in place && { course: place.course }) }
}

/** A due review; then what was left midway; then what could come next. */
function reasonFor(due: Due, scene: Scene): Reason | undefined {
  const { aside: _, correcting: __, telling: ___, ...learner } = scene.learner
  const cards = mayReview(learner) ? knownOf(due.cards, scene.catalogue) : []
  if (cards.length > 0) return { learner: reviewing(learner, cards), note: 'remind-review' }
  return leftMidway(learner, scene) ?? leftBefore(learner, scene) ?? comesNext(learner, scene)
}

function leftMidway(learner: Learner, scene: Scene): Reason | undefined {
  const { place } = learner
  switch (place.at) {
    case 'lesson':
      return { learner, note: 'remind-lesson' }
    case 'exam':
      return { learner, note: 'remind-exam' }
    case 'naming':
      return { learner, note: 'remind-name' }
    case 'exam-door': {
      const held = place.course in learner.certificates
      return held || hoursToWait(place.course, scene) > 0 ? undefined : { learner, note: 'remind-exam' }
    }
    case 'language':
    case 'consent':
    case 'choosing':
    case 'intro':
    case 'placing':
    case 'finished':
    case 'group':
      return undefined
  }
}

/** In another course, from which the learner went away; not while the present one only has to be waited for. */
function leftBefore(learner: Learner, scene: Scene): Reason | undefined {
  if (isWaiting(learner)) return undefined
  for (const course of Object.keys(learner.courses)) {
    if (!learner.courses[course]?.place || !Object.hasOwn(scene.catalogue.courses, course)) continue
    const reason = leftMidway(enter(course, { ...scene, learner }), scene)
    if (reason) return reason
  }
  return undefined
}

/** A course not begun yet, of the same sector rather than another; each is proposed once. */
function comesNext(learner: Learner, scene: Scene): Reason | undefined {
  const { place, certificates, courses, woken } = learner
  if (isWaiting(learner)) return undefined
  const here = 'course' in place ? place.course : undefined
  const begun = (id: string) => id in certificates || id in courses || (id === here && !isEntering(place))
  const open = Object.keys(scene.catalogue.courses).filter((id) => !begun(id))
  const next =
    open.find((id) => id === here) ?? open.find((id) => sameSector(id, here, scene.catalogue)) ?? open[0]
  if (next === undefined || next === woken?.proposed) return undefined
  const entered = enter(next, { ...scene, learner })
  return { learner: { ...entered, woken: { ...woken, proposed: next } }, note: 'remind-next' }
}

const sameSector = (one: string, other: string | undefined, { courses }: Catalogue): boolean =>
  other !== undefined && courses[one]?.sector === courses[other]?.sector

/** For the exam to open again, or for the certificate to come. */
const isWaiting = ({ place, certificates }: Learner): boolean =>
  (place.at === 'exam-door' || place.at === 'finished') && !(place.course in certificates)

/** When there may be something to say: a card is due then, or the exam opens. */
function nextReason({ next }: Due, scene: Scene): number | undefined {
  const { learner, now } = scene
  const { place } = learner
  const hours = place.at === 'exam-door' ? hoursToWait(place.course, scene) : 0
  const times = [next, hours > 0 ? now + hours * 3600 : undefined].filter((time) => time !== undefined)
  if (times.length === 0) return undefined
  const soonest = Math.min(...times)
  return soonest > now ? soonest : now + daySeconds
}
