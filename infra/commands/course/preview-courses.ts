/** What an author saves, on the phones at once. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type FSWatcher, watch } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { coursesIn } from '../../../content/reading/content-folder.ts'
import type { Catalogue, Language } from '../../../content/schema.ts'
import { readAddresses } from '../../local/addresses.ts'
import { type Beginner, beginAt, placeOf } from './begin-at.ts'
import { findIn } from './findings.ts'
import { publishHere } from './publish-here.ts'
import { Refused, type Setting } from './setting.ts'
import { toldFindings } from './told-findings.ts'

export interface PreviewOptions {
  /** Where a learner is to begin: a card's id, or `<course>/<card>`. */
  from?: string
  language: Language
}

/** An editor saves one file in several steps. */
const settledMilliseconds = 150

/**
 * Shows what stands in the folder on the phones, drafts too, as soon as nothing is broken in it, and again after each save,
 * under any version; whoever began at `from` is then told anew where they are. Runs until it is stopped; with `json`, it prints an object a line. Throws `Refused` for a card that
 * is not there.
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
  let phones: Phones | undefined
  let beginner: Beginner | undefined
  while (!phones?.isEnding()) {
    const catalogue = shownOf(language, setting)
    if (!catalogue) say('It is not on the phones: something is broken.', setting)
    else if (!phones) {
      if (from) placeOf(from, catalogue)
      phones = await openPhones(setting)
      await show(catalogue, setting)
      if (from) beginner = await beginAt(from, language, catalogue)
      if (beginner) say(beginner.said, setting)
    } else await show(catalogue, setting).then(beginner?.look).catch(unlessEnding(phones))
    await Promise.race([saved, ...(phones ? [phones.ended] : [])])
    await sleep(settledMilliseconds)
    saved = once(saves, 'change')
  }
}

/** What is cut off because the phones are being stopped is no failure. */
const unlessEnding = (phones: Phones | undefined) => (failure: unknown) => {
  if (!phones?.isEnding()) throw failure
}

/** What can be shown, if anything; prints what is to be mended. */
function shownOf(ahead: Language, { content, json }: Setting): Catalogue | undefined {
  const { read, problems, advice } = findIn(content, coursesIn(content), { ahead })
  console.log(
    json ? JSON.stringify({ problems, advice }) : toldFindings({ problems, advice }, content, content),
  )
  return 'catalogue' in read ? read.catalogue : read.soFar
}

async function show(catalogue: Catalogue, setting: Setting): Promise<void> {
  await publishHere(catalogue, setting.content)
  say('It is on the phones.', setting)
}

const say = (said: string, { json }: Setting): void => console.log(json ? JSON.stringify({ said }) : said)

interface Phones {
  ended: Promise<unknown>
  /** Whether they have ended, or were told to. */
  isEnding(): boolean
}

/** Those of an `npm start` that runs, or else of one that is started here. */
async function openPhones(setting: Setting): Promise<Phones> {
  const there = readAddresses(process.env.TAKWIN_DATA || '.takwin')?.phonesUrl
  if (!there || !(await answers(there))) return startPhones(setting)
  say(`On the phones that run at ${there}, which keep what is shown until they are started again.`, setting)
  return { ended: new Promise(() => {}), isEnding: () => false }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )

/** `npm start`, with what it prints; with `json`, as what is no object. Resolves when it is ready. */
async function startPhones({ json }: Setting): Promise<Phones> {
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
      if (json) console.error(line)
      else console.log(line)
      if (line === 'Takwin is ready') resolve()
    })
  })
  await Promise.race([ready, ended])
  if (ending) throw new Refused('The phones could not be started.')
  return { ended, isEnding: () => ending }
}
