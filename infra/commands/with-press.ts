import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** What is done in a folder where these files of the source tree lie side by side; it is gone afterwards. */
export function withPress<T>(files: string[], work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'takwin-press-'))
  try {
    for (const file of files) copyFileSync(file, join(folder, basename(file)))
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
