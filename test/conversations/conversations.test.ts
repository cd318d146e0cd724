/** Every conversation in this folder goes as written. `REWRITE=1 npx vitest run test/conversations` writes them anew: read the difference. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Catalogue } from '../../content/schema.ts'
import { heard, printed, shipped, small } from '../support/catalogues.ts'
import { replayed } from '../support/transcript.ts'

goesAsWritten('with the content as it ships', import.meta.dirname, shipped)
goesAsWritten('with small courses', join(import.meta.dirname, 'small'), small)
goesAsWritten('with a course that can be heard', join(import.meta.dirname, 'heard'), heard)
goesAsWritten('with a course that has pages to print', join(import.meta.dirname, 'printed'), printed)

function goesAsWritten(name: string, folder: string, catalogue: Catalogue) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.chat'))
  describe(name, () => {
    test.each(files)('%s', (file) => {
      const path = join(folder, file)
      const written = readFileSync(path, 'utf8')
      const played = replayed(written, catalogue)
      if (process.env.REWRITE) writeFileSync(path, played)
      else expect(played).toBe(written)
    })
  })
}
