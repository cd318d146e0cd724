/** What a record knows again, and what it takes for past. */
import { describe, expect, test } from 'vitest'
import { converse } from '../../bots/engine/converse.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { isOvertaken, isPast, mostRemembered, withHeard } from '../../bots/engine/ring.ts'
import { small } from '../support/catalogues.ts'

const heard = (...ids: (number | string)[]) =>
  withHeard([], ...ids.map((id) => (typeof id === 'number' ? `u${id}` : id)))
const eight = heard(11, 12, 13, 14, 15, 16, 17, 18)

describe('an update', () => {
  test('that the ring has forgotten is past', () => {
    expect(isPast(eight, 'u10')).toBe(true)
  })

  test('that three have overtaken is not, that four have is', () => {
    expect(isPast(heard(11, 12, 13, 15, 16, 17), 'u14')).toBe(false)
    expect(isPast(heard(11, 12, 13, 15, 16, 17, 18), 'u14')).toBe(true)
  })

  test('is not past by what came from elsewhere', () => {
    expect(isPast(heard('wa', 'wb', 'wc', 'wd', 'we', 16, 17, 18), 'u10')).toBe(false)
  })

  test('that is the newest never is', () => {
    expect(isPast(eight, 'u19')).toBe(false)
  })

  test('that is past stays past, whatever of its learner comes after, and so does the newest stay known', () => {
    const ring = heard(18, 'w1', 10, 15, 11, 16, 12, 17)
    expect(isPast(ring, 'u14')).toBe(true)
    expect(isPast(withHeard(ring, 'w2', 'u13', 'w3'), 'u14')).toBe(true)
    expect(withHeard(ring, 'w2', 'u13', 'w3')).toContain('u18')
  })

  test('of having left is overtaken by any newer one', () => {
    expect([isOvertaken(eight, 'u17'), isOvertaken(eight, 'u18'), isOvertaken(eight, 'lx')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('where Telegram has begun its numbers anew', () => {
  const day = 24 * 3600
  const wells = (nth: number, at: number): Inbound => ({
    kind: 'said',
    id: `u${nth}`,
    from: { channel: 'telegram', address: '1' },
    at: at * 1000,
    sent: at,
    text: '/start wells',
  })
  const turned = (learner: Learner | undefined, inbound: Inbound) => converse(learner, inbound, small).learner

  test('whoever comes back is heard, with lower numbers too, and what came just before them is known again', () => {
    const start = 1_800_000_000
    let learner: Learner | undefined
    for (let nth = 0; nth < 8; nth++) learner = turned(learner, wells(9000 + nth, start + nth * 60))
    const back = start + 8 * day
    for (const [version, nth] of [
      [9, 100],
      [10, 101],
      [11, 102],
    ] as const) {
      learner = turned(learner, wells(nth, back + nth))
      expect(learner?.version).toBe(version)
      expect(turned(learner, wells(100, back + nth))).toBe(learner)
    }
  })
})

test.each(['w5rylFdcFVak-', 'c013-Y7P', 'ku10', 'hu10'])('what has no number is never past: %s', (id) => {
  expect(isPast(eight, id)).toBe(false)
})

test('the ring keeps the newest', () => {
  expect(withHeard(eight, 'u19')).toHaveLength(mostRemembered)
  expect(withHeard(eight, 'u19').at(0)).toBe('u12')
  expect(withHeard(eight, 'wa', 'wb', 'wc', 'wd', 'we', 'wf').slice(2)).toEqual([
    'wa',
    'wb',
    'wc',
    'wd',
    'we',
    'wf',
  ])
})

test('whoever has left and come back is not silenced when the leaving comes again', () => {
  const come = (nth: number, what: object, learner?: Learner) => {
    const from = { channel: 'telegram', address: '1' } as const
    return converse(learner, { id: `u${nth}`, from, at: 1_800_000_000_000 + nth, ...what } as Inbound, small)
      .learner
  }
  const words = { kind: 'said', text: 'salam', sent: 1_800_000_000 }
  expect(come(1, { kind: 'left' })).toBeUndefined()
  const back = come(2, words)
  expect(come(1, { kind: 'left' }, back)).toBe(back)
  expect(come(3, { kind: 'left' }, back)).toMatchObject({ stopped: 1_800_000_000 })
})
