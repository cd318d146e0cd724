/** The content as it is taught: nothing to mend in its files, nothing too long for a channel, no way that leads nowhere. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CourseDraft, readCatalogue, type Surroundings } from '../../content/catalogue.ts'
import { composeCourse } from '../../content/reading/compose-course.ts'
import { type Course, type Language, languages, type Problem } from '../../content/schema.ts'
import { checkBubbles } from './check-bubbles.ts'
import { checkLinks } from './check-links.ts'

/** As `readCatalogue`, with the problems that only who knows channels and portal can see. */
export const readChecked = (folder: string): ReturnType<typeof readCatalogue> =>
  readCatalogue(folder, (drafts, surroundings) => [
    ...linksOf(drafts, folder),
    ...(surroundings ? drafts.flatMap((draft) => bubblesOf(draft, surroundings)) : []),
  ])

function linksOf(drafts: CourseDraft[], folder: string): Problem[] {
  const cards = new Map(
    drafts.map(({ name, file }) => [
      name,
      file && new Set(Object.values(file.value.lessons).flatMap((lesson) => Object.keys(lesson.cards))),
    ]),
  )
  return drafts
    .flatMap(({ name }) =>
      ['course.yaml', ...languages.map((language) => `${language}.md`)].map(
        (file) => `courses/${name}/${file}`,
      ),
    )
    .filter((file) => existsSync(join(folder, file)))
    .flatMap((file) => [...checkLinks(file, readFileSync(join(folder, file), 'utf8'), cards)])
}

/** Each language by itself, so that one is told of its bubbles before the others are written. */
const bubblesOf = ({ file, written }: CourseDraft, surroundings: Surroundings): Problem[] =>
  languages.flatMap((language) => {
    const words = written[language]
    if (!file || !words) return []
    const course = heard(composeCourse(file.value, { ar: words, fr: words, en: words }, []), language)
    return [...checkBubbles(words, course, { ...surroundings, courses: { [course.id]: course } }, language)]
  })

/** With a voice for each card: whoever publishes may have all of them spoken, and offering it takes a line. */
function heard(course: Course, language: Language): Course {
  const { cards, ...words } = course.words[language]
  const voiced = Object.entries(cards).map(([id, card]) => [id, { ...card, audio: `${id}.ogg` }] as const)
  return {
    ...course,
    words: { ...course.words, [language]: { ...words, cards: Object.fromEntries(voiced) } },
  }
}
