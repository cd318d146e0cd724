/** Bundles for comparison, minified but made without care: every package as its own front page says to import it. */
import { join } from 'node:path'
import { buildSync } from 'esbuild'

/** In `folder`; returns its file. */
export function bundlePlainly(folder: string, name: string, contents: string): string {
  const outfile = join(folder, `${name}.js`)
  buildSync({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    logLevel: 'error',
  })
  return outfile
}
