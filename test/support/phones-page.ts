import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { judge, wcag } from './axe.ts'
import { openBrowser } from './browser.ts'

/**
 * Opens the phones' page in the tests of this file, each of which fails if the page complains. To be called below
 * the file's own `afterEach`, so that the pages are closed before the phones are.
 */
export function browsePhones(url: () => string) {
  let browser: Browser
  const complaints: string[] = []
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    expect(complaints.splice(0)).toEqual([])
  })

  return async (path = '/', options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await (await browser.newContext(options)).newPage()
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()))
    page.on('pageerror', ({ message }) => complaints.push(message))
    await page.goto(url() + path)
    return page
  }
}

/** What of WCAG 2.2 AA the page as it stands now breaks: the rule, and where. */
export const barriersOn = async (page: Page): Promise<[string, string[]][]> =>
  (await judge(page, wcag)).broken
