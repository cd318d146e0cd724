import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { coverage } from './coverage.ts'
import { type Coverage, drawable } from './drawable.ts'
import { phrases } from './phrases.ts'
import { pressFiles } from './press-files.ts'
import { qrSvg } from './qr.ts'

export interface CertificateClaims {
  /** grouped Crockford base32, as printed */
  id: string
  /** the language it is drawn in */
  language: 'ar' | 'fr' | 'en'
  /** as the learner confirmed it, in one script or both */
  name: { arabic?: string; latin?: string }
  course: { title: string; version: string; minutes: number }
  /** names in `language` */
  competencies: string[]
  /** `passMark` in percent */
  score: { right: number; asked: number; passMark: number }
  /** ISO 8601 instant; printed as a date in Morocco */
  issuedAt: string
  /** of the certificate's page; what the QR code holds */
  url: string
}

/** Draws certificates on one A4 sheet: PDF/UA-1, the same bytes for the same claims and credential, always. */
export interface Press {
  /**
   * `credential` is the signed credential's JSON: attached, so that the sheet can be checked without the site.
   * Throws when no letter of the name can be drawn.
   */
  draw(claims: CertificateClaims, credential?: string): Uint8Array
}

/** Loads fonts and template from `folder`, which holds the `pressFiles` side by side. Throws when one is missing. */
export function openPress(folder: string): Press {
  const place = resolve(folder)
  const files = pressFiles.map((path) => join(place, basename(path)))
  const fonts = files.filter((file) => file.endsWith('.ttf')).map((file) => coverage(readFileSync(file)))
  const compiler = NodeCompiler.create({ workspace: place, fontArgs: [{ fontPaths: [place] }] })
  return {
    draw(claims, credential) {
      // A file and not `inputs`: whatever does not read it, the ornaments above all, stays in Typst's cache.
      compiler.mapShadow(join(place, 'sheet.json'), Buffer.from(JSON.stringify(sheet(claims, fonts, credential))))
      const { result } = compiler.compile({ mainFilePath: join(place, 'certificate.typ') })
      if (!result) throw new Error('the template of the certificate does not compile')
      const pdf = compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(claims.issuedAt) / 1000 })
      compiler.evictCache(8)
      return pdf
    },
  }
}

/** Everything that certificate.typ prints. */
function sheet(claims: CertificateClaims, fonts: readonly Coverage[], credential?: string) {
  const { language, course, score } = claims
  const words = phrases[language]
  const clean = (text: string) => drawable(text, fonts)
  const names = [
    { language: 'ar', text: clean(claims.name.arabic ?? '') },
    { language: 'fr', text: clean(claims.name.latin ?? '') },
  ].filter((name) => name.text !== '')
  if (names.length === 0) throw new Error('nothing in the name can be drawn')
  return {
    language,
    words,
    names: language === 'ar' ? names : names.reverse(),
    course: clean(course.title),
    version: clean(course.version),
    duration: new Intl.NumberFormat(words.locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(course.minutes),
    competencies: claims.competencies.map(clean),
    right: words.right(score.right, score.asked),
    passMark: clean(new Intl.NumberFormat(words.locale, { style: 'percent' }).format(score.passMark / 100)),
    issued: new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'Africa/Casablanca' }).format(
      new Date(claims.issuedAt),
    ),
    id: claims.id,
    url: claims.url,
    qr: qrSvg(claims.url),
    credential,
  }
}
