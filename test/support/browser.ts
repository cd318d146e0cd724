import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromiumForLambda from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const FOLDER = join(tmpdir(), 'takwin-chromium-147.0.0')
/** Not the package's own flags: those are for one page in a Lambda, and its single process dies with a context. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none']

/**
 * Starts the Chromium that comes with the dev dependencies, unpacked once per machine: nothing need be installed.
 * On a system that lacks the few libraries it links to, those of Amazon Linux that come along stand in.
 */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(FOLDER)) await unpack()
  const options = { executablePath: join(FOLDER, 'chromium'), args: ARGS }
  try {
    return await chromium.launch(options)
  } catch {
    const libraries = join(FOLDER, 'al2023', 'lib')
    return await chromium.launch({ ...options, env: { ...process.env, LD_LIBRARY_PATH: libraries } })
  }
}

/** Unpacks beside and then renames, so that of two test workers neither starts half a file. */
async function unpack(): Promise<void> {
  const beside = mkdtempSync(`${FOLDER}-`)
  const { TMPDIR, AWS_EXECUTION_ENV } = process.env
  // The package unpacks into the temporary folder, and its libraries only where it takes the machine for a Lambda.
  Object.assign(process.env, { TMPDIR: beside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' })
  try {
    await chromiumForLambda.executablePath()
  } finally {
    for (const [name, value] of Object.entries({ TMPDIR, AWS_EXECUTION_ENV }))
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
  }
  try {
    renameSync(beside, FOLDER)
  } catch (cause) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(FOLDER)) throw cause
  }
}
