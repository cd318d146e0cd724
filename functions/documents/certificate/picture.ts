/**
 * SVG → PNG by resvg, as much of it as is used. Its native package is required by name, as Typst's is.
 * Source: index.d.ts of @resvg/resvg-js 2.6.2, which hands its options over as JSON.
 */
import { createRequire } from 'node:module'

interface Resvg {
  Resvg: new (svg: string, options: string) => { render(): { asPng(): Buffer } }
}

/** `width` in pixels. Every letter is a path by now: no font is looked for. Throws for what is no SVG. */
export function picture(svg: string, width: number): Uint8Array {
  const { Resvg } = createRequire(import.meta.url)('@resvg/resvg-js-linux-x64-gnu') as Resvg
  const options = { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }
  return new Resvg(svg, JSON.stringify(options)).render().asPng()
}
