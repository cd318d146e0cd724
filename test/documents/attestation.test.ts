/** The attestation of an association as it is printed, signed and checked. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Language, languages } from '../../content/schema.ts'
import { attestationOf, attestationWords } from '../../functions/documents/attestation.ts'
import { openPress, type Press } from '../../functions/documents/certificate/draw.ts'
import { phrases } from '../../functions/documents/certificate/phrases.ts'
import { pressFiles } from '../../functions/documents/certificate/press-files.ts'
import { certificatePage } from '../../functions/documents/pages/certificate-page.ts'
import { drawVerdict } from '../../functions/documents/pages/verdict.ts'
import { verify } from '../../functions/documents/verification/verify.ts'
import { verificationWords } from '../../functions/documents/verification/words.ts'
import { signedCertificate } from '../support/signed-certificate.ts'
import { facts } from './pages-sample.ts'

const { portalUrl } = facts
const names: Record<Language, string> = {
  ar: 'جمعية تافوكت للتنمية',
  fr: 'Association «Tafoukt» d’Agadir',
  en: 'Anzar ⴰⵏⵣⴰⵔ 2026',
}
const inLanguage = (language: Language, name = names[language]) =>
  attestationOf({
    id: '7ZQ-4KD-000-000-000-000-000-000-00K',
    language,
    name,
    members: 15,
    issuedAt: '2026-11-20T09:30:00.000Z',
  })

const folder = mkdtempSync(join(tmpdir(), 'attestation-'))
let press: Press
beforeAll(() => {
  for (const path of pressFiles) copyFileSync(path, join(folder, basename(path)))
  press = openPress(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

const url = (id: string) => `${portalUrl}/certificates/${id}`
const printed = (language: Language, name?: string, credential?: string) => {
  const attestation = inLanguage(language, name)
  return press.draw(
    { ...attestation, members: attestation.association.members, url: url(attestation.id) },
    credential,
  )
}

async function read(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  expect(document.numPages).toBe(1)
  const { items } = await (await document.getPage(1)).getTextContent()
  return letters(items.map((piece) => ('str' in piece ? piece.str : '')).join(''))
}
const letters = (text: string) => text.replace(/\s/g, '')

test.each(languages)(
  'its sheet in %s says whose it is, what is attested, and what it is not',
  async (language) => {
    const words = attestationWords[language]
    const day = { ar: '20 نونبر 2026', fr: '20 novembre 2026', en: '20 November 2026' }[language]
    const { id } = inLanguage(language)
    expect(await read(printed(language))).toBe(
      letters(
        [
          `${phrases[language].issuer} ${words.title} ${words.issuedTo} ${names[language]} ${words.of} ${words.holds(15)}`,
          `${words.meaning} ${words.means} ${words.issued} ${day} ${words.members} ${words.atLeast(15)}`,
          `${words.number} ${id} ${words.check} ${url(id)}`,
        ].join(' '),
      ),
    )
  },
)

test.each([
  ['markup', 'Ait #panic("x") $x^2$ *b*', 'Ait#panic("x")$x^2$*b*'],
  ['direction overrides', 'Ait\u202E Melloul\u202C', 'AitMelloul'],
  ['letters by the hundred', 'جمعية '.repeat(60), 'جمعية'.repeat(60)],
])('a name of %s comes out as harmless text on the one sheet', async (_, name, shown) => {
  expect(await read(printed('fr', name))).toContain(shown)
})

test('a name in two scripts stays one, in the direction of most of its letters', () => {
  expect(inLanguage('fr', 'جمعية تافوكت (Tafo)').name).toEqual({ arabic: 'جمعية تافوكت (Tafo)' })
  expect(inLanguage('ar', 'Tafoukt جمعية').name).toEqual({ latin: 'Tafoukt جمعية' })
})

test.each(languages)('the verifier accepts its sheet in %s, and says what it attests', async (language) => {
  const attestation = inLanguage(language)
  const { credential, did, standing, revoked } = await signedCertificate(attestation, portalUrl)
  const pdf = printed(language, undefined, JSON.stringify(credential))
  const found = (statusList: object) =>
    verify(pdf, {
      did: async (issuer) => (issuer === did.id ? did : 'foreign'),
      statusList: async () => statusList,
      sheet: async () => pdf,
      gone: async () => undefined,
      now: new Date('2026-12-01T00:00:00Z'),
    })
  const verification = await found(standing)
  expect(verification.standing).toBe('valid')
  const words = attestationWords[language]
  expect(verification.claims).toMatchObject({
    names: [names[language]],
    attests: true,
    course: words.holds(15),
  })
  const { markup } = drawVerdict(verification, portalUrl, language)
  for (const said of [verificationWords[language].attests, words.holds(15), words.means])
    expect(markup).toContain(said)
  expect(markup).not.toContain(verificationWords[language].course)
  expect((await found(revoked)).standing).toBe('invalid')
})

test.each(languages)('its page in %s names it an attestation, and tells of no course', (language) => {
  const page = certificatePage(facts, { ...inLanguage('ar'), status: 'valid' }, language)
  const words = attestationWords[language]
  for (const said of [words.title, words.holds(15), words.means, names.ar]) expect(page).toContain(said)
  expect(page).not.toMatch(/linkedin|\/courses\//)
})
