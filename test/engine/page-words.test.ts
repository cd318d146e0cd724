/** What a coordinator is told in the chat fits into one message of any channel, however many are on the page. */
import { expect, test } from 'vitest'
import { openSpeech, word } from '../../bots/wording.ts'
import { languages } from '../../content/schema.ts'
import { shipped } from '../support/catalogues.ts'

const courses = Object.keys(shipped.courses)
const page = {
  code: '312456789',
  name: 'جمعية '.repeat(10),
  url: `https://takwin.example/a/${'t'.repeat(22)}`,
  figures: {
    at: 0,
    exact: 2000,
    members: 2000,
    certified: 2000,
    courses: Object.fromEntries(
      courses.map((course) => [course, { began: 1000, finished: 1000, certified: 1000 }]),
    ),
  },
  named: Array.from({ length: 40 }, (): [string, string[]] => ['عبد الرحمن', courses]),
}

const attestation = '7Q4-K2M-9XT-D0H-J3R-W8P-ZVC-5N1-B6K'

test.each(
  languages.flatMap((language) => [
    { language, shown: page },
    { language, shown: { ...page, attestation } },
    { language, shown: { ...page, figures: { ...page.figures, certified: 0 } } },
  ]),
)('in $language', ({ language, shown }) => {
  const speech = { ...openSpeech({ language }, shipped, 'https://takwin.example'), page: shown }
  const choices = ['/association share', '/association close', '/continue', '/association attest']
  const { text } = word({ do: 'say', what: 'page', step: 0, choices }, speech)
  expect(text.length).toBeLessThanOrEqual(1600)
  for (const course of courses) expect(text).toContain(shipped.courses[course]?.words[language].title)
  expect(text).toContain(page.url)
})
