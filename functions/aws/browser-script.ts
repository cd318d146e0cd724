import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { shipped } from './environment.ts'
import { once } from './once.ts'

/** The script that a page brings along, under a name that changes with every letter of it, and the hash that allows it. */
export const browserScript = once(() => {
  const text = readFileSync(`${shipped('browser')}/verify.js`, 'utf8')
  const hash = createHash('sha256').update(text).digest()
  return {
    text,
    path: `/verify/${hash.toString('hex').slice(0, 16)}.js`,
    integrity: `sha256-${hash.toString('base64')}`,
  }
})
