import { describe, expect, test } from 'vitest'
import { languages } from '../../content/schema.ts'
import { bandInWords, bandOf, bandsAbove } from '../../functions/documents/score-band.ts'
import { fc } from '../support/properties.ts'

const passed = fc
  .record({ asked: fc.integer({ min: 1, max: 40 }), passMark: fc.integer({ min: 1, max: 100 }) })
  .chain(({ asked, passMark }) =>
    fc
      .integer({ min: Math.ceil((asked * passMark) / 100), max: asked })
      .map((right) => ({ right, asked, passMark })),
  )

describe('the band of a score', () => {
  test('holds it, and is one of those above the pass mark, which leave no gap', () => {
    fc.assert(
      fc.property(passed, (score) => {
        const band = bandOf(score)
        const bands = bandsAbove(score.passMark)
        const percent = Math.floor((score.right * 100) / score.asked)
        expect(bands).toContainEqual(band)
        expect(band.from <= percent && percent <= band.to).toBe(true)
        expect(bands.map(({ from }) => from)).toEqual([
          score.passMark,
          ...bands.slice(0, -1).map(({ to }) => to + 1),
        ])
        expect(bands.at(-1)?.to).toBe(100)
      }),
    )
  })

  test('does not give away which of ten answers were right', () => {
    const shown = [7, 8, 9, 10].map((right) => bandOf({ right, asked: 10, passMark: 70 }))
    expect(shown.map(({ from, to }) => `${from}-${to}`)).toEqual(['70-84', '70-84', '85-100', '85-100'])
  })

  test('is told in words', () => {
    const told = (from: number, to: number) => languages.map((each) => bandInWords({ from, to }, each))
    expect(told(70, 84)).toEqual(['من 70 إلى 84 في المائة', 'de 70 à 84\u00a0%', '70 to 84%'])
    expect(told(100, 100)).toEqual(['100 في المائة', '100\u00a0%', '100%'])
  })
})
