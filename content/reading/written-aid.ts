/** A page to print and fill in, in one language, as its author wrote it. */
import type { Language } from '../schema.ts'
import type { Passage } from './written-course.ts'

export type AidBlock =
  | { what: 'heading' | 'paragraph'; line: number; text: string }
  /** Each entry with a box to tick where they are `checks`. */
  | { what: 'list' | 'checks'; line: number; entries: Passage[] }
  /** `widths` of the columns, as shares of the page's. Empty cells are written in by hand. */
  | { what: 'table'; line: number; head: Passage[]; rows: Passage[][]; widths: number[] }
  /** An empty line to write on. */
  | { what: 'rule'; line: number }

export interface WrittenAid {
  /** Its path under the folder of all content. */
  file: string
  id: string
  language: Language
  title: Passage
  blocks: AidBlock[]
}

/** All its words, in the order of their lines. */
export const passagesOf = ({ title, blocks }: WrittenAid): Passage[] => [title, ...blocks.flatMap(wordsOf)]

function wordsOf(block: AidBlock): Passage[] {
  switch (block.what) {
    case 'heading':
    case 'paragraph':
      return [block]
    case 'list':
    case 'checks':
      return block.entries
    case 'table':
      return [...block.head, ...block.rows.flat()]
    case 'rule':
      return []
  }
}
