/**
 * What is taught now: what was published last, over what came with the function. A new publication is looked for once a
 * minute at most, and the words of a course in a language are fetched only when they are first read.
 */
import * as z from 'zod/mini'
import {
  catalogueOf,
  namedIn,
  type Outline,
  type Publication,
  pointer,
  publicationSchema,
} from '../../content/publication.ts'
import type { Catalogue, CourseWords } from '../../content/schema.ts'
import { variable } from './environment.ts'
import { Poisoned } from './failures.ts'
import { log } from './log.ts'
import { once } from './once.ts'
import { findPointer } from './publications.ts'
import { fetchFile, fileHere, forgetOthers, shippedFile } from './published-files.ts'

/**
 * Of work that depends on the catalogue and nothing outside: it is done over when it reads words that have yet to be
 * fetched. When it fails, it is poisoned; what cannot be fetched is thrown, and may be there the next time.
 */
export async function withCatalogue<T>(work: (catalogue: Catalogue) => T): Promise<T> {
  const catalogue = await currentCatalogue()
  for (;;) {
    try {
      return work(catalogue)
    } catch (cause) {
      if (!(cause instanceof NotHere)) throw new Poisoned('a bug', { cause })
      if (await fetchFile(cause.hash)) continue
      unreadable('a file is gone')
      throw cause
    }
  }
}

class NotHere extends Error {
  readonly hash: string
  constructor(hash: string) {
    super('a published file is not here')
    this.hash = hash
  }
}

let taught: { catalogue: Catalogue; etag?: string } | undefined
let lookedAt = Number.NEGATIVE_INFINITY
let looking: Promise<void> | undefined

async function currentCatalogue(): Promise<Catalogue> {
  const keptMilliseconds = Number(variable('CONTENT_KEPT_SECONDS')) * 1000
  if (Date.now() - lookedAt >= keptMilliseconds) {
    looking ??= look().finally(() => {
      looking = undefined
    })
    await looking
  }
  taught ??= { catalogue: ground() }
  return taught.catalogue
}

/** Whatever is wrong there, what was last good is taught; only an outage before anything was good is thrown: it passes. */
async function look(): Promise<void> {
  const before = taught
  try {
    const found = await findPointer(before?.etag)
    if (found && found !== 'same') {
      const catalogue = await catalogueBehind(found.text)
      if (catalogue) taught = { catalogue, etag: found.etag }
    } else if (!found && before?.etag) unreadable('the pointer is gone')
  } catch (outage) {
    unreadable((outage as Error).name)
    if (!before) throw outage
  }
  lookedAt = Date.now()
}

/** The alarm hears it. */
const unreadable = (why: string) => log.error('the publication cannot be read', { why })

/** Undefined, and the alarm rings, where it does not lead to a publication. */
async function catalogueBehind(text: string): Promise<Catalogue | undefined> {
  const publication = publicationIn(text)
  const { outline } = publication ?? {}
  if (publication && !outline) return ground()
  if (!publication || !outline || !(fileHere(outline) || (await fetchFile(outline))))
    return void unreadable('the pointer is broken')
  forgetOthers(namedIn(publication))
  return catalogueFrom(publication, outline)
}

function publicationIn(text: string): Publication | undefined {
  try {
    return z.parse(publicationSchema, JSON.parse(text))
  } catch {
    return undefined
  }
}

const ground = (): Catalogue => {
  const publication = shippedFile<Publication>(pointer)
  return catalogueFrom(publication, publication.outline ?? '')
}

/** The bot's own words are not published. */
const phrases = once(() => shippedFile<Catalogue['phrases']>('phrases.json'))

const catalogueFrom = (publication: Publication, outline: string): Catalogue =>
  catalogueOf({ publication, outline: fileHere(outline) as Outline }, phrases(), wordsOf)

function wordsOf(hash: string): CourseWords {
  const words = fileHere(hash)
  if (!words) throw new NotHere(hash)
  return words as CourseWords
}
