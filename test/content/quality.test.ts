import { expect, test } from 'vitest'
import { criterionIn } from '../../content/criterion-in.ts'
import { languages } from '../../content/schema.ts'
import { shipped } from '../support/catalogues.ts'

test('each criterion says its own figures in every language', () => {
  const { bank } = shipped.framework.quality
  for (const language of languages) {
    const said = criterionIn(bank, language)
    expect(said).toContain(`${bank.least}`)
    expect(said).not.toMatch(/[{}]|undefined/)
  }
})
