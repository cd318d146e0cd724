/** The name of an association: what is accepted, what is refused, and by what two names are one. */
import { describe, expect, test } from 'vitest'
import { comparedAssociation, readAssociation } from '../../bots/engine/association.ts'
import { fc } from '../support/properties.ts'

describe('is one name', () => {
  test.each([
    ['Association Tafoukt', 'TAFOUKT', 'tafoukt', 'L’Association « Tafoukt »', 'asso. Tafoukt'],
    ['Association des Femmes d’Éveil', 'femmes d eveil', "Femmes d'Eveil"],
    ['جمعية النور', 'نور', 'النُّور', 'جمعيّة النـــور', 'الجمعية  النور'],
    ['جمعية الأمل للتنمية', 'الامل للتنمية', 'جمعية آلأمل للتنميه'],
    ['ⵜⴰⵎⵙⵎⵓⵏⵜ ⴰⵎⴰⵏ', 'ⵜⴰⵎⵙⵎⵓⵏⵜ  ⴰⵎⴰⵏ'],
    ['Ａｍａｌ 2', 'Amal 2', 'amal ٢'],
  ])('%s', (...names) => {
    expect(new Set(names.map(comparedAssociation)).size).toBe(1)
    for (const name of names) expect(readAssociation(name)).toBeDefined()
  })
  test('those of two are two', () => {
    const names = ['جمعية النور', 'جمعية الأمل', 'Amal', 'Amal 2', 'Femmes d’Agadir', 'Femmes d’Anza']
    expect(new Set(names.map(comparedAssociation)).size).toBe(names.length)
  })
})

describe('is no name', () => {
  test.each([
    '',
    'ok',
    '123',
    '...',
    'association',
    'جمعية',
    'x'.repeat(61),
    'https://example.org',
    '=cmd|x',
    '<b>Amal</b>',
    '@amal_bot',
    'Аmal en cyrillique',
    '👩‍👩‍👧 Amal',
    '𒐫'.repeat(1000),
    '__proto__',
  ])('%s', (text) => expect(readAssociation(text)).toBeUndefined())
})

test('nothing that cannot be seen, or turns others round, is kept', () => {
  expect(readAssociation(' A\u0000mal\u202E \u2066de\u2069\n l’Atlas\u200B ')).toBe('A mal de l’Atlas')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const name = readAssociation(`Amal ${text}`) ?? 'Amal'
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u)
      expect([...name].length).toBeLessThanOrEqual(60)
      expect(readAssociation(name)).toBe(name)
    }),
  )
})
