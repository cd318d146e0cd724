/** What every command is told beside its own words. */
export interface Setting {
  /** The folder of framework, courses and phrases. */
  content: string
  /** Print what a program can read. */
  json?: true
}

/** What an author asked for cannot be done; the message says why and what to do instead. */
export class Refused extends Error {}
