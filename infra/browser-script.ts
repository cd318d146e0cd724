/** What a page brings along for the browser: one file, with nothing to be fetched from elsewhere. */
import { join } from 'node:path'
import { buildSync } from 'esbuild'

/** Read by functions/aws/browser-script.ts. */
export const shipBrowserScript = {
  browser: (folder: string): void => {
    buildSync({
      entryPoints: ['functions/documents/verification/in-browser.ts'],
      outfile: join(folder, 'verify.js'),
      bundle: true,
      minify: true,
      platform: 'browser',
      target: 'es2022',
      format: 'esm',
      legalComments: 'none',
      alias: {
        '@digitalbazaar/http-client': './functions/documents/credential/no-network.ts',
        // Its own word for browsers is not heard where a package names its exports, and Node's half wants a Buffer.
        'base64url-universal': './node_modules/base64url-universal/lib/browser.js',
      },
      logLevel: 'error',
    })
  },
}
