import { expect, test } from 'vitest'
import { itemBytes } from '../support/item-size.ts'

test.each([
  ['an attribute is its name and its value', { id: 'abc' }, 5],
  ['text counts in UTF-8', { id: 'ع' }, 4],
  ['a number takes a byte, and one for two digits', { n: 12345 }, 5],
  ['a number’s last noughts take none', { n: 1000 }, 3],
  ['a sign takes a byte', { n: -1 }, 4],
  ['nought takes a byte', { n: 0 }, 2],
  ['true takes a byte', { b: true }, 2],
  ['bytes are bytes', { c: new Uint8Array(16) }, 17],
  ['a list takes three, and one for each element', { l: ['a', 'b'] }, 8],
  ['an empty map takes three', { m: {} }, 4],
  ['a map takes three, and one for each element', { m: { ab: 'c' } }, 8],
  ['what is undefined is not stored', { a: undefined, b: '' }, 1],
])('%s', (_, item, bytes) => expect(itemBytes(item)).toBe(bytes))
