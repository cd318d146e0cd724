/** The page that checks certificates, where no script runs: what is sent to the real handler, and what it says of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { revokeCertificate } from '../../functions/aws/revocations.ts'
import { mostBytes } from '../../functions/documents/verification/credential-in.ts'
import { correct, issueTo, reachFor } from '../support/issuing.ts'
import { startTakwin, type Takwin } from '../support/takwin.ts'

let takwin: Takwin
let id: string
let pdf: Uint8Array<ArrayBuffer>
let credential: string

beforeAll(async () => {
  takwin = await startTakwin()
  reachFor(takwin)
  id = await issueTo('Amina', takwin)
  pdf = await (await at(`/certificates/${id}.pdf`)).bytes()
  credential = await (await at(`/certificates/${id}.json`)).text()
})
afterAll(() => takwin?.stop())

const at = (path: string, init?: RequestInit) => fetch(`${takwin.cloud.url}${path}`, init)

interface Said {
  status: number
  headers: Headers
  page: string
  /** The headings of what came of it. */
  verdict?: string
  /** What came of the last step that was taken. */
  last?: string
}
async function said(answer: Promise<Response>): Promise<Said> {
  const { status, headers, ...rest } = await answer.then(async (it) => ({
    status: it.status,
    headers: it.headers,
    page: await it.text(),
  }))
  const { page } = rest
  const [, verdict] = /<h2>(.*?)<\/h2>/.exec(/role="status".*<form id="by-file"/s.exec(page)?.[0] ?? '') ?? []
  const last = [...page.matchAll(/<li class="(\w+)">.*?<span>(.*?)<\/span>/g)].at(-1)
  return {
    status,
    headers,
    page,
    ...(verdict && { verdict }),
    ...(last && { last: `${last[1]}: ${last[2]}` }),
  }
}

function send(what: Uint8Array<ArrayBuffer> | string, language = 'en'): Promise<Said> {
  const form = new FormData()
  if (typeof what === 'string') form.set('credential', what)
  else form.set('file', new File([what], 'certificate.pdf', { type: 'application/pdf' }))
  return said(at(`/${language}/verify`, { method: 'POST', body: form }))
}

describe('the page', () => {
  test('comes with one script, which alone is allowed, and never changes under its name', async () => {
    const { headers, page } = await said(at('/en/verify'))
    const [, src = '', integrity = ''] =
      /<script type="module" src="(.*?)" integrity="(.*?)">/.exec(page) ?? []
    expect(headers.get('content-security-policy')).toContain(`script-src '${integrity}'; connect-src 'self'`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    const script = await at(src)
    const digest = await crypto.subtle.digest('SHA-256', await script.clone().arrayBuffer())
    expect(`sha256-${Buffer.from(digest).toString('base64')}`).toBe(integrity)
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect((await at(src.replace(/\w{4}\.js/, '0000.js'))).status).toBe(404)
  })

  test('stands under each language, is kept by the edge while nobody asks anything of it, and answers HEAD', async () => {
    for (const [path, title] of [
      ['/ar/verify', 'تحققوا من شهادة بأنفسكم'],
      ['/fr/verify', 'Vérifiez un certificat par vous-même'],
      ['/verify?language=en', 'Check a certificate yourself'],
    ] as const) {
      const { status, headers, page } = await said(at(path))
      expect([status, page.includes(`<h1>${title}</h1>`)]).toEqual([200, true])
      expect(headers.get('cache-control')).toContain('s-maxage')
    }
    expect((await at('/fr/verify', { method: 'HEAD' })).status).toBe(200)
    expect((await at('/de/verify')).status).toBe(404)
  })
})

describe('a file', () => {
  test('as it was handed out is genuine, and what it says is shown', async () => {
    const { status, headers, page, verdict, last } = await send(pdf)
    expect([status, verdict, last]).toEqual([
      200,
      'This certificate is genuine and valid',
      'passed: The file is the original, to the byte.',
    ])
    expect(page).toContain('<bdi>Amina Bennani</bdi>')
    expect(page).toContain(`href="/en/certificates/${id}"`)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(page).toContain('<meta name="robots" content="noindex">')
  })

  test('that is the credential by itself is as good, chosen or pasted, in any language', async () => {
    expect((await send(new TextEncoder().encode(credential))).verdict).toBe(
      'This certificate is genuine and valid',
    )
    expect((await send(credential, 'fr')).verdict).toBe('Ce certificat est authentique et valide')
    expect((await send(` ${credential}\n`, 'ar')).verdict).toBe('هذه الشهادة صحيحة وسارية')
  })

  test('that was changed around its attachment is not to be relied on', async () => {
    const { verdict, last } = await send(new Uint8Array([...pdf, 10]))
    expect([verdict, last]).toEqual([
      'Do not rely on this certificate',
      expect.stringMatching(/^failed: The file is not the original/),
    ])
  })

  test('that was altered says what it claims, and that this is unproven', async () => {
    const { page, last } = await send(credential.replaceAll('Amina', 'Samir'))
    expect(last).toMatch(/^failed: The signature is not right/)
    expect(page).toContain('without proof')
    expect(page).not.toContain(`href="/en/certificates/${id}"`)
  })

  test('of somebody else is refused as such, and nobody’s address is asked', async () => {
    const foreign = credential.replaceAll('takwin.example', 'localhost%3A1')
    const { status, last } = await send(foreign)
    expect([status, last]).toEqual([200, 'failed: It was not issued by Takwin.'])
  })

  test('whose words would be markup comes out as words', async () => {
    const { page } = await send(credential.replaceAll('Amina', '<img src=x onerror=alert(1)>'))
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).not.toContain('<img')
  })

  test.each<[string, Uint8Array<ArrayBuffer> | string]>([
    ['garbage', crypto.getRandomValues(new Uint8Array(5000))],
    ['a PDF without an attachment', new TextEncoder().encode('%PDF-1.7\n%%EOF')],
    ['an empty file', new Uint8Array()],
    ['nothing but brackets', '['.repeat(400_000)],
  ])('that is %s holds no certificate, and is told so', async (_, what) => {
    const { status, verdict } = await send(what, 'fr')
    expect([status, verdict]).toEqual([200, 'Aucun certificat dans ce fichier'])
  })

  test('that is larger than any certificate is refused in the reader’s language', async () => {
    const { status, verdict } = await send(new Uint8Array(mostBytes + 1), 'ar')
    expect([status, verdict]).toEqual([413, 'هذا الملف كبير جدا'])
  })

  test.each<[string, RequestInit]>([
    ['an empty form', { body: new FormData() }],
    ['nothing', {}],
    ['what no form is', { body: 'hello', headers: { 'content-type': 'text/plain' } }],
    [
      'a form that breaks off',
      { body: '--a\r\nContent-Di', headers: { 'content-type': 'multipart/form-data; boundary=a' } },
    ],
  ])('is missed where %s is sent', async (_, init) => {
    const { status, verdict } = await said(at('/en/verify', { method: 'POST', ...init }))
    expect([status, verdict]).toEqual([400, 'There is nothing to check yet'])
  })
})

describe('a number', () => {
  const ask = (typed: string) => said(at(`/en/verify?id=${encodeURIComponent(typed)}`))

  test('leads to its credential, however it is typed, and that is judged', async () => {
    const { verdict, last, page } = await ask(` ${id.toLowerCase().replaceAll('-', ' ')}`)
    expect(verdict).toBe('This certificate is genuine and valid')
    expect(last).toBe('passed: It has not been revoked so far.')
    expect(page).toContain('noindex')
  })

  test('that was never given gets the same answer as one that is none', async () => {
    const [never, none] = [await ask('7Q4-K2M-9XT-D0H-J3R-W8P-ZVC-5N1-B6A'), await ask('x')]
    for (const { status, verdict } of [never, none])
      expect([status, verdict]).toEqual([404, 'We found no certificate with this number'])
  })

  test('of what was revoked says so, and so does the file', async () => {
    await revokeCertificate(id, { at: takwin.clock.now().toISOString(), reason: 'Issued twice' })
    await takwin.settle()
    for (const { verdict, last } of [await ask(id), await send(pdf)])
      expect([verdict, last]).toEqual([
        'Do not rely on this certificate',
        'failed: It has been revoked. Its page says when and why.',
      ])
  })
})

test('a file of one that was replaced says so, and leads to the one that counts instead', async () => {
  const former = await issueTo('Samira', takwin)
  const file = await (await at(`/certificates/${former}.pdf`)).bytes()
  const successor = await correct(former, takwin)
  for (const [language, heading] of [
    ['ar', 'عُوّضت هذه الشهادة بأخرى'],
    ['fr', 'Ce certificat a été remplacé'],
    ['en', 'This certificate has been replaced'],
  ] as const) {
    const { verdict, page, last } = await send(file, language)
    expect(verdict).toBe(heading)
    expect(last).toMatch(/^failed: /)
    expect(page).toContain(`href="/${language}/certificates/${successor}">${successor}</a>`)
  }
})

test('no log holds what was sent', () => {
  expect(takwin.logs()).not.toMatch(/Amina|Samir|Bennani/)
})
