/** Item analysis, against numbers worked out by hand. */
import { expect, test } from 'vitest'
import type { Answered } from '../../functions/documents/papers.ts'
import { analyse } from '../../infra/commands/course/item-statistics.ts'

/** Three questions of three options, the first of which is right. */
const bank = Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { options: 3, right: [0] }]))

/** By what was chosen of each: `012` is right, then wrong, then wrong in another way. */
const paper = (chosen: string): Answered[] =>
  [...chosen].map((digit, nth) => ({
    question: 'abc'[nth] ?? '',
    options: [Number(digit)],
    right: digit === '0',
  }))

/** Of ten: four know all, two but the last (and take its second option), one the first, one the last, two nothing. */
const ten = ['001', '001', '000', '000', '000', '000', '022', '220', '222', '222']
const papers = [...ten, ...ten, ...ten]
  .toSorted((one, other) => (one === '001' ? -1 : other === '001' ? 1 : 0))
  .map(paper)

test('difficulty and discrimination are those worked out by hand', () => {
  const [a, , c] = analyse(papers, bank)
  // Seven of ten are right; the rest of the score is (b + c) / 2, of mean 0.55:
  // r = (5 - 10 · 0.7 · 0.55) / √((7 - 10 · 0.7²) · (4.75 - 10 · 0.55²)) = 1.15 / √(2.1 · 1.725)
  expect(a).toMatchObject({ question: 'a', answers: 30, difficulty: 0.7, flags: [] })
  expect(a?.discrimination).toBeCloseTo(1.15 / Math.sqrt(2.1 * 1.725), 12)
  // Five of ten; the rest is (a + b) / 2, of mean 0.65: r = (4 - 3.25) / √(2.5 · 2.025) = 0.75 / 2.25
  expect(c?.difficulty).toBe(0.5)
  expect(c?.discrimination).toBeCloseTo(1 / 3, 12)
})

test('a wrong option that those take who know the rest is misleading, with the numbers of it', () => {
  const c = analyse(papers, bank)[2]
  expect(c?.flags).toEqual(['misleading'])
  // 27 % of thirty are eight.
  expect(c?.group).toBe(8)
  expect(c?.options[1]).toEqual({ option: 1, right: false, chosen: 6, strong: 6, weak: 0 })
})

test('what all know, what nobody knows, and what tells nobody apart', () => {
  const flags = (chosen: string[]) => analyse(chosen.map(paper), bank).map((item) => item.flags)
  const half = Array.from({ length: 40 }, (_, nth) => (nth % 2 ? '002' : '012'))
  expect(flags(half)).toEqual([['too-easy'], [], ['too-hard']])
  const apart = Array.from({ length: 40 }, (_, nth) => ['000', '010', '202', '212'][nth % 4] ?? '')
  expect(flags(apart)[1]).toEqual(['does-not-discriminate'])
})

test('of fewer than thirty answers nothing is said', () => {
  const [a] = analyse(papers.slice(0, 29), bank)
  expect(a).toEqual({
    question: 'a',
    answers: 29,
    difficulty: null,
    discrimination: null,
    group: 0,
    options: [],
    flags: [],
  })
})
