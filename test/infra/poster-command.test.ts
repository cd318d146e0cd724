/** A poster from the command line: what its codes hold, and what is said of one that cannot be drawn. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsqr from 'jsqr'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'takwin-poster-'))
afterAll(() => rmSync(folder, { recursive: true }))

function poster(...words: string[]) {
  const args = ['infra/commands/poster.ts', '--whatsapp', 'https://wa.me/212500000000', ...words]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { status, said: stdout, complained: stderr }
}

/** The codes of a picture, in the order of its halves. */
async function scanned(file: string): Promise<(string | undefined)[]> {
  const image = await loadImage(file)
  const width = Math.floor(image.width / 2)
  return [0, width].map((left) => {
    const canvas = createCanvas(width, image.height)
    canvas.getContext('2d').drawImage(image, -left, 0)
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, image.height)
    return jsqr.default(new Uint8ClampedArray(data), width, image.height)?.data
  })
}

test('its codes open both chats with the campaign, and with the course where one is named', async () => {
  const file = join(folder, 'french.png')
  const asked = ['--campaign', 'radio-2026', '--language', 'fr', '--course', 'advocacy', '--out', file]
  expect(poster(...asked)).toMatchObject({ status: 0, complained: '' })
  expect(await scanned(file)).toEqual([
    `https://wa.me/212500000000?text=${encodeURIComponent('/start advocacy--radio-2026')}`,
    'https://t.me/takwin_bot?start=advocacy--radio-2026',
  ])
})

test('in Arabic it is a tagged sheet whose first code stands on the right', async () => {
  const file = join(folder, 'arabic')
  for (const ending of ['pdf', 'png'])
    poster('--campaign', 'souk', '--language', 'ar', '--out', `${file}.${ending}`)
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(`${file}.pdf`)), verbosity: 0 }).promise
  expect(pdf.numPages).toBe(1)
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  expect((await scanned(`${file}.png`))[1]).toContain('wa.me')
})

test.each([
  [['--campaign', 'Radio 2026'], 'as radio-2026'],
  [['--campaign', 'advocacy'], 'advocacy is a course'],
  [['--campaign', 'souk', '--course', 'nowhere'], 'There is no course nowhere'],
  [['--campaign', 'souk', '--telegram', 'takwin_bot'], 'it should begin with https://t.me/'],
  [['--campaign', 'souk', '--out', 'poster.doc'], 'should end in .pdf or .png'],
])('%j is refused in plain words', (asked, why) => {
  const { status, complained } = poster('--language', 'fr', ...asked)
  expect(status).toBe(1)
  expect(complained).toContain(why)
  expect(complained).not.toContain('    at ')
})
