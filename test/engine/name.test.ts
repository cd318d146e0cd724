import { describe, expect, test } from 'vitest'
import { longestName, readName } from '../../bots/engine/name.ts'
import { fc } from '../support/properties.ts'
import { anyText } from '../support/random-walk.ts'

describe('a name is read', () => {
  test.each([
    ['in Latin letters', 'Amina Alaoui', { latin: 'Amina Alaoui' }],
    ['in Arabic letters', 'أمينة العلوي', { arabic: 'أمينة العلوي' }],
    ['in Tifinagh, as Latin letters are', 'ⵉⵟⵟⵓ', { latin: 'ⵉⵟⵟⵓ' }],
    ['in both', 'Amina أمينة Alaoui العلوي', { arabic: 'أمينة العلوي', latin: 'Amina Alaoui' }],
    ['in both, parted by a line', 'أمينة\nAmina', { arabic: 'أمينة', latin: 'Amina' }],
    ['in both, parted by a stroke', 'أمينة / Amina', { arabic: 'أمينة', latin: 'Amina' }],
    ['in both, parted by a hyphen', 'أمينة - Amina', { arabic: 'أمينة', latin: 'Amina' }],
    ['with hyphen, apostrophe and full stop', "M'hamed Aït-Ali jr.", { latin: "M'hamed Aït-Ali jr." }],
    ['with vowel signs', 'مُحَمَّد', { arabic: 'مُحَمَّد' }],
    ['with tatweel', 'محمـــد', { arabic: 'محمـــد' }],
    ['from presentation forms', 'ﻣﺤﻤﺪ', { arabic: 'محمد' }],
    ['from letters of formulas', '𝐀𝐦𝐢𝐧𝐚', { latin: 'Amina' }],
    ['with spaces made one', '  Amina \t  Alaoui ', { latin: 'Amina Alaoui' }],
    ['without what turns letters round', 'Amina\u202e Alaoui', { latin: 'Amina Alaoui' }],
    ['without control characters', 'Amina\u0000Alaoui', { latin: 'Amina Alaoui' }],
    ['without halves of characters', 'Amina\ud83d Alaoui', { latin: 'Amina Alaoui' }],
  ])('%s', (_, text, name) => expect(readName(text)).toEqual(name))
})

describe('a name is refused', () => {
  test.each([
    ['with digits', 'Amina 2', 'name-letters'],
    ['with emoji', 'Amina 🙂', 'name-letters'],
    ['as a formula', '=cmd()', 'name-letters'],
    ['as markup', '<b>Amina</b>', 'name-letters'],
    ['as code of a page', '#let x = 1', 'name-letters'],
    ['as nothing', ' ', 'name-letters'],
    ['as one letter', 'A.', 'name-short'],
    ['as marks only', '- - .', 'name-short'],
    ['longer than can be printed', 'a'.repeat(longestName + 1), 'name-long'],
    ['longer in Arabic', 'ا'.repeat(longestName + 1), 'name-long'],
    ['mixed within a word', 'Aminaأمينة', 'name-script'],
    ['with a letter that only looks Latin', 'Аmina', 'name-script'],
    ['in another script', 'Амина', 'name-script'],
  ])('%s', (_, text, problem) => expect(readName(text)).toBe(problem))
})

test('what is taken is of the length that can be printed, and reads the same again', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'abcé أبج-’. ') })), (text) => {
      const name = readName(text)
      if (typeof name === 'string') return
      for (const part of [name.arabic, name.latin].filter((each) => each !== undefined)) {
        expect(part.length).toBeLessThanOrEqual(longestName)
        expect(part).not.toMatch(/[\p{C}\n]/u)
      }
      expect(readName(`${name.latin ?? ''} ${name.arabic ?? ''}`)).toEqual(name)
    }),
    { numRuns: 2000 },
  )
})
