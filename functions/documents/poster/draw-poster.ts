/** A poster that brings people into the chat, and says which campaign it was that brought them. */
import { join, resolve } from 'node:path'
import { telegramWith, whatsappWith } from '../../../bots/opening-words.ts'
import type { Language } from '../../../content/schema.ts'
import { picture } from '../certificate/picture.ts'
import { qrSvg } from '../certificate/qr.ts'
import { compiled, openCompiler } from '../certificate/typst.ts'
import { phrases } from './phrases.ts'

export interface Poster {
  language: Language
  /** Of the course that it leads into, in `language`. */
  course?: string
  /** Of an in-person session, as it is read out; who is there may write it instead. */
  code?: string
  /** What the links carry: see bots/engine/source.ts. */
  source: string
  /** `https://t.me/<bot>` and `https://wa.me/<number>`: at least one of them. */
  telegramUrl?: string
  whatsappUrl?: string
}

/** Of the picture, for A4 at 150 dots an inch. */
const pictureWidth = 1240

/**
 * One A4 sheet: a tagged PDF (PDF/UA-1), or a PNG of it. `folder` holds the `posterFiles` side by side. `at`: when it
 * was drawn, in seconds since 1970.
 */
export function drawPoster(poster: Poster, folder: string, kind: 'pdf' | 'png', at: number): Uint8Array {
  const place = resolve(folder)
  const compiler = openCompiler(place)
  compiler.mapShadow(join(place, 'poster.json'), Buffer.from(JSON.stringify(sheet(poster))))
  const drawn = compiled(compiler, join(place, 'poster.typ'))
  return kind === 'png'
    ? picture(compiler.plainSvg(drawn), pictureWidth)
    : compiler.pdf(drawn, { pdfStandard: 'ua-1', creationTimestamp: at })
}

/** What poster.typ reads as poster.json. */
function sheet({ language, course, code, source, telegramUrl, whatsappUrl }: Poster) {
  const words = phrases[language]
  const ways = [
    ...(whatsappUrl
      ? [
          {
            app: words.whatsapp,
            url: whatsappWith(whatsappUrl, `/start ${source}`),
            shown: numberIn(whatsappUrl),
          },
        ]
      : []),
    ...(telegramUrl
      ? [{ app: words.telegram, url: telegramWith(telegramUrl, source), shown: `@${lastPart(telegramUrl)}` }]
      : []),
  ]
  return {
    language,
    words,
    course: course ?? null,
    code: code ?? null,
    ways: ways.map((way) => ({ ...way, qr: qrSvg(way.url) })),
  }
}

const lastPart = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? ''

/** As it is dialled. */
const numberIn = (url: string): string => `+${lastPart(url)}`
