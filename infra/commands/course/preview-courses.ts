/** What an author saves, on the phones at once. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type FSWatcher, watch } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Catalogue, Language } from '../../../content/schema.ts'
import { readChecked } from '../../checks/read-checked.ts'
import { beginAt, placeOf } from './begin-at.ts'
import { checkCourses } from './check-courses.ts'
import { publishHere } from './publish-here.ts'
import { Refused, type Setting } from './setting.ts'

export interface PreviewOptions {
  /** Where a learner is to begin: a card's id, or `<course>/<card>`. */
  from?: string
  language: Language
}

/** An editor saves one file in several steps. */
const settledMilliseconds = 150

/**
 * Starts the phones as soon as there is nothing to mend, and publishes to them after each save, under any version. Runs
 * until they are stopped. Throws `Refused` for a card that is not there.
 */
export async function previewCourses(options: PreviewOptions, setting: Setting): Promise<void> {
  const saves = watch(setting.content, { recursive: true })
  try {
    await followSaves(saves, options, setting)
  } finally {
    saves.close()
  }
}

async function followSaves(
  saves: FSWatcher,
  { from, language }: PreviewOptions,
  setting: Setting,
): Promise<void> {
  let saved = once(saves, 'change')
  let phones: Started | undefined
  while (!phones?.isEnding()) {
    const catalogue = await checked(setting)
    if (catalogue && !phones) {
      if (from) placeOf(from, catalogue)
      phones = await startPhones()
      await show(catalogue, setting)
      if (from) console.log(await beginAt(from, language, catalogue))
    } else if (catalogue) await show(catalogue, setting).catch(unlessEnding(phones))
    await Promise.race([saved, ...(phones ? [phones.ended] : [])])
    await sleep(settledMilliseconds)
    saved = once(saves, 'change')
  }
}

/** What is cut off because the phones are being stopped is no failure. */
const unlessEnding = (phones: Started | undefined) => (failure: unknown) => {
  if (!phones?.isEnding()) throw failure
}

/** Prints what is to be mended, if anything. */
async function checked(setting: Setting): Promise<Catalogue | undefined> {
  console.log(await checkCourses(undefined, setting))
  process.exitCode = 0
  const read = readChecked(setting.content)
  return 'catalogue' in read ? read.catalogue : undefined
}

async function show(catalogue: Catalogue, { content }: Setting): Promise<void> {
  await publishHere(catalogue, content)
  console.log('It is on the phones.')
}

interface Started {
  ended: Promise<unknown>
  /** Whether they have ended, or were told to. */
  isEnding(): boolean
}

/** `npm start`, with what it prints. Resolves when it is ready. */
async function startPhones(): Promise<Started> {
  const child = spawn(process.execPath, ['infra/local/start.ts'], { stdio: ['ignore', 'pipe', 'inherit'] })
  let ending = false
  const ended = once(child, 'exit').then(() => {
    ending = true
  })
  const stop = (signal: NodeJS.Signals) => {
    ending = true
    child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  const ready = new Promise<void>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      console.log(line)
      if (line === 'Takwin is ready') resolve()
    })
  })
  await Promise.race([ready, ended])
  if (ending) throw new Refused('The phones could not be started.')
  return { ended, isEnding: () => ending }
}
