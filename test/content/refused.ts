import { describe, expect, test } from 'vitest'
import { edit, miniature, problemsOf } from './miniature.ts'

/** File, what is replaced in it (everything where there is nothing to find), and by what. */
type Edit = [file: string, from: string | undefined, to: string]

/** Claims that the miniature, so spoiled, has exactly these problems. */
export function refused(what: string, cases: [why: string, edits: Edit[], problems: string[]][]): void {
  describe(`refused in ${what}:`, () => {
    test.each(cases)('%s', (_why, edits, problems) => {
      const files = edits.reduce((spoiled, one) => edit(spoiled, ...one), miniature)
      expect(problemsOf(files)).toEqual(problems)
    })
  })
}
