/**
 * People as an operator is told of them: never so few that one could be meant, and in tens, so that no difference of two
 * figures tells of fewer.
 */
const least = 10

/** Null for a few; 0 is told. */
export const inTens = (count: number): number | null =>
  count === 0 ? 0 : count < least ? null : Math.round(count / least) * least

export const inTensSaid = (count: number): string => {
  const told = inTens(count)
  return told === null ? `fewer than ${least}` : told === 0 ? 'nobody' : `about ${told.toLocaleString('en')}`
}
