/** The addresses that speak for a learner: listed, and given up. */
import { addressId, addressIn } from './address.ts'
import { hash } from './dice.ts'
import type { Learner } from './learner.ts'
import { here, type Move, type Scene } from './room.ts'
import { further, withoutAddress } from './whereabouts.ts'

/** More would not fit a record that is written at every turn. */
const mostFurther = 4

export const mayLink = (learner: Learner): boolean => further(learner).length < mostFurther

/** The command that gives up an address; `id` as in `elsewhere`. */
export const unlinkCommand = (id: string): string => `/unlink ${hash(id).toString(36)}`

export function phoneChoices(learner: Learner): string[] {
  const link = mayLink(learner) ? ['/link'] : []
  const people = learner.apart ? [] : ['/people']
  return [...link, ...people, ...further(learner).map(unlinkCommand), '/continue']
}

/** The address is nobody's from now on; whoever gives up the one they are speaking at is told there for the last time. */
export function unlink(command: string, { learner, from }: Scene): Move {
  const id = further(learner).find((each) => unlinkCommand(each) === command)
  if (!id) return { learner: { ...learner, aside: 'phones' } }
  const left = withoutAddress(here(learner), id)
  const effects = [{ do: 'lend' as const, address: addressIn(id) }]
  return id === addressId(from)
    ? { learner: left, instead: { what: 'unlinked' }, effects }
    : { learner: { ...left, aside: 'phones' }, note: 'unlinked', effects }
}
