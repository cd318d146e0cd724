/** What anybody can find out about a certificate from its file alone, and what takes its issuer's site. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPress } from '../../functions/documents/certificate/draw.ts'
import { pressFiles } from '../../functions/documents/certificate/press-files.ts'
import { credentialIn, mostBytes } from '../../functions/documents/verification/credential-in.ts'
import { type Sources, type Verification, verify } from '../../functions/documents/verification/verify.ts'
import { fc } from '../support/properties.ts'
import { signedCertificate } from '../support/signed-certificate.ts'
import { valid } from './pages-sample.ts'

const portalUrl = 'https://takwin.example'
const award = { ...valid, issuedAt: '2026-11-20T09:30:00.000Z' }
const folder = mkdtempSync(join(tmpdir(), 'takwin-verify-'))
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

let signed: Awaited<ReturnType<typeof signedCertificate>>
let forged: typeof signed
let pdf: Uint8Array
beforeAll(async () => {
  signed = await signedCertificate(award, portalUrl)
  forged = await signedCertificate(award, portalUrl)
  for (const path of pressFiles) copyFileSync(path, join(folder, basename(path)))
  const claims = {
    ...award,
    course: { ...award.course, title: award.course.title.fr },
    competencies: award.competencies.map(({ name }) => name.fr),
    url: `${portalUrl}/certificates/${award.id}`,
  }
  pdf = openPress(folder).draw(claims, JSON.stringify(signed.credential))
})
afterAll(() => rmSync(folder, { recursive: true }))

const sources = (given: Partial<Sources> = {}): Sources => ({
  did: async (issuer) => (issuer === signed.did.id ? signed.did : 'foreign'),
  statusList: async () => signed.standing,
  sheet: async () => pdf,
  gone: async () => undefined,
  now: new Date('2026-12-01T00:00:00Z'),
  ...given,
})
const both = <T>(what: T) => [what, what] as const
const passed = (...steps: Verification['steps'][number]['step'][]) =>
  steps.map((step) => ({ step, outcome: 'passed' }))

test('the PDF is valid by its attachment, and so is the credential by itself', async () => {
  const steps = passed('read', 'issuer', 'signature', 'dates', 'status')
  const claims = {
    id: `${portalUrl}/certificates/${award.id}`,
    names: Object.values(award.name),
    about: [expect.stringContaining('90'), expect.stringContaining('70')],
    issuer: { id: 'did:web:takwin.example' },
  }
  expect(await verify(bytes(signed.credential), sources())).toMatchObject({
    standing: 'valid',
    steps,
    claims,
  })
  expect(await verify(pdf, sources())).toMatchObject({
    standing: 'valid',
    steps: [...steps, ...passed('sheet')],
    claims,
  })
})

test('a PDF that was changed around its attachment is invalid, to the byte', async () => {
  const { standing, steps, claims } = await verify(Buffer.concat([pdf, Buffer.from(' ')]), sources())
  expect(standing).toBe('invalid')
  expect(steps.at(-1)).toEqual({ step: 'sheet', outcome: 'failed' })
  expect(claims?.names).toEqual(Object.values(award.name))
})

test.each([
  ['cannot be had', async () => undefined],
  ['is not handed out any more', async () => bytes('a page')],
])('where the original %s, nobody says that the sheet is as it was', async (_, sheet) => {
  const { standing, steps } = await verify(pdf, sources({ sheet }))
  expect(standing).toBe('unsure')
  expect(steps.at(-1)).toEqual({ step: 'sheet', outcome: 'unknown' })
})

test('one whose list says so is revoked', async () => {
  const { standing, steps } = await verify(pdf, sources({ statusList: async () => signed.revoked }))
  expect(standing).toBe('invalid')
  expect(steps.at(-1)).toEqual({ step: 'status', outcome: 'failed' })
})

test.each<[string, unknown, unknown]>([
  ['by which it was replaced', ...both({ error: 'replaced', replacedBy: `${portalUrl}/certificates/0` })],
  ['that its holder took it back', ...both({ error: 'withdrawn' })],
  ['one elsewhere', { error: 'replaced', replacedBy: 'https://elsewhere.example/certificates/0' }, undefined],
  ['nothing that can be read', { error: 'lost' }, undefined],
])('of one that is revoked it is told what became of it where its issuer says %s', async (_, said, fate) => {
  const { standing, steps } = await verify(
    bytes(signed.credential),
    sources({
      statusList: async () => signed.revoked,
      gone: async (url) => (url === `${portalUrl}/certificates/${award.id}.json` ? said : 'asked elsewhere'),
    }),
  )
  expect(standing).toBe('invalid')
  expect(steps.at(-1)).toEqual({ step: 'status', outcome: 'failed', ...(fate ? { fate } : {}) })
})

test('where nobody says that it is revoked, nobody is asked what became of it', async () => {
  const gone = () => Promise.reject(new Error('asked'))
  expect((await verify(pdf, sources({ gone }))).standing).toBe('valid')
})

const signatureFailed = { step: 'signature', outcome: 'failed' } as const
const contexts = (): unknown[] => signed.credential['@context']
const withContext = (another: unknown) => ({
  ...signed.credential,
  '@context': [...contexts(), another],
})
test.each<[string, () => object, Verification['steps'][number]]>([
  ['altered', () => ({ ...signed.credential, name: 'Tout' }), signatureFailed],
  ['signed by another key', () => forged.credential, signatureFailed],
  [
    'given a vocabulary of its own',
    () => withContext({ ownName: 'https://schema.org/name' }),
    signatureFailed,
  ],
  ['given the same vocabulary twice', () => withContext(contexts()[0]), signatureFailed],
  [
    'given a vocabulary further inside',
    () => ({ ...signed.credential, issuer: { ...signed.credential.issuer, '@context': {} } }),
    signatureFailed,
  ],
  [
    'issued by another',
    () => ({ ...signed.credential, issuer: 'did:web:elsewhere.example' }),
    { step: 'issuer', outcome: 'failed' },
  ],
])('one that was %s is invalid, and nothing after that is said of it', async (_, change, last) => {
  const { standing, steps } = await verify(bytes(change()), sources())
  expect(standing).toBe('invalid')
  expect(steps.at(-1)).toEqual(last)
})

test('a date that is none is no date, and still gets an answer', async () => {
  const { standing } = await verify(bytes({ ...signed.credential, validFrom: 'soon' }), sources())
  expect(standing).toBe('invalid')
})

test('one that is dated in the future is not valid yet', async () => {
  const { standing, steps } = await verify(pdf, sources({ now: new Date('2026-01-01') }))
  expect(standing).toBe('invalid')
  expect(steps.at(-1)).toEqual({ step: 'dates', outcome: 'failed' })
})

test.each<[string, Sources['statusList']]>([
  ['cannot be had', async () => undefined],
  ['was signed by another', async () => forged.standing],
  ['is that of another month', async () => ({ ...signed.standing, id: `${portalUrl}/status/2026-10` })],
  ['is none', async () => ({ id: `${portalUrl}/status/2026-11` })],
])('where the list %s, nobody says that it stands', async (_, statusList) => {
  const { standing, steps } = await verify(bytes(signed.credential), sources({ statusList }))
  expect(standing).toBe('unsure')
  expect(steps.at(-1)).toEqual({ step: 'status', outcome: 'unknown' })
})

test('where the keys cannot be had, it says so and goes no further', async () => {
  const { standing, steps } = await verify(pdf, sources({ did: async () => undefined }))
  expect(standing).toBe('unsure')
  expect(steps).toEqual([...passed('read'), { step: 'issuer', outcome: 'unknown' }])
})

describe('what is no certificate', () => {
  const unreadable = { standing: 'unreadable', steps: [{ step: 'read', outcome: 'failed' }] }
  const attached = (stream: Uint8Array) =>
    Buffer.concat([
      Buffer.from(
        `%PDF-1.7\n1 0 obj\n<</Type /EmbeddedFile /Filter /FlateDecode /Length ${stream.length}>>\nstream\n`,
      ),
      stream,
      Buffer.from('\nendstream\nendobj\n'),
    ])

  test.each<[string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['text', () => new TextEncoder().encode('hello')],
    ['other JSON', () => bytes({ issuer: 'did:web:takwin.example' })],
    ['JSON of a hundred thousand brackets', () => new TextEncoder().encode('['.repeat(100_000))],
    ['a PDF without an attachment', () => new TextEncoder().encode('%PDF-1.7\n%%EOF')],
    ['a PDF whose attachment is broken', () => attached(Buffer.from('broken'))],
    ['an attachment that swells', () => attached(deflateSync(Buffer.alloc(50 * mostBytes)))],
    [
      'a PDF of nothing but beginnings',
      () => new TextEncoder().encode(`%PDF-${'<</EmbeddedFile '.repeat(60_000)}`),
    ],
    ['a credential that is larger than any', () => bytes({ ...signed.credential, name: 'a'.repeat(32_000) })],
    ['a file of more than a megabyte', () => new Uint8Array(mostBytes + 1)],
  ])('%s is not read as one', async (_, file) => {
    expect(await verify(file(), sources())).toEqual(unreadable)
  })

  test('whatever bytes a file holds, it gets an answer', async () => {
    const any = fc.uint8Array({ maxLength: 400 })
    const inPdf = any.map((stream) => new Uint8Array(attached(Buffer.from(stream))))
    await fc.assert(
      fc.asyncProperty(fc.oneof(any, inPdf), async (file) => {
        await credentialIn(file)
      }),
      { numRuns: 200 },
    )
  })
})

describe('on the command line', () => {
  const kept = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const run = (...words: string[]) => {
    const args = ['infra/commands/takwin-verify.ts', ...words]
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    return { status, said: stdout }
  }

  test('it ends with 0, 1 or 2, and tells each step in the language asked for', () => {
    const did = ['--did', kept('did.json', JSON.stringify(signed.did))]
    const list = ['--list', kept('list.json', JSON.stringify(signed.standing))]
    const file = kept('certificate.pdf', pdf)
    const french = run(
      kept('credential.json', JSON.stringify(signed.credential)),
      ...did,
      ...list,
      '--language',
      'fr',
    )
    expect(french.status).toBe(0)
    expect(french.said).toContain('Ce certificat est authentique et valide')
    expect(french.said).toContain('✓ Il n’est pas révoqué à ce jour.')

    const gone = run(file, ...did, '--list', kept('gone.json', JSON.stringify(signed.revoked)), '--json')
    expect(gone.status).toBe(1)
    expect(JSON.parse(gone.said)).toMatchObject({ standing: 'invalid' })

    expect(run(file, ...did, ...list, '--issuer', 'did:web:elsewhere.example').status).toBe(1)
    expect(run(join(folder, 'nowhere.pdf')).status).toBe(2)
  })
})
