/**
 * Whatever stands in a file or a field: each reader gives what it could read or says what is wrong, never more than it was
 * given, and the same each time. `FUZZ_RUNS=100000 npx vitest run test/content/fuzz.test.ts` tries for longer.
 */
import { expect, test } from 'vitest'
import { codeIn } from '../../bots/engine/linking.ts'
import { longestName, readName } from '../../bots/engine/name.ts'
import { newcomer } from '../../bots/engine/newcomer.ts'
import { cameFrom } from '../../bots/engine/source.ts'
import { readGift } from '../../content/exchange/gift.ts'
import { readMoodleXml } from '../../content/exchange/moodle-xml.ts'
import { languages } from '../../content/schema.ts'
import { readId } from '../../functions/documents/certificate-id.ts'
import { negotiateLanguage } from '../../functions/documents/pages/negotiate-language.ts'
import { fc } from '../support/properties.ts'

const runs = { numRuns: Number(process.env.FUZZ_RUNS ?? 200) }
const any = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.string({ unit: 'grapheme', maxLength: 500 }),
  fc.constantFrom(
    '',
    '\u0000',
    '\ud800',
    '\u202e',
    '__proto__',
    '٠١٢٣٤٥٦٧',
    'a'.repeat(5000),
    '😀'.repeat(500),
  ),
)
const gift = fc
  .array(
    fc.oneof(
      any,
      fc.constantFrom('::', '{', '}', '=', '~', '#', '->', '%50%', '// ', '\n\n', '$CATEGORY: ', '\\'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))
const xml = fc
  .array(
    fc.oneof(
      any,
      fc.constantFrom(
        '<quiz>',
        '</quiz>',
        '<question type="multichoice">',
        '</question>',
        '<answer fraction="100">',
        '<text>',
        '</text>',
        '<![CDATA[',
        ']]>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
        '&b;',
        '&#0;',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

/** A complaint is a sentence of ours, or of the parser's; never a slip of the code. */
function carried(read: () => unknown): unknown {
  try {
    return read()
  } catch (complaint) {
    expect(complaint).toBeInstanceOf(Error)
    expect(complaint).not.toBeInstanceOf(TypeError)
    expect(complaint).not.toBeInstanceOf(RangeError)
    return String(complaint)
  }
}

test('a question bank in GIFT is read, or what is wrong with it is said', () => {
  fc.assert(
    fc.property(gift, fc.constantFrom(...languages), (text, language) => {
      expect(carried(() => readGift(text, language))).toEqual(carried(() => readGift(text, language)))
    }),
    runs,
  )
})

test('a question bank in Moodle’s XML is read, or what is wrong with it is said, and no entity is followed', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        xml,
        xml.map((inner) => `<quiz>${inner}</quiz>`),
      ),
      fc.constantFrom(...languages),
      (text, language) => {
        expect(JSON.stringify(carried(() => readMoodleXml(text, language)))).not.toContain('root:')
      },
    ),
    runs,
  )
})

test('a name is one of at most so many letters, or a reason why not', () => {
  fc.assert(
    fc.property(any, (text) => {
      const name = readName(text)
      if (typeof name === 'string') expect(name).toMatch(/^name-/)
      else
        for (const script of Object.values(name))
          expect([...(script ?? '')].length).toBeLessThanOrEqual(longestName)
    }),
    runs,
  )
})

test('a number, a code, a source and a language are one of theirs, or none', () => {
  fc.assert(
    fc.property(any, any, (text, other) => {
      expect(readId(text) ?? '0G2-081-040-G20-810-40G-208-104-0GG').toMatch(/^[0-9A-Z]{3}(-[0-9A-Z]{3}){8}$/)
      expect(codeIn(text) ?? '12345678').toMatch(/^\d{8}$/)
      expect((cameFrom(newcomer('telegram:1', 1), text).source ?? '').length).toBeLessThanOrEqual(64)
      expect(languages).toContain(negotiateLanguage(text, other))
    }),
    runs,
  )
})
