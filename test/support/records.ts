/** The learners' table and that of the codes, as the functions keep them, but as plain data. */
import { type Address, addressId } from '../../bots/engine/address.ts'
import { sessionIn } from '../../bots/engine/attending.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { codeIn } from '../../bots/engine/linking.ts'
import { type Milestone, milestones } from '../../bots/engine/milestones.ts'
import { apart, mostSuggested } from '../../bots/engine/nearby.ts'
import type { Effect } from '../../bots/engine/turn.ts'

/** A record, or an address that speaks for one. */
export type Rows = Record<string, Learner | { learner: string }>

/** The mirror of `loadLearnerOf` in functions/aws/learners.ts. */
export function recordOf(
  rows: Rows,
  inbound: Pick<Inbound, 'from' | 'id'> & { learner?: string },
): Learner | undefined {
  if (inbound.learner !== undefined) return record(rows, inbound.learner)
  const row = rows[addressId(inbound.from)]
  if (!row) return undefined
  if ('learner' in row) return record(rows, row.learner)
  return row.lent && !row.ring.includes(inbound.id) ? (record(rows, row.lent) ?? row) : row
}

function record(rows: Rows, id: string): Learner | undefined {
  const row = rows[id]
  return row && !('learner' in row) ? row : undefined
}

/** The mirror of `lendAddress` there. */
export function lent(rows: Rows, address: Address, learner: string | undefined): Rows {
  const { [addressId(address)]: row, ...others } = rows
  if (row && !('learner' in row)) return rows
  return learner ? { ...others, [addressId(address)]: { learner } } : others
}

/** Codes shown so far, by the inbound that asked for them. */
export type Codes = Record<
  string,
  { code: string; learner: string; shown: string; until: number; presenter?: string; times: number }
>
type Finding = NonNullable<Extract<Inbound, { kind: 'said' }>['code']>

const validMilliseconds = 600_000

/** The mirror of `codeFor` in functions/aws/codes.ts; the first code is 2468 1350. */
export function codeShown(codes: Codes, learner: string, { id, from, at }: Inbound): [string, Codes] {
  const code = codes[id]?.code ?? String(24_681_350 + Object.keys(codes).length)
  const fresh = { code, learner, shown: addressId(from), until: at + validMilliseconds, times: 0 }
  return [code, { ...codes, [id]: codes[id] ?? fresh }]
}

/** The mirror of `withFinding` there, but for the tries of a day: `tried` counts those of this address, `presenting` is who speaks there. */
export function findingIn(
  codes: Codes,
  tried: number,
  presenting: string | undefined,
  { from, at }: Pick<Inbound, 'from' | 'at'>,
  text: string,
): [Finding | undefined, Codes] {
  const code = codeIn(text)
  if (!code) return [undefined, codes]
  if (tried >= 5) return ['spent', codes]
  const presenter = addressId(from)
  const [asked, known] = Object.entries(codes).find(([, each]) => each.code === code) ?? []
  const own = known && (known.shown === presenter || known.learner === presenting)
  if (own && at < known.until) return [{ opens: known.learner }, codes]
  const opens = known && at < known.until && (known.presenter ?? presenter) === presenter && known.times < 5
  if (!asked || !opens) return ['unknown', codes]
  return [{ opens: known.learner }, { ...codes, [asked]: { ...known, presenter, times: known.times + 1 } }]
}

/** Milliseconds since 1970. */
export interface InPerson {
  course: string
  place: string
  opensAt: number
  closesAt: number
}
type SessionFound = NonNullable<Extract<Inbound, { kind: 'said' }>['session']>

/** The mirror of `withSession` in functions/aws/sessions.ts; `tried` as above. */
export function sessionFound(
  sessions: Record<string, InPerson>,
  tried: number,
  { at }: Pick<Inbound, 'at'>,
  text: string,
): SessionFound | undefined {
  const code = sessionIn(text)
  if (!code) return undefined
  if (tried >= 5) return 'spent'
  const session = sessions[code]
  if (!session) return 'unknown'
  if (at >= session.closesAt) return 'over'
  return at < session.opensAt ? 'early' : { code, course: session.course }
}

/** The mirror of `withNearby` in functions/aws/nearby-associations.ts. */
export const nearbyIn = (names: Record<string, string>, text: string): string[] =>
  Object.entries(names)
    .map(([key, name]) => ({ key, letters: apart(name, text) ?? Number.POSITIVE_INFINITY }))
    .filter(({ letters }) => letters < Number.POSITIVE_INFINITY)
    .sort((one, other) => one.letters - other.letters)
    .slice(0, mostSuggested)
    .map(({ key }) => key)

type Attended = Record<string, Record<string, Milestone>>

/** The mirror of `attend` and `eraseAttendance` there. */
export function attendedBy(attended: Attended, effect: Effect, learner = ''): Attended {
  if (effect.do === 'forget' && effect.session) {
    const { [effect.learner ?? learner]: _, ...others } = attended[effect.session] ?? {}
    return { ...attended, [effect.session]: others }
  }
  if (effect.do !== 'attend') return attended
  const before = attended[effect.session] ?? {}
  const further = [before[learner] ?? 'came', effect.reached].map((each) => milestones.indexOf(each))
  const reached = milestones[Math.max(...further)] ?? 'came'
  return { ...attended, [effect.session]: { ...before, [learner]: reached } }
}
