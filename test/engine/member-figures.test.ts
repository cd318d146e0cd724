/** What a coordinator is told of the members of a page tells nothing of one of them, however often it is looked at. */
import { describe, expect, test } from 'vitest'
import {
  type Figures,
  fewestMembers,
  figuresOf,
  type Member,
  namedMembers,
} from '../../bots/member-figures.ts'
import { fc } from '../support/properties.ts'

const states = ['began', 'finished', 'certified'] as const
type Furthest = (typeof states)[number] | undefined

const member = (furthest: Furthest, at = 0): Member => ({
  since: at,
  changed: at,
  reached: furthest ? { wells: furthest } : {},
})
const some = (count: number, furthest: Furthest, at = 0) =>
  Array.from({ length: count }, () => member(furthest, at))
const shown = (figures: Figures | undefined) => figures && [figures.members, figures.courses]

test('of fewer than five nothing is told', () => {
  expect(figuresOf(some(4, 'certified'), undefined, 1)).toBeUndefined()
  expect(figuresOf(some(5, 'certified'), undefined, 1)).toBeDefined()
})

test('a course that fewer than five have begun is not named, and fives are rounded down', () => {
  const members = [
    ...some(7, 'certified'),
    ...some(4, 'began'),
    { ...member(undefined), reached: { bees: 'began' } as const },
  ]
  expect(shown(figuresOf(members, undefined, 1))).toEqual([
    10,
    { wells: { began: 10, finished: 5, certified: 5 } },
  ])
})

test('whoever holds certificates of several courses counts once among those who hold any', () => {
  const both = { ...member('certified'), reached: { wells: 'certified', bees: 'certified' } as const }
  const either = [...some(2, 'certified'), { ...member(undefined), reached: { bees: 'certified' } as const }]
  const of = (members: Member[]) => figuresOf(members, undefined, 1)?.certified
  expect(of([...some(5, 'began'), both, both, ...either])).toBe(5)
  expect(of([...some(5, 'began'), both, ...either])).toBe(0)
})

describe.each<Furthest>([undefined, ...states])('a member who has come as far as %s', (furthest) => {
  test.each([5, 9, 10, 14])('comes onto a page of %i, and what is told stays to the letter', (count) => {
    const before = some(count, 'finished')
    const told = figuresOf(before, undefined, 10)
    expect(figuresOf([...before, member(furthest, 20)], told, 30)).toBe(told)
  })

  test('leaves, or is left alone with four who leave, and nothing that is told shows it', () => {
    const before = [...some(9, 'finished'), member(furthest)]
    const told = figuresOf(before, undefined, 10)
    expect(figuresOf(before.slice(0, -1), told, 30)).toBe(told)
    expect(figuresOf(before.slice(4), told, 30)).toBe(told)
  })
})

test('whoever leaves and comes back is one', () => {
  const before = some(10, 'began')
  const told = figuresOf(before, undefined, 10)
  expect(figuresOf([...before.slice(4), ...some(4, 'certified', 20)], told, 30)).toBe(told)
  expect(figuresOf([...before.slice(5), ...some(5, 'certified', 20)], told, 30)).not.toBe(told)
})

interface Change {
  who: number
  does: 'comes' | 'goes' | 'moves'
  furthest: Furthest
}
const change = fc.record({
  who: fc.nat(11),
  does: fc.constantFrom<Change['does']>('comes', 'comes', 'goes', 'moves'),
  furthest: fc.constantFrom<Furthest>(undefined, ...states),
})

/** Looks after each change, as somebody does who waits for one member, and remembers whom each new figure is about. */
function watched(changes: Change[]): { changed: Set<number>; told: Figures; before: Figures }[] {
  const members = new Map<number, Member>()
  const news: { changed: Set<number>; told: Figures; before: Figures }[] = []
  let told: Figures | undefined
  let changed = new Set<number>()
  changes.forEach(({ who, does, furthest }, nth) => {
    const at = 2 * nth + 1
    const known = members.get(who)
    if (does === 'goes') members.delete(who)
    else if (does === 'comes' && !known) members.set(who, member(furthest, at))
    else if (does === 'moves' && known) members.set(who, { ...member(furthest, at), since: known.since })
    if (members.get(who) !== known) changed.add(who)
    const now = figuresOf([...members.values()], told, at + 1)
    if (now && now !== told) {
      if (told) news.push({ changed, told: now, before: told })
      told = now
      changed = new Set()
    }
  })
  return news
}

test('whoever looks each time that anybody comes, goes or moves on never sees fewer than five apart', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
      for (const { changed } of watched(changes)) expect(changed.size).toBeGreaterThanOrEqual(fewestMembers)
    }),
    { numRuns: 300 },
  )
})

test('and does see something new in the end', () => {
  const all = Array.from({ length: 12 }, (_, who): Change => ({ who, does: 'comes', furthest: 'began' }))
  expect(watched(all).map(({ told }) => told.members)).toEqual([10])
})

test('every number that is told is none, or a multiple of five', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<Furthest>(undefined, ...states), { maxLength: 40 }), (furthest) => {
      const figures = figuresOf(
        furthest.map((each) => member(each)),
        undefined,
        1,
      )
      const counts = Object.values(figures?.courses ?? {}).flatMap((course) => Object.values(course))
      for (const count of [figures?.members ?? 0, figures?.certified ?? 0, ...counts])
        expect(count % fewestMembers).toBe(0)
    }),
  )
})

describe('first names', () => {
  const amina = { ...member('certified'), first: 'Amina' }
  test('are told of those who agreed, with the certificates they hold', () => {
    expect(namedMembers([amina, ...some(5, 'began')])).toEqual([['Amina', ['wells']]])
    expect(namedMembers([amina])).toEqual([['Amina', ['wells']]])
  })
  test.each([1, 4])('are not told where that would leave %i who did not', (count) => {
    expect(namedMembers([amina, ...some(count, 'certified')])).toEqual([])
  })
})
