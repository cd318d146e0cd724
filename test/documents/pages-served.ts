/** Every page in every language, as a browser gets it, and all the ways in which axe-core looks at it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { languages } from '../../content/schema.ts'
import { contentSecurityPolicy } from '../../functions/documents/pages/content-security-policy.ts'
import { judge, type Verdict } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { everyPage } from './pages-sample.ts'

export const pageNames = Object.keys(everyPage('en'))
export const pathOf = (language: string, name: string): string => `/${language}/${name.replaceAll(' ', '-')}`

const narrow = { viewport: { width: 320, height: 640 } }
const laptop = { viewport: { width: 1280, height: 800 } }
const zoomed = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }
export const screens: Record<string, BrowserContextOptions> = {
  '320 px': narrow,
  '1280 px': laptop,
  '1280 px, 200 %': zoomed,
}
export const modes = ['light', 'dark'] as const

export interface ServedPages {
  browser: Browser
  origin: string
  /** The paths that browsers have asked for. */
  asked: string[]
  /** Opens a page in a context of its own, for as long as `at` takes. */
  look<T>(path: string, options: BrowserContextOptions, at: (page: Page) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function servePages(): Promise<ServedPages> {
  const pages = Object.fromEntries(
    languages.flatMap((language) =>
      Object.entries(everyPage(language)).map(([name, page]) => [
        pathOf(language, name),
        // The one script there is has a test of its own.
        page.replace(/<script .*?<\/script>/, ''),
      ]),
    ),
  )
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-security-policy', contentSecurityPolicy)
    response.end(pages[request.url ?? ''] ?? 'no such page')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await openBrowser()
  return {
    browser,
    origin,
    asked,
    async look(path, options, at) {
      const context = await browser.newContext(options)
      try {
        const page = await context.newPage()
        await page.goto(`${origin}${path}`)
        return await at(page)
      } finally {
        await context.close()
      }
    },
    async close() {
      await browser.close()
      server.close()
    },
  }
}

/** What is found of a page on every screen, in every mode. */
export async function judgeEverywhere({ look }: ServedPages, path: string) {
  const found: { screen: string; mode: string; wider: number; verdict: Verdict }[] = []
  for (const [screen, options] of Object.entries(screens))
    await look(path, options, async (page) => {
      for (const mode of modes) {
        await page.emulateMedia({ colorScheme: mode })
        found.push({ screen, mode, wider: await sideways(page), verdict: await judge(page) })
      }
    })
  return found
}

/** How many pixels a page is wider than its screen. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
