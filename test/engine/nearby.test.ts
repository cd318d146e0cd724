/** Names of associations that are spelt nearly alike: which are near, and that all which are near are found. */
import { describe, expect, test } from 'vitest'
import { apart, keysOf } from '../../bots/engine/nearby.ts'

describe('are near, and found', () => {
  test.each([
    ['Association Tafoukt', 'Asso. Tafukt'],
    ['Association Al Amal', 'El Amel'],
    ['Association Ennour', 'Annour'],
    ['Association Tawassol', 'Tawasol'],
    ['Association Chabab', 'Shabab'],
    ['Femmes d’Éveil', 'Femme d’eveil'],
    ['Jam3iyat Khayr', 'Jamiyat Kheir'],
    ['جمعية التواصل', 'جمعية التوصل'],
    ['جمعية الأمال', 'جمعية الأمل'],
    ['جمعية النهضة', 'جمعية النهظة'],
    ['جمعية شباب الأطلس', 'جمعية الشباب للأطلس'],
    ['ⵜⴰⵎⵙⵎⵓⵏⵜ ⴰⵎⴰⵏ', 'ⵜⴰⵎⵙⵎⵓⵏⵜ ⴰⵎⴰⵏⵏ'],
  ])('%s, %s', (one, other) => {
    expect(apart(one, other)).toBeGreaterThan(0)
    expect(keysOf(one).some((key) => keysOf(other).includes(key))).toBe(true)
  })
})

describe('are not near', () => {
  test.each([
    ['Association Tafoukt', 'Association Tighmert'],
    ['Amal', 'Nour'],
    ['Amal 1', 'Amal 2'],
    ['جمعية النور', 'جمعية الأمل'],
    ['جمعية الأمل', 'Association Al Amal'],
    ['Femmes d’Agadir', 'Femmes de Tata'],
  ])('%s, %s', (one, other) => {
    expect(apart(one, other)).toBeUndefined()
  })
})

test('what is written alike is one already, and not suggested', () => {
  expect(apart('جمعية النور', 'النُّور')).toBeUndefined()
})

test('a name is looked for in few places, however long it is', () => {
  expect(keysOf(`Association ${'abc def ghi '.repeat(5)}`.slice(0, 60)).length).toBeLessThanOrEqual(6)
})
