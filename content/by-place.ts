import type { Problem } from './schema.ts'

/** Files in the order of their paths, and their lines in theirs. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1
