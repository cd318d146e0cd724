import type { Problem } from '../../../content/schema.ts'

/** What every command is told beside its own words. */
export interface Setting {
  /** The folder of framework, courses and phrases. */
  content: string
  /** Print what a program can read. */
  json?: true
}

/** What an author asked for cannot be done; the message says why and what to do instead. */
export class Refused extends Error {
  /** What is to be mended first, for a program. */
  readonly problems: Problem[]

  constructor(message: string, { problems = [], ...options }: ErrorOptions & { problems?: Problem[] } = {}) {
    super(message, options)
    this.problems = problems
  }
}

export const mendFirst = (problems: Problem[]): Refused =>
  new Refused(`${problems.length} to mend first: run \`npm run course -- check\`.`, { problems })
