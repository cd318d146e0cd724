import { createHash } from 'node:crypto'
import { styleSheet } from './style-sheet.ts'

const styleHash = createHash('sha256').update(styleSheet).digest('base64')

const allowed = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

/** The header that goes with every page: its own style sheet, drawings inside it, forms to this site; nothing else. */
export const contentSecurityPolicy = allowed.join('; ')

/** And this one script, by its `integrity`, which may ask this site and no other. */
export const policyWith = (integrity: string): string =>
  [...allowed, `script-src '${integrity}'`, "connect-src 'self'"].join('; ')
