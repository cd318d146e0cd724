import { describe, expect, test } from 'vitest'
import { segmentsOf } from '../../bots/segments.ts'

describe('an SMS is sent in so many parts', () => {
  test.each<[string, string, ReturnType<typeof segmentsOf>]>([
    ['nothing', '', { encoding: 'GSM-7', units: 0, segments: 0 }],
    ['one letter', 'a', { encoding: 'GSM-7', units: 1, segments: 1 }],
    ['160 letters', 'a'.repeat(160), { encoding: 'GSM-7', units: 160, segments: 1 }],
    ['161 letters', 'a'.repeat(161), { encoding: 'GSM-7', units: 161, segments: 2 }],
    ['306 letters', 'a'.repeat(306), { encoding: 'GSM-7', units: 306, segments: 2 }],
    ['307 letters', 'a'.repeat(307), { encoding: 'GSM-7', units: 307, segments: 3 }],
    ['80 euros, two units each', '€'.repeat(80), { encoding: 'GSM-7', units: 160, segments: 1 }],
    [
      'an escape that would be cut',
      `${'a'.repeat(152)}€${'a'.repeat(152)}`,
      { encoding: 'GSM-7', units: 306, segments: 3 },
    ],
    ['French of the basic alphabet', 'éèùàÇ ñ', { encoding: 'GSM-7', units: 7, segments: 1 }],
    ['French beyond it', 'Ça va, cœur', { encoding: 'UCS-2', units: 11, segments: 1 }],
    ['a small ç', 'ça', { encoding: 'UCS-2', units: 2, segments: 1 }],
    ['a typographic apostrophe', 'l’eau', { encoding: 'UCS-2', units: 5, segments: 1 }],
    ['70 Arabic letters', 'ع'.repeat(70), { encoding: 'UCS-2', units: 70, segments: 1 }],
    ['71 Arabic letters', 'ع'.repeat(71), { encoding: 'UCS-2', units: 71, segments: 2 }],
    ['134 Arabic letters', 'ع'.repeat(134), { encoding: 'UCS-2', units: 134, segments: 2 }],
    ['135 Arabic letters', 'ع'.repeat(135), { encoding: 'UCS-2', units: 135, segments: 3 }],
    ['35 faces, two units each', '😀'.repeat(35), { encoding: 'UCS-2', units: 70, segments: 1 }],
    ['36 faces, none of them cut', '😀'.repeat(36), { encoding: 'UCS-2', units: 72, segments: 2 }],
    ['67 faces', '😀'.repeat(67), { encoding: 'UCS-2', units: 134, segments: 3 }],
  ])('%s', (_, text, counted) => expect(segmentsOf(text)).toEqual(counted))
})
