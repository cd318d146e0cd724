/** Versions that heed suggestions are campaigns to those who made them: named by course and version, in the words of the catalogue. */
import { newsChannels } from '../../content/campaign.ts'
import type { Heeded } from '../../content/schema.ts'
import { letOut, rewind } from './campaigns.ts'
import { withCatalogue } from './catalogue.ts'

/** No campaign of an operator's has this sign in its name. */
const sign = '@'

export const heedingOf = (course: string, version: string): string => `${course}${sign}${version}`

/** Undefined for a campaign of an operator's. */
export function heedingIn(name: string): { course: string; version: string } | undefined {
  const [course = '', version] = name.split(sign)
  return version === undefined ? undefined : { course, version }
}

/** From `at` on, in seconds since 1970; the same again changes nothing, unless it begins `anew`. */
export async function beginHeeding(name: string, at: number, anew: boolean): Promise<void> {
  if (anew) await rewind(name)
  await letOut(name, newsChannels, at)
}

/** What is taught says; undefined where it does not say so any more, or is no heeding. */
export async function findHeeding(name: string): Promise<Heeded | undefined> {
  const named = heedingIn(name)
  return (
    named &&
    withCatalogue(({ courses }) =>
      courses[named.course]?.heeded?.find(({ version }) => version === named.version),
    )
  )
}
