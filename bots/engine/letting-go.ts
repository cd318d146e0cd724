/**
 * Law 09-08, article 3: nothing is kept for longer than it serves. Who has done nothing for 24 months is let go; a month
 * before, they are told, once, unless they have asked for silence.
 */
import { nextDecent } from './decent-hours.ts'
import { release } from './forgetting.ts'
import type { Learner } from './learner.ts'
import type { Move, Scene } from './room.ts'
import { agreedReminders, armedAt, chatOf, daySeconds, restsFrom, silentDays, silentSince } from './waking.ts'

const noticeSeconds = (silentDays.gone - silentDays.told) * daySeconds

/** Undefined for whoever has been there since, and is none to be let go. */
export function letGo(scene: Scene): Move | undefined {
  const { learner, catalogue, now } = scene
  if (!learner.consent || now < silentSince(learner) + silentDays.told * daySeconds) return undefined
  if (isTold(learner) || learner.stopped !== undefined) {
    const from = restsFrom(learner) ?? now
    return now < from ? { ...armedAt(from, learner, now), quiet: true } : release(scene)
  }
  const decent = nextDecent(now, catalogue.calendar, agreedReminders(learner))
  if (decent > now) return { ...armedAt(decent, learner, now), quiet: true }
  const told = armedAt(now + noticeSeconds, { ...learner, woken: { ...learner.woken, told: now } }, now)
  const to = chatOf(learner, now)
  if (!to) return { ...told, quiet: true }
  return {
    ...told,
    instead: { what: 'letting-go' },
    choices: ['/continue', '/data', '/forget'],
    unasked: to,
  }
}

const isTold = (learner: Learner): boolean => (learner.woken?.told ?? 0) > silentSince(learner)
