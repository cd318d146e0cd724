/** What was chosen in an exam, a letter a question: a bit for each option, in base 36. */

export const letterFor = (options: number[]): string =>
  options.reduce((bits, option) => bits | (1 << option), 0).toString(36)

export function optionsOf(letter: string): number[] {
  const bits = Number.parseInt(letter, 36)
  return [0, 1, 2, 3, 4].filter((option) => bits & (1 << option))
}
