/** The content as it is taught: nothing to mend in its files, nothing too long for a channel, no way that leads nowhere. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type CatalogueRead,
  type CourseFiles,
  readCatalogue,
  type Surroundings,
} from '../../content/catalogue.ts'
import { composeCourse } from '../../content/reading/compose-course.ts'
import { type Course, type Language, languages, type Problem } from '../../content/schema.ts'
import { checkBubbles } from './check-bubbles.ts'
import { type CardsByCourse, checkLinks } from './check-links.ts'

/** As `readCatalogue`, with the problems that only who knows channels and portal can see. */
export const readChecked = (folder: string, named?: string[], ahead?: Language): CatalogueRead =>
  readCatalogue(
    folder,
    (all, surroundings) => [
      ...linksOf(all, folder),
      ...(surroundings ? all.flatMap((files) => bubblesOf(files, surroundings)) : []),
    ],
    named,
    ahead,
  )

function linksOf(all: CourseFiles[], folder: string): Problem[] {
  const finished = all.filter(({ file }) => !file?.value.draft)
  return all.flatMap(({ name, aids, file: outline }) => {
    const cards = cardsOf(outline?.value.draft ? all : finished)
    return [
      ...['course.yaml', ...languages.map((language) => `${language}.md`)].map(
        (file) => `courses/${name}/${file}`,
      ),
      ...aids.map(({ file }) => file),
    ]
      .filter((file) => existsSync(join(folder, file)))
      .flatMap((file) => [...checkLinks(file, readFileSync(join(folder, file), 'utf8'), cards)])
  })
}

const cardsOf = (courses: CourseFiles[]): CardsByCourse =>
  new Map(
    courses.map(({ name, file }) => [
      name,
      file && new Set(Object.values(file.value.lessons).flatMap(({ cards }) => Object.keys(cards))),
    ]),
  )

/** Each language by itself, so that one is told of its bubbles before the others are written. */
const bubblesOf = ({ file, written, aids }: CourseFiles, surroundings: Surroundings): Problem[] =>
  languages.flatMap((language) => {
    const words = written[language]
    if (!file || !words) return []
    const composed = composeCourse(file.value, { ar: words, fr: words, en: words }, { recordings: [], aids })
    const course = whole(composed, language)
    return [...checkBubbles(words, course, { ...surroundings, courses: { [course.id]: course } }, language)]
  })

/**
 * With a voice for each card, and every aid drawn: whoever publishes may have all of them spoken, and what is offered
 * takes room.
 */
function whole(course: Course, language: Language): Course {
  const { cards, aids = {}, ...words } = course.words[language]
  const voiced = Object.entries(cards).map(([id, card]) => [id, { ...card, audio: `${id}.ogg` }] as const)
  const drawn = Object.entries(aids).map(([id, aid]) => [id, { ...aid, file: `${id}.pdf` }] as const)
  const said = { ...words, cards: Object.fromEntries(voiced), aids: Object.fromEntries(drawn) }
  return { ...course, words: { ...course.words, [language]: said } }
}
