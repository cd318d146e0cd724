/** From an author's folder to the phones of an `npm start` that keeps running: no code is touched. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Message } from 'grammy/types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkedCatalogue } from '../../infra/catalogue.ts'
import { freePort, type Local, startLocal } from '../support/local.ts'
import { textOf } from '../support/play.ts'
import { openPlayer, resumePlayer } from '../support/player.ts'

const folder = mkdtempSync(join(tmpdir(), 'takwin-publish-'))
const content = join(folder, 'content')
const data = join(folder, 'data')
const old = Object.values(checkedCatalogue().courses)[0]?.id ?? ''
const file = (course: string, name: string) => join(content, 'courses', course, name)

/** The command, on the copy of the content and the cloud that runs in `data`. */
function course(...words: string[]) {
  const args = ['infra/commands/course.ts', '--content', content, ...words]
  const env = { ...process.env, TAKWIN_DATA: data }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
  return { status, said: stdout, complained: stderr }
}
function rewrite(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${path} does not say ${from}`)
  writeFileSync(path, after)
}
/** The next version, with what it says about itself. */
function raise(id: string, version: string): void {
  rewrite(file(id, 'course.yaml'), /^version: .*$/m, `version: ${version}`)
  const change = `changes:\n  - version: ${version}\n    what: { ar: تحسين, fr: Mieux dit, en: Better said }`
  rewrite(file(id, 'course.yaml'), /^changes:$/m, change)
}

cpSync('content', content, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('beside an `npm start` that runs', () => {
  let local: Local
  beforeAll(async () => {
    local = await startLocal({ folder: data, port: await freePort(), phonesPort: await freePort() })
  })
  afterAll(() => local.end('SIGKILL'))

  test('one course cannot be published before everything is', () => {
    // What is to be printed was published at the start.
    expect(course('rollback', '--local').said).toContain('What was deployed is taught again')
    const { status, complained } = course('publish', old, '--local')
    expect(status).toBe(1)
    expect(complained).toContain('publish everything once')
    expect(course('published', '--local').said).toContain('Nothing is published')
  })

  test('a new course is with learners as soon as it is published', async () => {
    const plan = ['--sector', 'environment', '--competency', 'local-participation']
    const titles = ['--ar', 'نقط الماء', '--fr', 'Points d’eau', '--en', 'Water points']
    expect(course('new', 'water-points', ...plan, ...titles).status).toBe(0)
    expect(course('publish', '--local').said).toContain('Drafts, kept from learners: water-points.')
    expect(course('publish', 'water-points', '--local').complained).toContain('is a draft')
    write('water-points')
    expect(course('publish', '--local')).toMatchObject({
      status: 0,
      said: expect.stringContaining('water-points 5.0.0 is new.'),
    })
    const player = await openPlayer(local.phones, 'en')
    await player.act('start', { payload: 'water-points' })
    const knowing = { catalogue: checkedCatalogue(content), language: 'en', name: 'Amina' } as const
    expect(textOf(await player.hears())).not.toBe('')
    await player.play(knowing, (said) => textOf(said).includes('Whose water is it?'))
  })

  test('what has not changed is not published twice', () => {
    expect(course('publish', '--local').said).toContain('Nothing has changed')
  })

  test('words that change want a version that changes', () => {
    rewrite(file('water-points', 'en.md'), 'Whose water is it?', 'Whose is the water?')
    const refused = course('publish', 'water-points', '--local')
    expect(refused).toMatchObject({ status: 1, complained: expect.stringContaining('raise its version') })
    raise('water-points', '5.1.0')
    expect(course('publish', 'water-points', '--local').said).toContain('water-points 5.0.0 → 5.1.0')
  })

  test('what a version says of itself can be put better without another one', () => {
    rewrite(file('water-points', 'course.yaml'), 'en: Better said', 'en: Clearer questions')
    expect(course('publish', 'water-points', '--local')).toMatchObject({ status: 0 })
  })

  test('what vanishes is told with how many are there, and needs a yes', () => {
    rmSync(join(content, 'courses/water-points'), { recursive: true })
    const loss = /water-points 5\.1\.0 vanishes: .*\n {2}1 learner is there now\./
    expect(course('check', '--local')).toMatchObject({ status: 0, said: expect.stringMatching(loss) })
    expect(JSON.parse(course('--json', 'check', '--local').said)).toMatchObject({
      problems: [],
      changes: [{ course: 'water-points', what: 'gone', from: '5.1.0' }],
      learners: { 'water-points': 1 },
    })
    const refused = course('publish', '--local')
    expect(refused).toMatchObject({ status: 1, complained: expect.stringMatching(loss) })
    expect(course('publish', '--local', '--yes').status).toBe(0)
  })

  test('what was before is known, and can be had again', () => {
    const versions = () =>
      (
        JSON.parse(course('--json', 'published', '--local').said) as { courses: Record<string, string> }[]
      ).map(({ courses }) => courses['water-points'])
    expect(versions()).toEqual([undefined, '5.1.0', '5.1.0', '5.0.0', undefined, undefined])
    expect(course('rollback', '--local').said).toContain('is out again')
    expect(versions()).toEqual(['5.1.0', '5.1.0', '5.0.0', undefined, undefined])
  })

  /** Enough of a course for nothing to be missing. */
  function write(id: string): void {
    const { [old]: model } = checkedCatalogue().courses
    for (const name of ['course.yaml', 'ar.md', 'fr.md', 'en.md']) cpSync(file(old, name), file(id, name))
    rewrite(file(id, 'course.yaml'), `id: ${old}`, `id: ${id}`)
    // Its pages to print stay with the course that has them.
    rewrite(file(id, 'course.yaml'), /^aids:\n(?: .*\n)+/m, '')
    raise(id, '5.0.0')
    const [first = ''] = model?.order ?? []
    const ask = model?.words.en.cards[first]?.ask ?? ''
    rewrite(file(id, 'en.md'), `? ${ask}`, '? Whose water is it?')
  }
})

test('the preview shows on the phones what is saved, from any card', async () => {
  const { [old]: model } = checkedCatalogue(content).courses
  const card = model?.order[5] ?? ''
  const said = model?.words.en.cards[card]
  const [port, phonesPort] = [await freePort(), await freePort()]
  const env = { ...process.env, TAKWIN_DATA: data, PORT: String(port), PHONES_PORT: String(phonesPort) }
  const words = ['preview', '--from', card, '--language', 'en']
  const args = ['infra/commands/course.ts', '--content', content, ...words]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  const says = (what: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => printed.includes(what) && resolve()
      child.stdout.on('data', look)
      child.once('exit', () => reject(new Error(`it ended:\n${printed}`)))
      look()
    })
  child.stdout.on('data', (piece) => {
    printed += piece
  })
  try {
    await says('is a learner who begins at')
    const phones = `http://localhost:${phonesPort}`
    const joined = await (await fetch(`${phones}/phones/telegram/learners`)).json()
    const people = joined as { id: number; person: { first_name: string } }[]
    const { id } = people.find(({ person }) => person.first_name === said?.title) ?? { id: 0 }
    const player = resumePlayer(phones, id, { message_id: 0 } as Message)
    expect(textOf(await player.hears())).toContain(said?.ask)

    printed = ''
    const broken = says('✘')
    rewrite(file(old, 'en.md'), `? ${said?.ask}`, `? ${'Too long? '.repeat(20)}`)
    await broken
    printed = ''
    const published = says('It is on the phones.')
    rewrite(file(old, 'en.md'), `? ${'Too long? '.repeat(20)}`, '? As just saved?')
    await published
    // Nobody says anything: it comes with the save.
    expect(textOf(await player.hears())).toContain('As just saved?')
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
})
