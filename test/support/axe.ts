import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Its words for WCAG 2.2 A and AA. */
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Rules of axe-core by their names. */
export interface Verdict {
  /** With where they are broken. */
  broken: [rule: string, where: string[]][]
  kept: string[]
  /** What a person has to judge. */
  unsure: string[]
}

export const axeVersion = axe.version

/** What axe-core finds on the page as it stands now, by default against what it recommends beside WCAG too. */
export async function judge(page: Page, standards = [...wcag, 'best-practice']): Promise<Verdict> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const { violations, passes, incomplete } = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly }),
    standards,
  )
  const named = (results: axe.Result[]) => results.map(({ id }) => id)
  return {
    broken: violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    kept: named(passes),
    unsure: named(incomplete),
  }
}
