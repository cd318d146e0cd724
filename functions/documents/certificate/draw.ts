import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { attestationWords } from '../attestation.ts'
import { bandInWords, bandOf, type Score } from '../score-band.ts'
import { coverage } from './coverage.ts'
import { type Coverage, drawable } from './drawable.ts'
import { phrases } from './phrases.ts'
import { picture } from './picture.ts'
import { pressFiles } from './press-files.ts'
import { qrSvg } from './qr.ts'
import { compiled, openCompiler } from './typst.ts'

interface Claims {
  /** grouped Crockford base32, as printed */
  id: string
  /** the language it is drawn in */
  language: 'ar' | 'fr' | 'en'
  /** as the learner confirmed it, in one script or both */
  name: { arabic?: string; latin?: string }
  /** ISO 8601 instant; printed as the date it is in Morocco */
  issuedAt: string
  /** of the certificate's page; what the QR code holds */
  url: string
}

export interface CertificateClaims extends Claims {
  course: { title: string; version: string; minutes: number }
  /** names in `language` */
  competencies: string[]
  /** of which the band is printed */
  score: Score
  /** as `issuedAt`, where it corrects one that was issued before */
  awardedAt?: string
}

/** of an association, whose name it is: so many of its members hold a certificate */
export interface AttestationClaims extends Claims {
  members: number
}

export interface Press {
  /**
   * One A4 sheet, as a tagged PDF (PDF/UA-1): the same bytes whenever the arguments are the same. `credential` is the
   * JSON of the signed credential, attached so that the sheet can be checked without the site.
   * Throws when no letter of the name can be drawn: whoever asks for the name refuses such a one.
   */
  draw(claims: CertificateClaims | AttestationClaims, credential?: string): Uint8Array
  /** What previews of its link show: a PNG of 1200 × 630 pixels, without the name. Throws as `draw` does. */
  drawCard(claims: CertificateClaims | AttestationClaims): Uint8Array
}

const cardWidth = 1200

/** Loads fonts and template once from `folder`, where the `pressFiles` lie side by side. Throws when one is missing. */
export function openPress(folder: string): Press {
  const place = resolve(folder)
  const files = pressFiles.map((path) => join(place, basename(path)))
  const fonts = files.filter((file) => file.endsWith('.ttf')).map((file) => coverage(readFileSync(file)))
  const compiler = openCompiler(place)

  const drawn = (template: string, claims: CertificateClaims | AttestationClaims, credential?: string) => {
    // As a file, since another `inputs` would have Typst forget the ornaments, which no claim changes.
    compiler.mapShadow(
      join(place, 'sheet.json'),
      Buffer.from(JSON.stringify(sheet(claims, fonts, credential))),
    )
    return compiled(compiler, join(place, template))
  }

  return {
    draw(claims, credential) {
      const document = drawn('certificate.typ', claims, credential)
      const creationTimestamp = Math.floor(Date.parse(claims.issuedAt) / 1000)
      const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp })
      compiler.evictCache(8)
      return pdf
    },
    drawCard: (claims) => picture(compiler.plainSvg(drawn('card.typ', claims)), cardWidth),
  }
}

type Clean = (text: string) => string

/** What the templates read as sheet.json. */
function sheet(
  claims: CertificateClaims | AttestationClaims,
  fonts: readonly Coverage[],
  credential: string | undefined,
) {
  const { language } = claims
  const clean: Clean = (text) => drawable(text, fonts)
  const names = [
    { language: 'ar', text: clean(claims.name.arabic ?? '') },
    { language: 'fr', text: clean(claims.name.latin ?? '') },
  ].filter((name) => name.text !== '')
  if (names.length === 0) throw new Error('no letter of the name can be drawn')

  return {
    language,
    names: language === 'ar' ? names : names.reverse(),
    ...('course' in claims ? ofCourse(claims, clean) : ofAssociation(claims)),
    issued: clean(dayIn(language, claims.issuedAt)),
    id: claims.id,
    url: claims.url,
    qr: qrSvg(claims.url),
    credential,
  }
}

function dayIn(language: CertificateClaims['language'], at: string): string {
  const { locale } = phrases[language]
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Africa/Casablanca' })
  return day.format(new Date(at))
}

function ofCourse({ language, course, score, competencies, awardedAt }: CertificateClaims, clean: Clean) {
  const words = phrases[language]
  const percent = new Intl.NumberFormat(words.locale, { style: 'percent' })
  const minutes = new Intl.NumberFormat(words.locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' })
  return {
    words,
    course: clean(course.title),
    version: clean(course.version),
    duration: clean(minutes.format(course.minutes)),
    competencies: competencies.map(clean),
    score: `${words.score} ${bandInWords(bandOf(score), language)}`,
    passMark: clean(percent.format(score.passMark / 100)),
    ...(awardedAt && { awarded: clean(dayIn(language, awardedAt)) }),
  }
}

/** In the places of a certificate: what is attested in that of the course, what it means in that of the competencies. */
function ofAssociation({ language, members }: AttestationClaims) {
  const words = attestationWords[language]
  const { title, issued, number, check } = words
  return {
    words: {
      issuer: phrases[language].issuer,
      ...{ title, issued, number, check },
      certifies: words.issuedTo,
      passed: words.of,
      competencies: words.meaning,
      assessment: words.members,
    },
    course: words.holds(members),
    competencies: [words.means],
    score: words.atLeast(members),
  }
}
