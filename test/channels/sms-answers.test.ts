import { expect, test } from 'vitest'
import type { Say } from '../../bots/engine/say.ts'
import { segmentsOf } from '../../bots/segments.ts'
import { openSpeech, word } from '../../bots/wording.ts'
import { languages } from '../../content/schema.ts'
import { shipped } from '../support/catalogues.ts'

const whats = ['sms-help', 'sms-stopped', 'sms-started'] as const
const cases = whats.flatMap((what) => languages.map((language) => [what, language] as const))
/** As long as API Gateway's own. */
const portalUrl = `https://${'a'.repeat(10)}.execute-api.eu-west-3.amazonaws.com`

test.each(cases)('%s is one segment in %s, or two with the portal’s address in it', (what, language) => {
  const say: Say = { do: 'say', step: 0, choices: [], what, language }
  const { text } = word(say, openSpeech({ language: 'ar' }, shipped, portalUrl))
  const { encoding, segments } = segmentsOf(text)
  expect(segments, text).toBeLessThanOrEqual(what === 'sms-help' ? 2 : 1)
  expect(encoding).toBe(language === 'ar' ? 'UCS-2' : 'GSM-7')
  expect(text.includes(portalUrl)).toBe(what === 'sms-help')
})
