/** Words that lead somewhere within Takwin, to a page of the portal or to a command of the bot: that it is there. */
import { commandWords } from '../../bots/engine/hearing.ts'
import { languages, type Problem } from '../../content/schema.ts'
import { publicPages } from '../../functions/documents/pages/public-pages.ts'

/** Course → the ids of its cards, as far as they could be read. */
export type CardsByCourse = Map<string, Set<string> | undefined>

/** A path that stands alone or behind an address of ours, with up to two words after it. */
const link = /(?:^|[\s("«“:]|takwin[\w.-]*)(\/[a-z][\w/-]*)(?=((?: [a-z][\w-]*){0,2}))/giu
const commands = new Set([
  '/start',
  ...[...commandWords.values()].map((meaning) => meaning.split(' ')[0] ?? ''),
])
const inLanguage = new RegExp(`^/(?:${languages.join('|')})(?=/|$)`)
/** What is no word of a sentence. */
const idLike = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/

/** `text` is that of any file of a course. */
export function* checkLinks(file: string, text: string, cards: CardsByCourse): Generator<Problem> {
  const courses = [...cards.keys()].join(', ')
  for (const [nth, words] of text.split(/\r\n|\r|\n/).entries())
    for (const [, path = '', after = ''] of words.matchAll(link)) {
      const problem = (what: string): Problem => ({ file, line: nth + 1, what })
      const page = path.replace(inLanguage, '').replace(/\/$/, '') || '/'
      const [course, card] = page.startsWith('/courses/')
        ? [page.slice('/courses/'.length)]
        : namedBy(path, after)
      if (!isPage(page) && !commands.has(path))
        yield problem(`${path} leads nowhere: the portal has no such page and the bot no such command.`)
      else if (course !== undefined && !cards.has(course))
        yield problem(`${path} leads to a course "${course}" that is not there: name one of ${courses}.`)
      else if (course !== undefined && card !== undefined && cards.get(course)?.has(card) === false)
        yield problem(`${path} leads to a card "${card}" that ${course} does not have: correct its id.`)
    }

  /** The course, and the card, that a command is told; nothing where an ordinary word follows it. */
  function namedBy(path: string, after: string): string[] {
    const [course = '', card] = after.trim().split(' ')
    const isNamed =
      ['/courses', '/start', '/ask'].includes(path) && (cards.has(course) || idLike.test(course))
    if (!isNamed) return []
    return path === '/ask' && card !== undefined ? [course, card] : [course]
  }
}

const isPage = (page: string): boolean =>
  Object.hasOwn(publicPages, page) || /^\/(?:courses|certificates)\/[^/]+$/.test(page)
