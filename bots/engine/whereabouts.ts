/** At which addresses a record is at home, and what last happened at each. */
import { type Address, addressId, addressIn } from './address.ts'
import type { Inbound } from './inbound.ts'
import type { LastTurn, Learner } from './learner.ts'
import type { Say } from './say.ts'

/** Whether the record began there, beside whomever. */
export function isOwn({ id }: Learner, at: Address): boolean {
  const there = addressId(at)
  return id === there || id.startsWith(`${there}/`)
}

export const isAt = (learner: Learner, at: Address): boolean =>
  isOwn(learner, at) || addressId(at) in (learner.elsewhere ?? {})

/** The further addresses that are theirs and nobody else's. */
export const further = ({ elsewhere = {} }: Pick<Learner, 'elsewhere'>): string[] =>
  Object.keys(elsewhere).filter((id) => !elsewhere[id]?.borrowed)

/** The last turn there; at the own address, also what was about no other. */
export const lastTurnAt = (learner: Learner, at: Address): LastTurn | undefined =>
  isOwn(learner, at) ? learner.lastTurn : learner.elsewhere?.[addressId(at)]?.turn

/** What was said there last, in answer or unasked, as far as it is still known. */
export function lastSaidAt({ id, lastTurn, elsewhere = {} }: Learner, at: Address): Say | undefined {
  const there = Object.entries(elsewhere).map(([address, { turn }]) => [address, turn] as const)
  return [[addressId(addressIn(id)), lastTurn] as const, ...there]
    .toSorted(([, one], [, other]) => (other?.at ?? 0) - (one?.at ?? 0))
    .flatMap(([address, turn]) =>
      (turn?.effects ?? []).filter((effect) => effect.do === 'say').map((say) => ({ address, say })),
    )
    .find(({ address, say }) => (say.to ? addressId(say.to) : address) === addressId(at))?.say
}

/** The last turn of any address, if it was that of this inbound. */
export const turnOf = ({ lastTurn, elsewhere = {} }: Learner, inbound: string): LastTurn | undefined =>
  [lastTurn, ...Object.values(elsewhere).map(({ turn }) => turn)].find((turn) => turn?.inbound === inbound)

/** When they last did something themselves there: seconds since 1970. */
export const spokeAt = (learner: Learner, at: Address): number =>
  learner.elsewhere?.[addressId(at)]?.spoke ?? learner.spoke ?? learner.lastTurn.at

/** Whether they have done something anywhere since: seconds since 1970. */
export const hasActedSince = ({ spoke = 0, elsewhere = {} }: Learner, second: number): boolean =>
  [spoke, ...Object.values(elsewhere).map((there) => there.spoke)].some((at) => at > second)

/** They have just done something there. */
export function heardAt(learner: Learner, at: Address, now: number): Learner {
  if (isOwn(learner, at)) {
    const { unsure: _, ...sure } = learner
    return { ...sure, spoke: now }
  }
  const { unsure: _, ...there } = learner.elsewhere?.[addressId(at)] ?? {}
  return { ...learner, elsewhere: { ...learner.elsewhere, [addressId(at)]: { ...there, spoke: now } } }
}

export function withTurn(learner: Learner, at: Address, turn: LastTurn): Learner {
  const there = learner.elsewhere?.[addressId(at)]
  return there
    ? { ...learner, elsewhere: { ...learner.elsewhere, [addressId(at)]: { ...there, turn } } }
    : { ...learner, lastTurn: turn }
}

/** `id`: of one of their further addresses. */
export function withoutAddress({ elsewhere = {}, ...learner }: Learner, id: string): Learner {
  const { [id]: _, ...others } = elsewhere
  return Object.keys(others).length > 0 ? { ...learner, elsewhere: others } : learner
}

/** What a person does, and not what happens to them. */
export const isDoing = ({ kind }: Inbound): boolean =>
  kind === 'said' || kind === 'chose' || kind === 'sent' || kind === 'shared'

/** Vendors give a number that nobody uses to somebody else. */
const silenceSeconds = 180 * 24 * 3600

/** Whether a phone number has been silent for so long that somebody else may have it by now. */
export const isDoubtful = (learner: Learner, at: Address, now: number): boolean =>
  learner.consent !== undefined &&
  isAt(learner, at) &&
  at.address.startsWith('+') &&
  now - spokeAt(learner, at) > silenceSeconds
