/** What somebody has recorded, and where a course is signed. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { adviceOn } from '../../content/advice.ts'
import { readCatalogue } from '../../content/catalogue.ts'
import { audioFormatOf } from '../../content/reading/audio.ts'
import { limits } from '../../content/schema.ts'
import { edit, miniature } from './miniature.ts'
import { refused } from './refused.ts'

const voice = readFileSync('infra/local/phones/samples/voice.ogg')
const photo = readFileSync('infra/local/phones/samples/photo.jpg')
/** A frame of MPEG-1 audio, layer III. */
const mp3 = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)])
const vorbis = Buffer.from(voice.toString('latin1').replace('OpusHead', '\x01vorbis\0'), 'latin1')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recordings-'))
  for (const [file, text] of Object.entries(miniature)) put(file, text)
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(file: string, what: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), what)
}
const record = (path: string, bytes: Uint8Array) => put(`courses/wells/media/${path}`, bytes)
const shortly = (all: { file: string; line: number; what: string }[]) =>
  all.map(({ file, line, what }) => `${file.replace('courses/wells/', '')}:${line} ${what}`)

test('a card whose recording is there names it, in its language alone', () => {
  record('fr/one-b.ogg', voice)
  record('ar/one-b.mp3', mp3)
  const read = readCatalogue(folder)
  if ('problems' in read) throw new Error(shortly(read.problems).join('\n'))
  const { ar, fr, en } = read.catalogue.courses.wells?.words ?? expect.unreachable()
  expect(fr.cards['one-b']?.audio).toMatch(/^[0-9a-f]{64}\.ogg$/)
  expect(ar.cards['one-b']?.audio).toMatch(/^[0-9a-f]{64}\.mp3$/)
  expect(en.cards['one-b']).not.toHaveProperty('audio')
  expect(fr.cards['one-a']).not.toHaveProperty('audio')
})

test('all that is wrong with recordings is said at once, each with its file', () => {
  record('ar/one-a.ogg', voice)
  record('ar/one-a.mp3', mp3)
  record('ar/two-a.ogg', photo)
  record('ar/two-b.mp3', voice)
  record('ar/two-c.opus', voice)
  record('ar/three-a.ogg', Buffer.alloc(0))
  record('ar/well.ogg', voice)
  record('ber/one-a.ogg', voice)
  record('one-b.ogg', voice)
  record('fr/one-c.ogg', Buffer.concat([voice, Buffer.alloc(2 * limits.audioBytes)]))
  const read = readCatalogue(folder)
  const folders = 'Move it to media/ar, media/fr, media/en: its folder is the language it speaks.'
  const unplayable =
    'No chat plays this: save it as Opus in Ogg (.ogg), as voice notes are, or as MP3 (.mp3).'
  expect(shortly('problems' in read ? read.problems : [])).toEqual([
    'media/ar/one-a.ogg:1 courses/wells/media/ar/one-a.mp3 reads the same card: keep one of the two.',
    'media/ar/three-a.ogg:1 The file is empty: record it again.',
    `media/ar/two-a.ogg:1 ${unplayable}`,
    'media/ar/two-b.mp3:1 It is called .mp3 and is ogg inside: let its name end with .ogg.',
    'media/ar/two-c.opus:1 Let its name end with .ogg, which it is.',
    'media/ar/well.ogg:1 The course has no card "well": name the file after the card that it reads.',
    `media/ber/one-a.ogg:1 ${folders}`,
    'media/fr/one-c.ogg:1 It is 8.0 MB, and at most 4.0 can be sent: read the card alone.',
    `media/one-b.ogg:1 ${folders}`,
  ])
})

test('a recording that is heavy, or that one language lacks, is advised against and stops nothing', () => {
  record('ar/one-a.ogg', Buffer.concat([voice, Buffer.alloc(300_000)]))
  record('fr/one-a.ogg', voice)
  expect(readCatalogue(folder)).toHaveProperty('catalogue')
  expect(shortly(adviceOn(folder))).toEqual([
    'media/ar/one-a.ogg:1 It is 301 kB, and data is dear: save it at 24 kbit/s, mono, to stay below 250.',
    'en.md:1 Recorded in another language and not in this one: one-a. Record them too, or publish with --voices.',
  ])
})

test('audio is known by its bytes', () => {
  expect([voice, mp3, Buffer.from('ID3\x04'), vorbis, photo].map(audioFormatOf)).toEqual([
    'ogg',
    'mp3',
    'mp3',
    undefined,
    undefined,
  ])
})

describe('sign language', () => {
  test('a card shows its own video, and the first of a lesson that of the lesson', () => {
    const links =
      'signLanguage:\n  one: https://video.example/one\n  one-b: https://video.example/b\nsources:\n'
    for (const [file, text] of Object.entries(edit(miniature, 'course.yaml', 'sources:\n', links)))
      put(file, text)
    const read = readCatalogue(folder)
    if ('problems' in read) throw new Error(shortly(read.problems).join('\n'))
    const { cards } = read.catalogue.courses.wells ?? expect.unreachable()
    expect(['one-a', 'one-b', 'one-c'].map((card) => cards[card]?.signLanguage)).toEqual([
      'https://video.example/one',
      'https://video.example/b',
      undefined,
    ])
  })

  const signing = (line: string): [string, string, string] => [
    'course.yaml',
    'sources:\n',
    `signLanguage:\n  ${line}\nsources:\n`,
  ]
  refused('signLanguage', [
    [
      'a link that is not secure',
      [signing('one: http://video.example/one')],
      ['course.yaml:38 "signLanguage.one" must be a whole web address that begins with https://.'],
    ],
    [
      'a link that fills the bubble',
      [signing(`one: https://video.example/${'x'.repeat(limits.link)}`)],
      ['course.yaml:38 "signLanguage.one" is longer than 80 characters: shorten it.'],
    ],
    [
      'what is not there',
      [signing('nine: https://video.example/nine')],
      ['course.yaml:38 There is no card or lesson "nine" to sign: correct the spelling, or remove it.'],
    ],
  ])
})
