/** How much code each function carries, as synthesised. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { FunctionPlan } from '../../infra/local/plan.ts'
import { atMost, type Figure } from './figure.ts'

/** In kilobytes, of every function; the stack's test holds them to these. */
export const limits = {
  'admit-edge': 400,
  'telegram-webhook': 400,
  'twilio-webhook': 400,
  'twilio-status': 400,
  'sweep-inbound': 400,
  'issue-certificate': 900,
  // The whole conversation is in it: each thing it can be about (profile, sessions, voices and what came of them, follow-up, news, pages of associations) is ten kilobytes or so.
  'take-turn': 795,
  // What learners told about themselves is read by its lists.
  'wake-due': 520,
  'fold-indicators': 510,
  portal: 710,
  // With the page of an association, and its QR codes.
  'review-link': 620,
  verify: 900,
}

export const bundles = (functions: FunctionPlan[]): Figure[] =>
  Object.entries(limits).map(([id, limit]) => {
    const kilobytes = statSync(bundleOf(functions, id)).size / 1000
    return atMost(
      `bundle of ${id}`,
      kilobytes,
      'KB',
      limit,
      id === 'telegram-webhook' ? 'everything imported plainly: 5,300' : '',
    )
  })

/** The file with a function's code. */
export function bundleOf(functions: FunctionPlan[], id: string): string {
  const found = functions.find((each) => each.id === id)
  if (!found) throw new Error(`there is no function ${id}`)
  return join(found.folder, 'index.js')
}
