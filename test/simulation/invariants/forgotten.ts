/** Of whoever is not there any more, nothing is left in any table or file. */
import { createHash } from 'node:crypto'
import type { World } from '../world.ts'
import type { Invariant } from './invariant.ts'

export const leavesNothing: Invariant = (world) => [...namesNobodyGone(world), ...countsNobodyGone(world)]

/** A number that no record and no address knows stands nowhere else, plain or within what is kept. */
function namesNobodyGone({ aws, plan, phones, named }: World): string[] {
  const known = JSON.stringify(aws.tables.rows(named('LEARNERS_TABLE')))
  const numbers = new Set(phones.all().map(({ address }) => address.address.replace('+', '')))
  const gone = [...numbers].filter((number) => !known.includes(number))
  const kept = [
    ...plan.tables.flatMap(({ creation: { TableName } }) =>
      aws.tables.rows(TableName ?? '').map((row) => [`${TableName}`, JSON.stringify(row, withSets)] as const),
    ),
    ...[...aws.objects].map(([key, bytes]) => [key, `${key} ${Buffer.from(bytes)}`] as const),
  ]
  return gone.flatMap((number) =>
    kept.flatMap(([where, what]) =>
      what.includes(number) ? [`${number} is gone, and stands in ${where}: ${what}`] : [],
    ),
  )
}

const withSets = (_: string, value: unknown) => (value instanceof Set ? [...value] : value)

/** Each member of an association is somebody who has named it. */
function countsNobodyGone({ aws, named }: World): string[] {
  const rows = aws.tables.rows(named('ASSOCIATIONS_TABLE'))
  const members = new Set(
    rows.flatMap(({ id, association }) => (association ? [digest(`${association} ${id}`)] : [])),
  )
  return rows.flatMap(({ id, members: counted }) =>
    [...((counted as Set<string> | undefined) ?? [])].flatMap((member) =>
      members.has(member) ? [] : [`${id} counts somebody who has not named it, or is gone`],
    ),
  )
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16)
