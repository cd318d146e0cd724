import type { World } from '../world.ts'

/** What was promised and not kept: the promise by its number, and what shows it. */
export interface Violation {
  invariant: string
  what: string
}

/** Looks at a world in which nothing goes on any more. */
export type Invariant = (world: World) => string[] | Promise<string[]>
