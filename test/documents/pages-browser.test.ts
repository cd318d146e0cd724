import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../content/schema.ts'
import measured from '../../functions/documents/pages/texts/measured-accessibility.json' with { type: 'json' }
import { valid } from './pages-sample.ts'
import { judgeEverywhere, pageNames, pathOf, type ServedPages, servePages, sideways } from './pages-served.ts'

const paths = languages.flatMap((language) => pageNames.map((name) => pathOf(language, name)))

let served: ServedPages
beforeAll(async () => {
  served = await servePages()
})
afterAll(() => served?.close())

test.for(paths)(
  '%s has nothing axe objects to and never scrolls sideways, on any screen, light or dark',
  async (path) => {
    const found = await judgeEverywhere(served, path)
    for (const { screen, mode, wider, verdict } of found) {
      expect.soft(verdict.broken, `${screen}, ${mode}`).toEqual([])
      expect.soft(wider, `${screen}, ${mode}`).toBe(0)
      // What the statement says was found, and no more than that: `npm run accessibility` writes it anew.
      expect.soft(measured.rules).toEqual(expect.arrayContaining(verdict.kept))
      expect.soft(measured.unsure).toEqual(expect.arrayContaining(verdict.unsure))
    }
  },
)

describe('on a phone with its letters twice as large', () => {
  test.for(paths)('%s never scrolls sideways', async (path) => {
    const width = await served.look(
      path,
      { viewport: { width: 320, height: 640 }, bypassCSP: true },
      async (page) => {
        await page.addStyleTag({ content: 'html{font-size:200%}' })
        return sideways(page)
      },
    )
    expect(width).toBe(0)
  })
})

test('a page is one request, and breaks no rule of its content security policy', async () => {
  for (const path of paths) {
    served.asked.length = 0
    const complaints: string[] = []
    const background = await served.look(path, {}, async (page) => {
      page.on('console', (message) => complaints.push(message.text()))
      await page.reload()
      return page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    })
    expect(new Set(served.asked)).toEqual(new Set([path]))
    expect(complaints).toEqual([])
    expect(background).toBe('rgb(248, 244, 234)')
  }
})

test('the keyboard leads first of all to the content', async () => {
  await served.look('/ar/home', {}, async (page) => {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
    expect((await page.locator('.skip').boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  })
})

test.for(paths)(
  '%s is walked by keyboard alone, without scripts: in its order, each stop in sight',
  async (path) => {
    await served.look(path, { javaScriptEnabled: false, reducedMotion: 'reduce' }, async (page) => {
      const stops = 'a[href], input:not([type=hidden]), textarea, button, summary'
      const count = await page.locator(stops).filter({ visible: true }).count()
      // A date is filled in part by part.
      const parts = 3 * (await page.locator('[type=date]').count())
      const walked: { nth: number; outline: string; isSeen: boolean }[] = []
      for (let stop = 0; stop < count + parts; stop++) {
        await page.keyboard.press('Tab')
        const at = await page.evaluate((all) => {
          const active = document.activeElement ?? document.body
          const { top, bottom } = active.getBoundingClientRect()
          return {
            nth: [...document.querySelectorAll(all)].filter((stop) => stop.checkVisibility()).indexOf(active),
            outline: getComputedStyle(active).outlineStyle,
            isSeen: bottom > 0 && top < innerHeight,
          }
        }, stops)
        if (walked.at(-1)?.nth !== at.nth) walked.push(at)
      }
      expect(walked).toEqual(
        Array.from({ length: count }, (_, nth) => ({ nth, outline: 'solid', isSeen: true })),
      )
    })
  },
)

test.for(
  languages.flatMap((language) => ['figures', 'where people stop'].map((name) => pathOf(language, name))),
)('%s breaks no number of a table, on the smallest phone', async (path) => {
  const broken = await served.look(path, { viewport: { width: 320, height: 640 } }, (page) =>
    page.locator('.figures td').evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const range = document.createRange()
        range.selectNodeContents(cell)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        return lines.size > 1 ? [cell.textContent] : []
      }),
    ),
  )
  expect(broken).toEqual([])
})

test('a number reads from left to right in an Arabic page', async () => {
  await served.look('/ar/valid', {}, async (page) => {
    const [first, last] = await page.evaluate(() => {
      const text = document.querySelector('.id')?.firstChild as Text
      return [0, text.length - 1].map((at) => {
        const range = document.createRange()
        range.setStart(text, at)
        range.setEnd(text, at + 1)
        return range.getBoundingClientRect().left
      })
    })
    expect(first).toBeLessThan(last ?? 0)
  })
})

test.for(languages)(
  'a printed certificate page in %s says where to check it, on one sheet',
  async (language) => {
    const a4 = { width: 680, height: 1009 }
    await served.look(`/${language}/valid`, { viewport: a4 }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByText(`/certificates/${valid.id}`).isVisible()).toBe(true)
      expect(await page.locator('nav, footer, .button').filter({ visible: true }).count()).toBe(0)
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(a4.height)
    })
  },
)
