/** One function's code as it is uploaded: a single minified file, and what is shipped beside it. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync, type Metafile } from 'esbuild'

export interface Bundle {
  /** `functions/<entry>.ts`. */
  entry: string
  /** Folders beside the code, by name, and what fills each. */
  ships?: Record<string, (folder: string) => void>
}

/**
 * CommonJS, because importing Node's own modules from an ES module costs 35 to 60 ms at a cold start.
 * Throws with esbuild's own messages.
 */
export function bundle({ entry, ships = {} }: Bundle, outputFolder: string): Metafile {
  const { metafile } = buildSync({
    entryPoints: [`functions/${entry}.ts`],
    outfile: join(outputFolder, 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    // Three languages stand in there: written as escapes, a letter of Arabic takes six bytes and not two.
    charset: 'utf8',
    alias: {
      '@aws-sdk/credential-provider-node': './functions/aws/credentials.ts',
      '@digitalbazaar/http-client': './functions/documents/credential/no-network.ts',
    },
    // A CommonJS file knows its own place as a path; where a module asks for it, it expects an address.
    banner: { js: "const placeOfFile=require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'placeOfFile' },
    metafile: true,
    logLevel: 'error',
  })
  for (const [folder, ship] of Object.entries(ships)) {
    mkdirSync(join(outputFolder, folder), { recursive: true })
    ship(join(outputFolder, folder))
  }
  return metafile
}
