import type { Learner } from './learner.ts'

/** Without consent a record goes by itself after a week. */
export const graceSeconds = 7 * 24 * 3600

/** Someone who has never spoken, or was forgotten. Nothing is stored of them but where the conversation is. */
export const newcomer = (id: string, now: number): Learner => ({
  id,
  version: 0,
  language: 'ar',
  place: { at: 'language' },
  // So that no choice of one record at an address is one of another.
  step: now,
  courses: {},
  certificates: {},
  ring: [],
  lastTurn: { inbound: '', at: now, effects: [] },
  expiresAt: now + graceSeconds,
})
