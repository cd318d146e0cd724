import type { Level } from '../../../../content/framework.ts'
import type { Language } from '../../../../content/schema.ts'
import type { Missing } from '../not-found-page.ts'
import { arabic } from './arabic.ts'
import { english } from './english.ts'
import { french } from './french.ts'

/** Where every page leads. */
export type Place = '/courses' | '/certificates' | '/help' | '/indicators' | '/privacy' | '/accessibility'

/** What the pages say of themselves, in one language; courses and certificates bring their own words. */
export interface Words {
  brand: string
  portal: string
  skip: string
  language: string
  privacy: string
  places: Record<Place | 'all', string>
  minutes: (count: number) => string
  lessons: (count: number) => string
  questions: (count: number) => string
  percent: (part: number) => string
  /** Of a file. */
  size: (bytes: number) => string
  /** From ISO 8601, as the day it was in Morocco. */
  day: (at: string) => string
  start: {
    button: string
    whatsapp: string
    phones: string
    scan: (app: string) => string
    orFind: string
    apps: { telegram: string; whatsapp: string }
    soon: string
  }
  home: {
    heading: string
    lead: string
    audience: string
    courses: string
    soon: string
    how: string
    steps: { title: string; text: string }[]
  }
  courses: { title: string; lead: string }
  check: { heading: string; explain: string; label: string; button: string; where: string }
  verify: {
    title: string
    lead: string
    file: string
    /** What happens to it where no script runs. */
    sent: string
    paste: string
    text: string
    button: string
    byNumber: string
    /** From the page of a certificate, and from where it is looked for by its number. */
    itself: string
    withFile: string
  }
  course: {
    all: string
    objectives: string
    lessons: string
    competencies: string
    level: Record<Level, string>
    aids: string
    toPrint: string
    exam: string
    examined: (questions: string, passMark: string) => string
    retry: string
    certified: string
    duration: string
    sector: string
    contents: string
    version: string
    changed: (version: string) => string
    heeded: string
    quality: string
    criteria: string
    sources: string
  }
  certificate: {
    title: string
    awardedTo: string
    forPassing: string
    valid: { heading: string; text: string }
    revoked: { heading: string; text: string; on: string; reason: string }
    replaced: { heading: string; text: string; on: string; by: string }
    withdrawn: { heading: string; text: string }
    competencies: string
    assessment: string
    questions: string
    passMark: string
    score: string
    version: string
    duration: string
    issued: string
    awarded: string
    issuer: string
    number: string
    address: string
    download: string
    /** Asks, since anybody may be reading. */
    linkedin: string
    credential: string
    wallets: string
  }
  /** Of an association; what it attests stands in attestation.ts, as it does on its sheet. */
  attestation: {
    valid: { heading: string; text: string }
    revoked: { heading: string; text: string }
    itself: string
    download: string
    credential: string
  }
  review: {
    title: string
    several: string
    answer: string
    pick: string
    already(answer: string): string
    idea: string
    done: string
    waiting: { heading: string; text: string }
    onwards: string
    telegram: string
    whatsapp: string
    reminders: string
    pause: string
    stop: string
    paused: { heading: string; text: string }
    stopped: { heading: string; text: string }
  }
  /** What the coordinator of an association's page sees. */
  association: Record<
    | 'title'
    | 'lead'
    | 'members'
    | 'course'
    | 'began'
    | 'finished'
    | 'certified'
    | 'names'
    | 'invite'
    | 'code',
    string
  >
  notFound: Record<Missing, { heading: string; text: string }>
  problem: { heading: string; text: string; again: string }
  toHome: string
}

const words: Record<Language, Words> = { ar: arabic, fr: french, en: english }

export function wordsIn(language: Language): Words {
  return words[language]
}
