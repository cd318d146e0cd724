/** What authors are handed of what learners said: by card, and without what leads to anybody. */
import { expect, test } from 'vitest'
import { csvOf } from '../../infra/commands/course/list-voices.ts'
import { scrubbed } from '../../infra/commands/course/scrubbed.ts'

test.each([
  ['Appelez-moi au 06 12 34 56 78 !', 'Appelez-moi au [number] !'],
  ['هاتفي ٠٦١٢٣٤٥٦٧٨', 'هاتفي [number]'],
  ['+212 (0)6.61.00.00.01', '[number]'],
  ['Write to amina.alaoui@example.org, please', 'Write to [e-mail], please'],
  ['Ma carte AB123456 et la loi 09-08', 'Ma carte [number] et la loi 09-08'],
  [
    'Je m’appelle Amina Alaoui et je voudrais plus d’exemples',
    'Je m’appelle [name] et je voudrais plus d’exemples',
  ],
  ['اسمي أمينة', 'اسمي [name]'],
  ['See https://example.org/me or @amina_a', 'See [link] or [account]'],
  [
    'Le dahir 1-58-376 du 15 novembre 1958 et 4 000 signatures',
    'Le dahir 1-58-376 du 15 novembre 1958 et 4 000 signatures',
  ],
])('%s', (words, left) => expect(scrubbed(words)).toBe(left))

test('a sentence that would be a formula, or would break its row, is text in a spreadsheet', () => {
  const heard = {
    id: 's-abcdefgh',
    course: 'bees',
    version: '1.0.0',
    spot: '',
    kind: 'comment',
    language: 'fr',
    day: '2026-11-29',
  } as const
  expect(csvOf([{ ...heard, words: '=SUM(A1), "x"\nmore' }])).toBe(
    'id,course,version,spot,kind,language,day,words\r\ns-abcdefgh,bees,1.0.0,,comment,fr,2026-11-29,"\'=SUM(A1), ""x""\nmore"\r\n',
  )
})
