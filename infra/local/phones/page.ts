import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>Phones</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
</head>
<body><noscript>The phones need JavaScript.</noscript></body>
</html>
`

/** The page, bundled in memory when it is first asked for. Nothing on it comes from anywhere else. */
export function pageRoutes(): Hono {
  let bundled: Promise<Record<string, string>> | undefined
  const file = async (extension: string) => {
    bundled ??= bundle()
    return (await bundled)[extension] ?? ''
  }
  const app = new Hono()
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      strictTransportSecurity: false,
    }),
  )
  app.get('/', (c) => c.html(HTML))
  app.get('/page.js', async (c) =>
    c.body(await file('js'), 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  )
  app.get('/page.css', async (c) =>
    c.body(await file('css'), 200, { 'content-type': 'text/css; charset=utf-8' }),
  )
  return app
}

async function bundle(): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [
      { in: here('page/index.tsx'), out: 'page' },
      { in: here('page/page.css'), out: 'page' },
    ],
    outdir: 'out',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'dataurl' },
  })
  return Object.fromEntries(outputFiles.map(({ path, text }) => [path.split('.').pop(), text]))
}
