/** A page to print and fill in. */
import { join, resolve } from 'node:path'
import type { AidBlock } from '../../../content/reading/written-aid.ts'
import type { Language } from '../../../content/schema.ts'
import { compiled, openCompiler } from '../certificate/typst.ts'
import { phrases } from './phrases.ts'

export interface Aid {
  language: Language
  title: string
  /** Of the course that it belongs to, in `language`, and where that has its page. */
  course: string
  url: string
  blocks: AidBlock[]
  /** What its facts are from, in `language`. */
  sources: string[]
  landscape: boolean
}

/** How many pages it takes, and, where that is one, a tagged PDF (PDF/UA-1): the same bytes whenever it is drawn. */
export type Drawn = { pages: number; pdf?: Uint8Array }

/** Loads fonts and template once from `folder`, where the `aidFiles` lie side by side. */
export function openAids(folder: string): (aid: Aid) => Drawn {
  const place = resolve(folder)
  const compiler = openCompiler(place)
  return (aid) => {
    compiler.mapShadow(join(place, 'aid.json'), Buffer.from(JSON.stringify(sheet(aid))))
    const drawn = compiled(compiler, join(place, 'aid.typ'))
    const pages = drawn.numOfPages
    if (pages !== 1) return { pages }
    const pdf = compiler.pdf(drawn, { pdfStandard: 'ua-1', creationTimestamp: 0 })
    compiler.evictCache(8)
    return { pages, pdf }
  }
}

/** What aid.typ reads as aid.json. */
const sheet = (aid: Aid) => ({
  ...aid,
  words: phrases[aid.language],
  shown: aid.url.replace(/^https?:\/\//, ''),
})
