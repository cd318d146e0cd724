import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsqr from 'jsqr'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CertificateClaims, openPress, type Press } from '../../functions/documents/certificate/draw.ts'
import { phrases } from '../../functions/documents/certificate/phrases.ts'
import { pressFiles } from '../../functions/documents/certificate/press-files.ts'
import { fc } from '../support/properties.ts'

const id = '7ZQ4K-8M2XR-V9T3B-N6HJD-W1CPE-8Q'
const url = `https://takwin.example/certificates/${id}`
const about = { id, url, score: { right: 9, asked: 10, passMark: 70 }, issuedAt: '2026-03-14T23:30:00Z' }

const arabic: CertificateClaims = {
  ...about,
  language: 'ar',
  name: { arabic: 'فاطمة الزهراء بنعلي', latin: 'Fatima-Zahra Benâli' },
  course: { title: 'الولوج إلى الإعلام (HACA) سنة 2026', version: '2026.1', minutes: 45 },
  competencies: ['إعداد عريضة', 'الترافع لدى الجماعات الترابية'],
}
const french: CertificateClaims = {
  ...about,
  language: 'fr',
  name: { latin: 'Fatima-Zahra Benâli' },
  course: { title: 'La démocratie participative', version: '2026.1', minutes: 45 },
  competencies: ['Rédiger une pétition', 'Plaider auprès des collectivités'],
}
const english: CertificateClaims = {
  ...about,
  language: 'en',
  name: { arabic: 'يوسف أيت الحاج', latin: 'Youssef Aït El Haj ⵢⵓⵙⴼ' },
  course: { title: 'Participatory democracy', version: '2026.1', minutes: 45 },
  competencies: ['Drafting a petition', 'Advocating with local authorities'],
}
const named = (latin: string): CertificateClaims => ({ ...english, name: { latin } })

const folder = mkdtempSync(join(tmpdir(), 'press-'))
let press: Press

beforeAll(() => {
  for (const path of pressFiles) {
    copyFileSync(new URL(`../../${path}`, import.meta.url), join(folder, basename(path)))
  }
  press = openPress(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

const open = (pdf: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise

/** The letters of the page in the order of its content. The reader used here drops the spaces of Arabic. */
async function read(pdf: Uint8Array): Promise<string> {
  const page = await (await open(pdf)).getPage(1)
  const { items } = await page.getTextContent()
  return items
    .map((piece) => ('str' in piece ? piece.str : ''))
    .join('')
    .replace(/\s/g, '')
}
const letters = (...texts: string[]) => texts.join('').replace(/\s/g, '')

async function scan(pdf: Uint8Array): Promise<string | undefined> {
  const page = await (await open(pdf)).getPage(1)
  const viewport = page.getViewport({ scale: 2 })
  const canvas = createCanvas(viewport.width, viewport.height)
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  return jsqr.default(new Uint8ClampedArray(data), width, height)?.data
}

const roles = (node: { role?: string; children?: unknown[] }): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap((child) => roles(child as typeof node)),
]

describe('the words of a certificate come out in the order they are read', () => {
  const { ar, fr, en } = phrases

  test('in Arabic, with Latin letters and numbers among them', async () => {
    expect(await read(press.draw(arabic))).toBe(
      letters(
        `${ar.issuer} ${ar.title} ${ar.certifies} فاطمة الزهراء بنعلي Fatima-Zahra Benâli`,
        `${ar.passed} الولوج إلى الإعلام (HACA) سنة 2026 ${ar.version} 2026.1 · 45 دقيقة`,
        `${ar.competencies} إعداد عريضة · الترافع لدى الجماعات الترابية`,
        `${ar.issued} 14 مارس 2026 ${ar.assessment} ${ar.score} من 85 إلى 100 في المائة ${ar.passMark} 70%`,
        `${ar.number} ${id} ${ar.check} ${url}`,
      ),
    )
  })

  test('in French', async () => {
    expect(await read(press.draw(french))).toBe(
      letters(
        `${fr.issuer} ${fr.title} ${fr.certifies} Fatima-Zahra Benâli`,
        `${fr.passed} La démocratie participative ${fr.version} 2026.1 · 45 minutes`,
        `${fr.competencies} Rédiger une pétition · Plaider auprès des collectivités`,
        `${fr.issued} 14 mars 2026 ${fr.assessment} ${fr.score} de 85 à 100 % ${fr.passMark} 70 %`,
        `${fr.number} ${id} ${fr.check} ${url}`,
      ),
    )
  })

  test('in English, with an Arabic name and Tifinagh letters', async () => {
    expect(await read(press.draw(english))).toBe(
      letters(
        `${en.issuer} ${en.title} ${en.certifies} Youssef Aït El Haj ⵢⵓⵙⴼ يوسف أيت الحاج`,
        `${en.passed} Participatory democracy ${en.version} 2026.1 · 45 minutes`,
        `${en.competencies} Drafting a petition · Advocating with local authorities`,
        `${en.issued} 14 March 2026 ${en.assessment} ${en.score} 85 to 100% ${en.passMark} 70%`,
        `${en.number} ${id} ${en.check} ${url}`,
      ),
    )
  })
})

describe.each([arabic, french, english])('a certificate in $language', (claims) => {
  test('leads to its page by its QR code', async () => {
    expect(await scan(press.draw(claims))).toBe(url)
  })

  test('is the same to the byte whenever and wherever it is drawn', () => {
    const first = press.draw(claims)
    press.draw({ ...claims, id: 'ANOTHER' })
    expect(Buffer.compare(first, press.draw(claims))).toBe(0)
    expect(Buffer.compare(first, openPress(folder).draw(claims))).toBe(0)
  })

  test('is tagged, in its language, under its title, for PDF/UA', async () => {
    const pdf = await open(press.draw(claims))
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({ Language: `${claims.language}-MA`, CreationDate: 'D:20260314233000Z' })
    expect(info).toMatchObject({
      Title: expect.stringContaining(claims.course.title),
      Author: expect.any(String),
    })
    expect(metadata.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const tree = await (await pdf.getPage(1)).getStructTree()
    expect(roles(tree)).toEqual(expect.arrayContaining(['H1', 'P', 'Figure', 'Link']))
  })

  test('is shown by its link as one picture of 1200 × 630 pixels, which no name changes', async () => {
    const card = Buffer.from(press.drawCard(claims))
    const { width, height } = await loadImage(card)
    expect([width, height]).toEqual([1200, 630])
    const other = press.drawCard({ ...claims, name: { latin: 'Somebody Else' }, id: 'another' })
    expect(Buffer.compare(card, other)).toBe(0)
    expect(card.length).toBeLessThan(400_000)
  })

  test('weighs no more than 60 KB', () => {
    expect(press.draw(claims).length).toBeLessThanOrEqual(60_000)
  })
})

test('the credential travels in the sheet, letter for letter', async () => {
  const credential = JSON.stringify({ type: ['VerifiableCredential'], name: 'فاطمة #panic()' })
  const attachments = await (await open(press.draw(french, credential))).getAttachments()
  expect(Object.keys(attachments)).toEqual(['credential.json'])
  expect(Buffer.from(attachments['credential.json'].content).toString()).toBe(credential)
})

describe('a hostile name comes out as harmless text', () => {
  test.each([
    ['markup', '#panic("x") $x^2$ \\ *b* _i_ `r` <l> @ref // c /* d */ = h'],
    ['JSON', '"},{"id":"forged'],
  ])('%s is printed as it was written', async (_, name) => {
    expect(await read(press.draw(named(name)))).toContain(letters(name))
  })

  test.each([
    ['direction overrides', '\u202EAmina\u202C \u2066Benali\u2069\u200F'],
    ['controls and a lone surrogate', 'Ami\u0000na\uD800 \u0007Benali\uFFFF'],
    ['line breaks', 'Amina\r\n\u2028\tBenali'],
    ['emoji and a bomb of joiners', `Amina 👩‍👩‍👧‍👦${'\u200D'.repeat(2000)} Benali❤️`],
    ['letters no font has', 'Amina 漢字 Benali'],
  ])('%s are left out', async (_, name) => {
    expect(await read(press.draw(named(name)))).toContain('thatAminaBenalihaspassed')
  })

  test('marks pile up on a letter no higher than three', () => {
    const piled = (marks: number) => press.draw(named(`Amina${'\u0301'.repeat(marks)}`))
    // The first one becomes part of the letter.
    expect(Buffer.compare(piled(500), piled(4))).toBe(0)
  })

  test.each(['ar', 'fr'] as const)(
    'letters by the hundred stay on the one sheet, in %s',
    async (language) => {
      const pdf = press.draw({
        ...about,
        language,
        name: { arabic: 'عبد الرحمان '.repeat(25), latin: 'W'.repeat(300) },
        course: { title: 'Planification stratégique '.repeat(12), version: '2026.1', minutes: 45 },
        competencies: Array<string>(6).fill('التخطيط الاستراتيجي والتدبير الإداري والمالي للجمعيات'),
      })
      expect((await open(pdf)).numPages).toBe(1)
      expect((await read(pdf)).match(/W+/g)?.join('')).toContain('W'.repeat(300))
      expect(await scan(pdf)).toBe(url)
    },
  )

  test('a name without a letter that can be drawn is refused', () => {
    expect(() => press.draw(named('👩‍🚀 \u202E'))).toThrow('no letter of the name')
  })

  test('whatever else a name holds, the sheet is drawn', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 80 })
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        press.draw({ ...arabic, name: { arabic: `ع${first}`, latin: `A${second}` } })
      }),
      { numRuns: 50 },
    )
  })
})
