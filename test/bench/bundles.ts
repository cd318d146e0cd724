/** How much code each function carries, as synthesised. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { FunctionPlan } from '../../infra/local/plan.ts'
import { atMost, type Figure } from './figure.ts'

const limits = {
  'telegram-webhook': 400,
  'issue-certificate': 900,
  'take-turn': 720,
  'wake-due': 500,
  'fold-indicators': 500,
  portal: 700,
  'review-link': 600,
  verify: 900,
}

export const bundles = (functions: FunctionPlan[]): Figure[] =>
  Object.entries(limits).map(([id, limit], nth) => {
    const kilobytes = statSync(bundleOf(functions, id)).size / 1000
    return atMost(
      `bundle of ${id}`,
      kilobytes,
      'KB',
      limit,
      nth === 0 ? 'everything imported plainly: 5,300' : '',
    )
  })

/** The file with a function's code. */
export function bundleOf(functions: FunctionPlan[], id: string): string {
  const found = functions.find((each) => each.id === id)
  if (!found) throw new Error(`there is no function ${id}`)
  return join(found.folder, 'index.js')
}
