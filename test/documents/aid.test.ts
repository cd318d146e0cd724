/** The aids of the courses as they ship, read back as a program reads them. */
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { readAids } from '../../content/reading/aids.ts'
import { passagesOf } from '../../content/reading/written-aid.ts'
import { languages } from '../../content/schema.ts'
import { aidFiles } from '../../functions/documents/aid/aid-files.ts'
import { openAids } from '../../functions/documents/aid/draw-aid.ts'
import { aidSheets } from '../../infra/commands/course/aid-sheets.ts'
import { drawAids } from '../../infra/commands/course/draw-aids.ts'
import { withPress } from '../../infra/commands/with-press.ts'
import { shipped } from '../support/catalogues.ts'
import { firstPage, lettersOn, withoutSpaces } from '../support/sheet.ts'

const courses = Object.keys(shipped.courses)
const portal = 'https://takwin.example'
const { drawn, problems } = drawAids('content', courses, portal)
const written = courses.flatMap((course) => readAids({ folder: 'content', problems: [] }, course))

const roles = (node: { role?: string; children?: unknown[] }): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap((child) => roles(child as typeof node)),
]

test('each is one page', () => {
  expect(problems).toEqual([])
  expect(drawn).toHaveLength(written.length)
  expect(drawn.length % languages.length).toBe(0)
})

describe.each(drawn)('$id in $language', ({ course, id, language, pdf }) => {
  const aid = written.find((each) => each.id === id && each.language === language) ?? expect.unreachable()

  test('says all that its author wrote, in the order in which it is read', async () => {
    const letters = await lettersOn(await firstPage(pdf))
    let from = 0
    for (const text of passagesOf(aid).flatMap((passage) => passage.text.split(/_{3,}/))) {
      const at = letters.indexOf(withoutSpaces(text), from)
      expect(at, text).toBeGreaterThanOrEqual(from)
      from = at + withoutSpaces(text).length
    }
  })

  test('names its course and the portal at its foot, and leads there', async () => {
    const page = await firstPage(pdf)
    const words = shipped.courses[course]?.words[language]
    const foot = `${words?.title}takwin.example/${language}/courses/${course}`
    expect((await lettersOn(page)).endsWith(withoutSpaces(foot))).toBe(true)
    const [link] = await page.getAnnotations()
    expect(link).toMatchObject({ subtype: 'Link', url: `${portal}/${language}/courses/${course}` })
  })

  test('is tagged, in its language, under its title, for PDF/UA', async () => {
    const { metadata, info } = await (await opened(pdf)).getMetadata()
    expect(info).toMatchObject({
      Language: `${language}-MA`,
      Title: expect.stringContaining(aid.title.text),
    })
    expect(metadata.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const tags = roles(await (await firstPage(pdf)).getStructTree())
    const kinds = aid.blocks.map(({ what }) => what)
    const wanted = [...(kinds.includes('table') ? ['Table', 'TH', 'TD'] : []), 'H1']
    expect(tags).toEqual(expect.arrayContaining(wanted))
    if (kinds.includes('checks')) expect(tags).toContain('LI')
  })

  test('is A4, and weighs no more than 100 KB', async () => {
    const { width, height } = (await firstPage(pdf)).getViewport({ scale: 1 })
    expect([width, height].map(Math.round).toSorted((a, b) => a - b)).toEqual([595, 842])
    expect(pdf.length).toBeLessThanOrEqual(100_000)
  })
})

test('drawn again, each is the same to the byte, and so goes by the same name', () => {
  const sheets = courses.flatMap((course) => aidSheets('content', course, portal))
  const again = withPress(aidFiles, (folder) => {
    const draw = openAids(folder)
    return sheets.map(({ sheet }) => draw(sheet).pdf)
  })
  expect(again).toEqual(drawn.map(({ pdf }) => pdf))
  expect(new Set(drawn.map(({ name }) => name)).size).toBe(drawn.length)
})

test('in Arabic the first column of a table stands on the right', async () => {
  const placed = async (language: 'ar' | 'fr') => {
    const { pdf } =
      drawn.find((each) => each.id === 'budget-table' && each.language === language) ?? expect.unreachable()
    const [head] = written
      .filter((each) => each.id === 'budget-table' && each.language === language)
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.what === 'table' ? [block.head] : [])))
    const [first, last] = [head?.[0], head?.at(-1)].map((cell) => cell?.text.split(' ')[0] ?? '')
    const page = await firstPage(pdf)
    return [await acrossOf(page, first ?? ''), await acrossOf(page, last ?? '')]
  }
  const [[arabicFirst = 0, arabicLast = 0], [frenchFirst = 0, frenchLast = 0]] = [
    await placed('ar'),
    await placed('fr'),
  ]
  expect(arabicFirst).toBeGreaterThan(arabicLast)
  expect(frenchFirst).toBeLessThan(frenchLast)
})

const opened = (pdf: Uint8Array) => getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise

/** Points from the left edge to the first piece of text that is this word. */
async function acrossOf(page: PDFPageProxy, word: string): Promise<number> {
  const { items } = await page.getTextContent()
  const piece = items.find((item) => 'str' in item && item.str.startsWith(word))
  return piece && 'transform' in piece ? piece.transform[4] : Number.NaN
}
