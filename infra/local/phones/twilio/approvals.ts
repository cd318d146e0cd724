import type { Account } from './account.ts'
import { bodiesOf } from './content-types.ts'
import type { Content } from './contents.ts'

const AT_AN_END = /^\s*\{\{|\}\}[\s\p{P}]*$/u
const ADJACENT = /\}\}\s*\{\{/

/** Where a Content object stands with WhatsApp, which takes its time or refuses as the phones are told. */
export function statusOf(account: Account, { approval }: Content): string {
  if (!approval) return 'unsubmitted'
  return approval.reason === '' ? account.misbehaving.now().approvals : 'rejected'
}

/** Why WhatsApp refuses such a template; '' when it does not (Meta, "Template review": variable parameters). */
export function objectionTo({ types }: Content): string {
  const bodies = bodiesOf(types)
  if (bodies.some((body) => AT_AN_END.test(body)))
    return 'Variables cannot be at the start or end of the body.'
  return bodies.some((body) => ADJACENT.test(body)) ? 'Variables cannot stand next to each other.' : ''
}
