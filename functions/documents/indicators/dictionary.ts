/** The data dictionary for programs: in every language at once. */
import { columns } from './csv.ts'
import { definitionsVersion, indicators } from './definitions.ts'
import { dimensionMeanings, dimensionNames } from './values-in-words.ts'

export const dictionary = {
  definitions: definitionsVersion,
  indicators,
  dimensions: Object.fromEntries(
    Object.entries(dimensionNames).map(([id, name]) => [
      id,
      { name, meaning: dimensionMeanings[id as keyof typeof dimensionMeanings] },
    ]),
  ),
  columns,
}
