import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../content/schema.ts'
import { contentSecurityPolicy } from '../../functions/documents/pages/content-security-policy.ts'
import { openBrowser } from '../support/browser.ts'
import { everyPage, valid } from './pages-sample.ts'

const pages = Object.fromEntries(
  languages.flatMap((language) =>
    Object.entries(everyPage(language)).map(([name, page]) => [
      `/${language}/${name.replaceAll(' ', '-')}`,
      // The one script there is has a test of its own.
      page.replace(/<script .*?<\/script>/, ''),
    ]),
  ),
)
const paths = Object.keys(pages)
const screens: Record<string, BrowserContextOptions> = {
  'a narrow phone, light': { viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  'a laptop at 200 % zoom, dark': {
    viewport: { width: 640, height: 400 },
    deviceScaleFactor: 2,
    colorScheme: 'dark',
  },
}

let browser: Browser
let origin: string
const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('content-security-policy', contentSecurityPolicy)
  response.end(pages[request.url ?? ''] ?? 'no such page')
})

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  server.close()
})

async function look<T>(
  path: string,
  screen: BrowserContextOptions,
  at: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(screen)
  try {
    const page = await context.newPage()
    await page.goto(`${origin}${path}`)
    return await at(page)
  } finally {
    await context.close()
  }
}

describe.for(Object.entries(screens))('on %s', ([, screen]) => {
  test.for(paths)('%s has nothing axe objects to, and never scrolls sideways', async (path) => {
    await look(path, screen, async (page) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([])
      expect(await sideways(page)).toBe(0)
    })
  })
})

describe('on a phone with its letters twice as large', () => {
  test.for(paths)('%s never scrolls sideways', async (path) => {
    const width = await look(
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
    asked.length = 0
    const complaints: string[] = []
    const background = await look(path, {}, async (page) => {
      page.on('console', (message) => complaints.push(message.text()))
      await page.reload()
      return page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    })
    expect(new Set(asked)).toEqual(new Set([path]))
    expect(complaints).toEqual([])
    expect(background).toBe('rgb(248, 244, 234)')
  }
})

test('the keyboard reaches everything, the content first of all', async () => {
  await look('/ar/home', {}, async (page) => {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
    expect((await page.locator('.skip').boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    const stops = await page.locator('main a[href], main input:not([type=hidden]), main button').count()
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press('Tab')
      const outline = await page.evaluate(() => {
        const { activeElement } = document
        return activeElement?.closest('main') && getComputedStyle(activeElement).outlineStyle
      })
      expect(outline).toBe('solid')
    }
  })
})

test('a number reads from left to right in an Arabic page', async () => {
  await look('/ar/valid', {}, async (page) => {
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
    await look(`/${language}/valid`, { viewport: a4 }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByText(`/certificates/${valid.id}`).isVisible()).toBe(true)
      expect(await page.locator('nav, footer, .button').filter({ visible: true }).count()).toBe(0)
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(a4.height)
    })
  },
)

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
