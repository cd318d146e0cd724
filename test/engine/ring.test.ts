/** What a record knows again, and what it takes for past. */
import { describe, expect, test } from 'vitest'
import { isPast, mostRemembered, withHeard } from '../../bots/engine/ring.ts'

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
})

test.each(['w5rylFdcFVak-', 'c013-Y7P', 'ku10', 'hu10'])('what has no number is never past: %s', (id) => {
  expect(isPast(eight, id)).toBe(false)
})

test('the ring keeps the newest', () => {
  expect(withHeard(eight, 'u19')).toHaveLength(mostRemembered)
  expect(withHeard(eight, 'u19').at(0)).toBe('u12')
})
