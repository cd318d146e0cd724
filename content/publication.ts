/** The courses as they are published: files that never change, each named by the hash of its text, and what points to them. */
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { inOrder } from './in-order.ts'
import { type Catalogue, type Course, type Language, languages } from './schema.ts'

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const words = z.strictObject({ version: z.string(), ar: hash, fr: hash, en: hash })

/** What stands in the pointer. Its own hash is that of its text, under which it is kept when another takes its place. */
export const publicationSchema = z.strictObject({
  /** Functions that read another format go on with what they came with. */
  format: z.literal(1),
  /** When: ISO 8601. */
  at: z.string(),
  /** Without it, nothing but what came with the functions is taught. */
  outline: z.optional(hash),
  /** Course → its version, and its words in each language. */
  courses: z.record(z.string(), words),
  /** The publication whose place it took. */
  before: z.optional(hash),
})
export type Publication = z.infer<typeof publicationSchema>

/** All that does not depend on a language. The bot's own phrases are not published: they change with the code that says them. */
export type Outline = Omit<Catalogue, 'courses' | 'phrases'> & {
  courses: Record<string, Omit<Course, 'words'>>
}

/** A publication with what its outline says. */
export interface Edition {
  publication: Publication
  outline: Outline
}

/** By hash, the text of every file that an edition names. */
export type Files = Record<string, string>

/** The one file that is ever written over. */
export const pointer = 'published.json'
export const fileOf = (hash: string): string => `${hash}.json`
/** Where what reads a card aloud is kept, and what is to be printed. */
export const mediaKeyOf = (name: string): string => `media/${name}`
export const mediaTypes = { ogg: 'audio/ogg', mp3: 'audio/mpeg', pdf: 'application/pdf' } as const
type Media = keyof typeof mediaTypes
/** The format of a published recording or aid by its name; undefined where that is no such name. */
export const mediaNamed = (name: string): Media | undefined =>
  /^[0-9a-f]{64}\.(ogg|mp3|pdf)$/.exec(name)?.[1] as Media | undefined
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Nothing is published any more. */
export const nothingPublished = (at: string): Publication => ({ format: 1, at, courses: {} })

/** `at`: ISO 8601. */
export function compile(
  { courses, phrases: _, ...rest }: Catalogue,
  at: string,
): { edition: Edition; files: Files } {
  const files: Files = {}
  const filed = (what: unknown): string => {
    const text = JSON.stringify(what)
    const hash = hashOf(text)
    files[hash] = text
    return hash
  }
  const outline: Outline = { ...rest, courses: {} }
  const publication = nothingPublished(at)
  for (const [id, { words, ...course }] of Object.entries(courses)) {
    outline.courses[id] = course
    const [ar, fr, en] = languages.map((language) => filed(words[language])) as [string, string, string]
    publication.courses[id] = { version: course.version, ar, fr, en }
  }
  return { edition: { outline, publication: { ...publication, outline: filed(outline) } }, files }
}

/** What is out, with these courses, the framework and the calendar as they are in `fresh`. */
export function amend(out: Edition, fresh: Edition, courses: string[]): { edition: Edition; files: Files } {
  const taught = merged(out.outline.courses, fresh.outline.courses, courses)
  const order = inOrder(
    Object.keys(taught)
      .sort()
      .flatMap((id) => taught[id] ?? []),
  ).map(({ id }) => id)
  const outline = { ...fresh.outline, courses: sorted(taught, order) }
  const text = JSON.stringify(outline)
  const publication = {
    ...fresh.publication,
    outline: hashOf(text),
    courses: sorted(merged(out.publication.courses, fresh.publication.courses, courses), order),
  }
  return { edition: { outline, publication }, files: { [hashOf(text)]: text } }
}

function merged<T>(out: Record<string, T>, fresh: Record<string, T>, ids: string[]): Record<string, T> {
  return { ...out, ...Object.fromEntries(Object.entries(fresh).filter(([id]) => ids.includes(id))) }
}

const sorted = <T>(all: Record<string, T>, order: string[]): Record<string, T> =>
  Object.fromEntries(order.map((id) => [id, all[id] as T]))

/** The hashes of all files that a publication needs. */
export const namedIn = ({ outline, courses }: Publication): string[] => [
  ...(outline ? [outline] : []),
  ...Object.values(courses).flatMap((words) => languages.map((language) => words[language])),
]

/**
 * The catalogue of a publication. `phrases` are the bot's own. `wordsOf` is asked for a file only when its words are
 * read, and each time that they are.
 */
export function catalogueOf(
  { publication, outline }: Edition,
  phrases: Catalogue['phrases'],
  wordsOf: (hash: string) => Course['words'][Language],
): Catalogue {
  const worded = ([id, course]: [string, Omit<Course, 'words'>]): [string, Course] => {
    const words = {} as Course['words']
    for (const language of languages)
      Object.defineProperty(words, language, {
        get: () => wordsOf(publication.courses[id]?.[language] ?? ''),
        enumerable: true,
      })
    return [id, { ...course, words }]
  }
  return { ...outline, phrases, courses: Object.fromEntries(Object.entries(outline.courses).map(worded)) }
}
