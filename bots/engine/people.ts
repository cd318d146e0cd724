/** Several people who learn at one address: the first record keeps the list, and each has a record of their own. */
import { addressId } from './address.ts'
import { fold } from './hearing.ts'
import type { Learner } from './learner.ts'
import { readName } from './name.ts'
import { here, type Move, type Scene } from './room.ts'
import type { Effect } from './turn.ts'
import { isOwn } from './whereabouts.ts'

/** As many as a list on WhatsApp has rows for, beside what else it offers. */
const mostPeople = 7

const beyond = /\/(\d+)$/

/** What follows `/` in the id of somebody who learns beside the first. */
export const numberOf = ({ id }: Learner): string | undefined => beyond.exec(id)?.[1]

/** The record of the first. */
export const firstRecord = ({ id }: Pick<Learner, 'id'>): string => id.replace(beyond, '')

export function peopleChoices({ people = {}, consent }: Learner): string[] {
  const numbers = [...(consent ? ['1'] : []), ...Object.keys(people)]
  const room = numbers.length < mostPeople ? ['new'] : []
  return [...numbers, ...room].map((who) => `/people ${who}`)
}

/** The choice beside the list that a folded text names; undefined where none, or more than one, is called so. */
export function personNamed(folded: string, { name = {}, people: known = {} }: Learner): string | undefined {
  const called = [...Object.values(name).map((own) => ['1', own]), ...Object.entries(known)]
  const who = called.flatMap(([number = '', own = '']) => (fold(own) === folded ? [number] : []))
  return new Set(who).size === 1 ? `/people ${who[0]}` : undefined
}

/** Who is learning? `who`: a number of the list, or `new`. */
export function people(who: string | undefined, scene: Scene): Move {
  const { learner, from } = scene
  const number = numberOf(learner)
  if (number) {
    if (who === number) return { learner: here(learner), note: 'back' }
    const shared = isOwn(learner, from) || learner.elsewhere?.[addressId(from)]?.borrowed
    if (learner.apart || !shared) return { learner: { ...learner, aside: 'phones' } }
    const first = firstRecord(learner)
    const lent = isOwn(learner, from) && { lent: first }
    return handOver({ ...here(learner), ...lent }, { do: 'hand', learner: first, showing: 'people' })
  }
  const offered = peopleChoices(learner).includes(`/people ${who}`)
  if (!offered) return { learner: { ...learner, aside: 'people' } }
  if (who === 'new') return { learner: { ...learner, aside: 'calling' } }
  const { latin, arabic } = learner.name ?? {}
  return who === '1' ? { learner: here(learner), ...welcomed(latin ?? arabic) } : passTo(`${who}`, scene)
}

/** Whose lesson it is, where the next bubble may be read by another. */
export const welcomed = (called: string | undefined): Pick<Move, 'note' | 'called'> =>
  called ? { note: 'handed', called } : { note: 'back' }

/** How somebody new is to be called. */
export function call(text: string, scene: Scene): Move {
  const { learner } = scene
  const read = readName(text)
  if (typeof read === 'string') return { learner, note: read }
  const { people: known = {} } = learner
  const number = `${Math.max(1, ...Object.keys(known).map(Number)) + 1}`
  const name = [read.latin, read.arabic].filter(Boolean).join(' ')
  return passTo(number, { ...scene, learner: { ...learner, people: { ...known, [number]: name } } })
}

function passTo(number: string, { learner, from }: Scene): Move {
  const id = `${learner.id}/${number}`
  const lent = isOwn(learner, from) && { lent: id }
  const called = learner.people?.[number]
  return handOver({ ...here(learner), ...lent }, { do: 'hand', learner: id, ...(called && { called }) })
}

const handOver = (learner: Learner, hand: Extract<Effect, { do: 'hand' }>): Move => ({
  learner,
  quiet: true,
  effects: [hand],
})

/** Tells the first record that somebody beside it is no more. */
export const goneFrom = (learner: Learner): Effect[] => {
  const gone = numberOf(learner)
  return gone && !learner.apart
    ? [{ do: 'hand', learner: firstRecord(learner), showing: 'people', gone }]
    : []
}

export function withoutPerson({ people: known = {}, ...learner }: Learner, number: string): Learner {
  const { [number]: _, ...others } = known
  return Object.keys(others).length > 0 ? { ...learner, people: others } : learner
}
