import { createHash } from 'node:crypto'
import { styleSheet } from './style-sheet.ts'

const styleHash = createHash('sha256').update(styleSheet).digest('base64')

/** The header that goes with every page: its own style sheet, drawings inside it, forms to this site; nothing else. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
