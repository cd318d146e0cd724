/** Reads a certificate's PDF back, as a program and as a telephone's camera would. */
import { createCanvas } from '@napi-rs/canvas'
import jsqr from 'jsqr'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export async function firstPage(pdf: Uint8Array): Promise<PDFPageProxy> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  return document.getPage(1)
}

/** The letters in the order of the page's content; the reader used here drops the spaces of Arabic, so all go. */
export async function lettersOn(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return withoutSpaces(items.map((piece) => ('str' in piece ? piece.str : '')).join(''))
}

export const withoutSpaces = (text: string): string => text.replace(/\s/g, '')

/** What the page's QR code holds. */
export async function scanned(page: PDFPageProxy): Promise<string | undefined> {
  const viewport = page.getViewport({ scale: 2 })
  const canvas = createCanvas(viewport.width, viewport.height)
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  return jsqr.default(new Uint8ClampedArray(data), width, height)?.data
}
