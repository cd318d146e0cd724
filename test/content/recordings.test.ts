/** What somebody has recorded, and where a course is signed; what is wrong with either stands in `broken/`. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { adviceOn } from '../../content/advice.ts'
import { readCatalogue } from '../../content/catalogue.ts'
import { audioFormatOf } from '../../content/reading/audio.ts'
import { limits } from '../../content/schema.ts'
import { catalogueIn, inFolder, sound } from './sound.ts'

const voice = readFileSync('infra/local/phones/samples/voice.ogg')
const photo = readFileSync('infra/local/phones/samples/photo.jpg')
/** A frame of MPEG-1 audio, layer III. */
const mp3 = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)])
const vorbis = Buffer.from(voice.toString('latin1').replace('OpusHead', '\x01vorbis\0'), 'latin1')
const media = (path: string) => `courses/wells/media/${path}`

test('a card whose recording is there names it, in its language alone', () => {
  const recorded = { ...sound, [media('fr/how-deep.ogg')]: voice, [media('ar/how-deep.mp3')]: mp3 }
  const { ar, fr, en } = catalogueIn(recorded).courses.wells?.words ?? expect.unreachable()
  expect(fr.cards['how-deep']?.audio).toMatch(/^[0-9a-f]{64}\.ogg$/)
  expect(ar.cards['how-deep']?.audio).toMatch(/^[0-9a-f]{64}\.mp3$/)
  expect(en.cards['how-deep']).not.toHaveProperty('audio')
  expect(fr.cards.where).not.toHaveProperty('audio')
})

test('a recording that is too heavy to be sent is refused, one that costs its hearer is advised against', () => {
  const endless = Buffer.concat([voice, Buffer.alloc(2 * limits.audioBytes)])
  const heavy = Buffer.concat([voice, Buffer.alloc(300_000)])
  const files = { ...sound, [media('fr/where.ogg')]: endless, [media('ar/where.ogg')]: heavy }
  inFolder(files, (folder) => {
    expect(readCatalogue(folder)).toMatchObject({
      problems: [
        {
          file: media('fr/where.ogg'),
          what: 'It is 8.0 MB, and at most 4.0 can be sent: read this alone.',
        },
      ],
    })
    expect(adviceOn(folder, ['wells'])).toContainEqual({
      file: media('ar/where.ogg'),
      line: 1,
      what: 'It is 301 kB, and data is dear: save it at 24 kbit/s, mono, to stay below 250.',
    })
  })
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

test('a card shows its own video, and the first of a lesson that of the lesson', () => {
  const path = 'courses/wells/course.yaml'
  const text =
    sound[path]?.replace('signLanguage:\n', 'signLanguage:\n  how-deep: https://video.example/b\n') ?? ''
  const { cards } = catalogueIn({ ...sound, [path]: text }).courses.wells ?? expect.unreachable()
  expect(['where', 'how-deep', 'whose'].map((card) => cards[card]?.signLanguage)).toEqual([
    'https://video.example/before',
    'https://video.example/b',
    undefined,
  ])
})
