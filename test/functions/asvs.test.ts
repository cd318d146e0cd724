/**
 * Requirements of the OWASP Application Security Verification Standard 5.0.0 that apply to us, by their numbers; those on
 * passwords, sessions, cookies, OAuth, GraphQL, WebSocket and WebRTC do not, since there are none.
 * Proved elsewhere: V1.2.1 and V1.3.5 (hostile words: webhook.test.ts, test/documents/pages.test.ts, certificate.test.ts),
 * V2.3.1 (test/engine/promises.test.ts), V2.3.2 (test/engine/flood.test.ts, codes and corrections: test/conversations),
 * V2.3.3 (crash.test.ts), V2.3.4 (races.test.ts), V3.7.2 and V8.2.2 (owasp-api.test.ts), V4.1.4 (visitors.test.ts),
 * V11.2.1 and V11.6.1 (independent-verifier.test.ts), V13.2.2 and V13.3.2 (permissions.test.ts), V14.2.7
 * (letting-go.test.ts), V16.2.5 (support/takwin.ts: the logs of every test are searched for what was said and by whom).
 * Source: https://github.com/OWASP/ASVS/tree/v5.0.0/5.0/en
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { drawToken, seal, unseal } from '../../functions/aws/sealed.ts'
import { idOfBytes } from '../../functions/documents/certificate-id.ts'
import { readTemplates } from '../../infra/local/template.ts'
import { issueTo, reachFor } from '../support/issuing.ts'
import {
  botToken,
  edgeProof,
  logKey,
  startTakwin,
  type Takwin,
  twilioKeys,
  webhookSecret,
} from '../support/takwin.ts'

let takwin: Takwin
let id: string
beforeAll(async () => {
  takwin = await startTakwin()
  reachFor(takwin)
  id = await issueTo('Amina', takwin)
})
afterAll(() => takwin.stop())

const visit = (path: string, request?: RequestInit) =>
  fetch(`${takwin.cloud.url}${path}`, { redirect: 'manual', ...request })
const pages = () => [
  '/',
  '/fr',
  '/ar/courses',
  '/en/nowhere',
  `/fr/certificates/${id}`,
  '/en/verify',
  '/r/x',
  '/indicators',
]
const code = ['bots', 'content', 'functions'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [join(folder, file), readFileSync(join(folder, file), 'utf8')] as const),
)

describe('V1 Encoding and sanitization', () => {
  test('V1.2.1 what is asked for stands on a page as text', async () => {
    const asked = '"><script>alert(1)</script>'
    const html = await (await visit(`/en/verify?id=${encodeURIComponent(asked)}`)).text()
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('%3Cscript%3E')
  })

  test('V1.2.2 a language or a path in a query leads to no other site', async () => {
    for (const path of [
      '//evil.example/fr',
      '/certificates?id=//evil.example',
      '/fr?language=//evil.example',
    ]) {
      const location = (await visit(path)).headers.get('location') ?? ''
      expect(location).not.toMatch(/^(\w+:)?\/\//)
    }
  })

  test('V1.2.5 and V1.3.2 no function starts a process, and none runs text as code', () => {
    const running = /node:(child_process|vm)|\beval\(|new Function\(/
    expect(code.filter(([, text]) => running.test(text)).map(([file]) => file)).toEqual([])
  })
})

describe('V2 Validation and business logic', () => {
  test('V2.4.1 the edge counts requests by address, the API all of them, and a learner’s messages are counted', () => {
    const [edge, main] = ['Takwin-edge', 'Takwin'].map((name) =>
      JSON.stringify([
        ...(readTemplates(inject('assembly')).find(({ stack }) => stack === name)?.resources ?? []),
      ]),
    )
    expect(edge?.match(/"RateBasedStatement"/g)?.length).toBeGreaterThanOrEqual(3)
    expect(main).toContain('"ThrottlingRateLimit":500')
    expect(main).toContain('"MESSAGES_IN_A_ROW":"60"')
  })
})

describe('V3 Web frontend security', () => {
  test('V3.4.1 and V3.4.4 to V3.4.6 every page is for TLS alone, of its own type, in no frame, and tells nobody its address', async () => {
    for (const path of pages()) {
      const { headers } = await visit(path)
      const [, seconds] =
        /max-age=(\d+); includeSubDomains/.exec(headers.get('strict-transport-security') ?? '') ?? []
      expect(Number(seconds), path).toBeGreaterThanOrEqual(365 * 24 * 3600)
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('referrer-policy'), path).toBe('no-referrer')
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
    }
  })

  test('V3.4.2 other sites may read what anybody may check, and nothing else', async () => {
    const open = async (path: string) => (await visit(path)).headers.get('access-control-allow-origin')
    for (const path of pages()) expect(await open(path), path).toBeNull()
    for (const path of [`/certificates/${id}.json`, '/.well-known/did.json'])
      expect(await open(path)).toBe('*')
  })

  test('V3.4.3 a page runs no script but its own, by its hash, and no plugin, and keeps its base', async () => {
    for (const path of pages()) {
      const policy = (await visit(path)).headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/^default-src 'none'/)
      expect(policy).toContain("base-uri 'none'")
      expect(policy).not.toMatch(/unsafe|object-src|script-src (?!'sha(256|384|512)-[\w+/=]+')/)
    }
  })

  test('V3.3 no page sets a cookie', async () => {
    for (const path of pages()) expect((await visit(path)).headers.get('set-cookie')).toBeNull()
  })
})

describe('V4 and V5 Web service and files', () => {
  test('V4.1.1 text says its type and its characters', async () => {
    for (const path of [
      ...pages(),
      '/sitemap.xml',
      '/robots.txt',
      '/.well-known/did.json',
      `/certificates/${id}.json`,
    ]) {
      const type = (await visit(path)).headers.get('content-type') ?? ''
      expect(type, path).toMatch(/^text\/\w+; charset=utf-8$|^application\/(([\w.]+\+)?(json|xml)|vc)/)
    }
  })

  test('V5.2.1 and V5.2.3 a file is read up to a megabyte, and unpacked up to no more than a credential takes', async () => {
    const sent = async (bytes: Uint8Array<ArrayBuffer>) => {
      const form = new FormData()
      form.set('file', new File([bytes], 'certificate.pdf'))
      return (await visit('/verify', { method: 'POST', body: form })).status
    }
    expect(await sent(new Uint8Array(1_000_001))).toBe(413)
    const bomb = deflateSync(Buffer.alloc(100_000_000))
    const head = `%PDF-1.7\n1 0 obj <</Type /EmbeddedFile /Filter /FlateDecode /Length ${bomb.length}>> stream\n`
    expect(await sent(Buffer.concat([Buffer.from(head), bomb, Buffer.from('\nendstream')]))).toBe(200)
  })

  test('V5.4.1 what is downloaded bears the name that it has here', async () => {
    const { headers } = await visit(`/certificates/${id}.pdf`)
    expect(headers.get('content-disposition')).toMatch(/^inline; filename="[\w-]+\.pdf"$/)
  })
})

describe('V11 Cryptography', () => {
  test('V11.3.2 and V11.3.3 what a token seals is opened by it alone, and not once a bit of it has changed', () => {
    const token = drawToken(22)
    const sealed = Buffer.from(seal('words', token))
    expect(unseal(sealed, token).toString()).toBe('words')
    expect(() => unseal(sealed, drawToken(22))).toThrow()
    for (let at = 0; at < sealed.length; at++) {
      const altered = Buffer.from(sealed)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(() => unseal(altered, token)).toThrow()
    }
  })

  test('V11.5.1 numbers of certificates and tokens of “my data” have 128 bits, and no dice but those of the system', () => {
    expect(id.replaceAll('-', '')).toHaveLength(idOfBytes(new Uint8Array(16)).replaceAll('-', '').length)
    expect(22 * Math.log2(62)).toBeGreaterThanOrEqual(128)
    expect(code.filter(([, text]) => text.includes('Math.random')).map(([file]) => file)).toEqual([])
  })
})

describe('V13 and V14 Configuration and data', () => {
  const secrets = [botToken, edgeProof, logKey, webhookSecret, twilioKeys.authToken]

  test('V13.3.1 no function has a secret in its variables, and no page, row or file holds one', async () => {
    const tables = ['LEARNERS_TABLE', 'CODES_TABLE', 'DELIVERIES_TABLE', 'SEEN_TABLE', 'REVIEWS_TABLE']
    const rows = await Promise.all(tables.map((table) => takwin.rows(table)))
    const shown = await Promise.all(pages().map(async (path) => (await visit(path)).text()))
    const kept = JSON.stringify([
      takwin.cloud.plan.functions.map(({ environment }) => environment),
      rows,
      shown,
    ])
    for (const secret of secrets) expect(kept).not.toContain(secret)
  })

  test('V13.4.3 and V13.4.6 nothing lists a folder, and nothing names the version of what serves it', async () => {
    for (const path of ['/media/', '/status/', '/.git/config', '/.env', '/package.json', '/index.js'])
      expect([303, 308, 404], path).toContain((await visit(path)).status)
    for (const path of pages())
      for (const header of ['server', 'via', 'x-powered-by'])
        expect((await visit(path)).headers.get(header) ?? '', path).not.toMatch(/\d/)
  })

  test('V14.3.2 what is about one person is kept by nobody on the way', async () => {
    for (const path of [
      `/r/${'a'.repeat(10)}`,
      `/data/${'a'.repeat(22)}`,
      `/a/${'a'.repeat(22)}`,
      `/verify?id=${id}`,
    ])
      expect((await visit(path)).headers.get('cache-control'), path).toBe('no-store')
    for (const ending of ['pdf', 'json'])
      expect((await visit(`/certificates/${id}.${ending}`)).headers.get('cache-control')).toContain('private')
  })
})

describe('V16 Logging and errors', () => {
  test('V16.2.1, V16.2.2, V16.2.4 and V16.4.1 each line of a log is one JSON object with its time in UTC, whatever was sent', async () => {
    const line = '\n{"level":"ERROR","message":"forged","service":"takwin"}\n\u001b[31m\r\n'
    const update = { update_id: 1, message: { date: 1, chat: { id: 77, type: 'private' }, text: line } }
    for (const body of [JSON.stringify(update), line]) await takwin.knock(body)
    await visit(`/fr/certificates/${encodeURIComponent(line)}`, { headers: { 'accept-language': 'fr' } })
    await takwin.settle()
    // Node's own warnings on this machine stand between them.
    const lines = takwin
      .logs()
      .split('\n')
      .filter((each) => each.startsWith('{') || each.includes('forged'))
    expect(lines.length).toBeGreaterThan(0)
    for (const each of lines) {
      const { level, message, timestamp } = JSON.parse(each)
      expect([level, message]).toEqual([
        expect.stringMatching(/^(INFO|WARN|ERROR)$/),
        expect.not.stringContaining('forged'),
      ])
      expect(timestamp).toMatch(/Z$/)
    }
  })
})
