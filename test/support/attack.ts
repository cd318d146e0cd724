/**
 * Somebody who subtracts: knows every number that is told, and to the unit, and how all of them hang together, and looks for the
 * least and the most that one that is withheld may be. So do statistical offices audit what they suppress, by linear programming.
 */
import { type Constraint, solve } from 'yalps'
import type { Counted, Table } from '../../functions/documents/indicators/suppression.ts'

/** Of a cell that is withheld: all that it may be lies between. */
export function rangeOf<Cell extends Counted>(
  secret: Cell,
  tables: Table<Cell>[],
  withheld: Set<Cell>,
): [least: number, most: number] {
  const { constraints, variables } = equations(tables, withheld)
  if (!variables.has(secret)) return [0, Number.POSITIVE_INFINITY]
  const bound = (direction: 'minimize' | 'maximize') => {
    const known = [...variables].map(
      ([cell, terms]) => [cell, cell === secret ? [...terms, ['secret', 1] as const] : terms] as const,
    )
    const { status, result } = solve({ direction, objective: 'secret', constraints, variables: known })
    if (status === 'unbounded') return Number.POSITIVE_INFINITY
    if (status !== 'optimal') throw new Error(`the tables do not add up: ${status}`)
    return result
  }
  return [bound('minimize'), bound('maximize')]
}

type Name = number | 'secret'

/** Each table says that its parts that are withheld are what is left of its total. */
function equations<Cell extends Counted>(tables: Table<Cell>[], withheld: Set<Cell>) {
  const constraints = new Map<Name, Constraint>()
  const variables = new Map<Cell, [Name, number][]>()
  tables.forEach(({ total, parts }, nth) => {
    const signed = [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]
    const unknown = signed.filter(([cell]) => withheld.has(cell))
    if (unknown.length === 0) return
    for (const [cell, sign] of unknown) variables.set(cell, [...(variables.get(cell) ?? []), [nth, sign]])
    const known = signed.filter(([cell]) => !withheld.has(cell))
    constraints.set(nth, { equal: -known.reduce((sum, [cell, sign]) => sum + sign * cell.count, 0) })
  })
  return { constraints, variables }
}
