/** Those who suggested what a version heeds: counted before it is published, and told by the minute's sweep after it. */
import { join } from 'node:path'
import type { CourseHeeded } from '../../../content/newly-heeded.ts'
import { beginHeeding, heedingOf } from '../../../functions/aws/heedings.ts'
import { isToBeTold, voicesIn } from '../../../functions/documents/voices.ts'
import { readAddresses } from '../../local/addresses.ts'
import { openClock } from '../../local/clock.ts'
import { type OpenTable, openTable, rowsOf } from './open-table.ts'

export interface HeedersOptions {
  /** Names of the tables of voices and of campaigns, as the deployment printed them. */
  suggestions?: string
  campaigns?: string
  local?: boolean
}

export interface Heeders {
  voices: OpenTable
  /** From when on they are told: seconds since 1970. */
  from(): number
}

/** Until every function teaches what was published. */
const settlingSeconds = 120

/** Undefined where the tables are not named: then nobody is told. */
export function openHeeders({ suggestions, campaigns, local }: HeedersOptions): Heeders | undefined {
  const folder = process.env.TAKWIN_DATA || '.takwin'
  const here = local ? readAddresses(folder) : undefined
  if (local ? !here : !suggestions || !campaigns) return undefined
  const voices = openTable('VoicesTable', {
    ...(suggestions && { table: suggestions }),
    ...(local && { local }),
  })
  process.env.CAMPAIGNS_TABLE = here?.outputs.CampaignsTable ?? campaigns
  if (!here) return { voices, from: () => Math.floor(Date.now() / 1000) + settlingSeconds }
  const keys = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_REGION: here.region }
  Object.assign(process.env, here.endpoints, keys)
  const { now } = openClock(join(folder, 'clock'))
  return { voices, from: () => Math.floor(now().getTime() / 1000) }
}

export interface HeededCount {
  /** People who will be told. */
  people: number
  /** Suggestions of whoever did not wish to hear of it, or has been told. */
  silent: string[]
  /** Nobody has made these, or whoever did has been forgotten. */
  unknown: string[]
}

/** Reads every voice once, in constant memory. */
export async function countHeeded({ voices }: Heeders, heeded: CourseHeeded[]): Promise<HeededCount> {
  const ids = [...new Set(heeded.flatMap(({ suggestions }) => suggestions))]
  const count: HeededCount = { people: 0, silent: [], unknown: ids }
  if (ids.length === 0) return count
  for await (const row of rowsOf(voices)) {
    const said = voicesIn(row).said.filter(({ id }) => ids.includes(id))
    if (said.some((voice) => isToBeTold(voice, ids))) count.people += 1
    count.silent.push(...said.filter((voice) => !isToBeTold(voice, ids)).map(({ id }) => id))
    count.unknown = count.unknown.filter((id) => said.every((voice) => voice.id !== id))
  }
  return count
}

/** Where all of them have been let out before, nothing changes but for what is `fresh`. */
export async function beginHeedings(
  heeders: Heeders,
  all: CourseHeeded[],
  fresh: CourseHeeded[],
): Promise<void> {
  const names = fresh.map(({ course, version }) => heedingOf(course, version))
  for (const { course, version } of all) {
    const name = heedingOf(course, version)
    await beginHeeding(name, heeders.from(), names.includes(name))
  }
}

/** Nothing where no suggestion is heeded. */
export function toldHeeded(count: HeededCount | undefined, heeded: CourseHeeded[]): string[] {
  if (heeded.length === 0) return []
  if (!count)
    return ['Suggestions are heeded, and nobody is told: name the tables with --suggestions and --campaigns.']
  const { people, silent, unknown } = count
  return [
    `${people === 0 ? 'Nobody is' : people === 1 ? '1 person is' : `${people} people are`} told that what they suggested is heeded.`,
    ...(silent.length > 0 ? [`  Not told, by their own wish or since they know: ${silent.join(', ')}.`] : []),
    ...(unknown.length > 0
      ? [`  Made by nobody, or by somebody who was forgotten: ${unknown.join(', ')}.`]
      : []),
  ]
}
