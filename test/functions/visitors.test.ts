/** Whoever comes to the pages, by whatever address and in whatever way: what they are answered, and how long it is kept. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../content/schema.ts'
import { issueTo, reachFor } from '../support/issuing.ts'
import { fc } from '../support/properties.ts'
import { startTakwin, type Takwin } from '../support/takwin.ts'

let takwin: Takwin
let id: string
beforeAll(async () => {
  takwin = await startTakwin()
  reachFor(takwin)
  id = await issueTo('Amina', takwin)
})
afterAll(() => takwin.stop())

const visit = (path: string, { method = 'GET', language = 'fr' } = {}) =>
  fetch(`${takwin.cloud.url}${path}`, {
    method,
    redirect: 'manual',
    headers: { 'accept-language': language },
  })

describe('how long it may be kept', () => {
  const lasting = 'public, max-age=60, s-maxage=600, stale-while-revalidate=60, stale-if-error=86400'
  const halfAMinute = 'public, max-age=0, s-maxage=30, must-revalidate'

  test.each([
    ['/', lasting],
    ['/fr', lasting],
    ['/ar/courses', lasting],
    ['/en/courses/advocacy', lasting],
    ['/fr/certificates', lasting],
    ['/ar/privacy', lasting],
    ['/sitemap.xml', lasting],
    ['/robots.txt', lasting],
    ['/.well-known/did.json', 'public, max-age=30'],
    ['/health', 'no-store'],
    ['/fr/nowhere', 'no-store'],
    ['/fr/certificates/nonsense', 'no-store'],
    ['/certificates?id=nonsense', 'no-store'],
    ['/fr/verify', lasting],
    ['/verify?id=nonsense', 'no-store'],
  ])('of %s: %s', async (path, kept) => {
    expect((await visit(path)).headers.get('cache-control')).toBe(kept)
  })

  test('of what can be revoked, no longer than a minute in all', async () => {
    const { credentialStatus } = (await (await visit(`/certificates/${id}.json`)).json()) as {
      credentialStatus: { statusListCredential: string }
    }
    const { pathname } = new URL(credentialStatus.statusListCredential)
    const kept = async (path: string) => (await visit(path)).headers.get('cache-control')
    for (const language of ['', ...languages.map((each) => `/${each}`)])
      expect(await kept(`${language}/certificates/${id}`)).toBe(halfAMinute)
    for (const ending of ['pdf', 'png', 'json'])
      expect(await kept(`/certificates/${id}.${ending}`)).toBe('private, max-age=60')
    expect(await kept(pathname)).toBe('public, max-age=30')
  })

  test('what is kept is asked for again by its mark, and not sent twice', async () => {
    const mark = (await visit('/fr')).headers.get('etag') ?? ''
    const again = await fetch(`${takwin.cloud.url}/fr`, { headers: { 'if-none-match': mark } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })
})

describe('an address', () => {
  test.each([
    ['/xx', 404],
    ['/fr/fr/courses', 404],
    ['/fr//courses', 404],
    ['/courses/constructor', 404],
    ['/certificates/%2E%2E%2Fcourses', 404],
    ['/favicon.ico', 404],
    ['/wp-login.php', 404],
    [`/${'long/'.repeat(1500)}end`, 404],
    ['/fr?language=xx&language=', 200],
    ['/fr?%ff=%zz&&=&id', 200],
    ['/certificates?id=%F0%9F%98%80', 303],
    [`/certificates?id=${'٣'.repeat(900)}`, 303],
    [`/verify?id=${'😀'.repeat(900)}`, 404],
    [`/verify?id=${'a'.repeat(63)}😀`, 404],
    ['/verify/0123456789abcdef.js', 404],
  ])('%s is answered %i', async (path, status) => {
    expect((await visit(path)).status).toBe(status)
  })

  test('that leads nowhere says so in the language of its path, else of its reader', async () => {
    expect(await (await visit('/en/nowhere')).text()).toContain('<html lang="en" dir="ltr">')
    expect(await (await visit('/nowhere', { language: 'ar' })).text()).toContain('<html lang="ar" dir="rtl">')
    expect(await (await visit('/xx', { language: 'fr' })).text()).toContain('Cette page n’existe pas')
  })
})

describe('a page', () => {
  test('that is only to be read says so to whatever is sent to it, and what may be asked of it', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await visit('/fr/courses', { method })
      expect(answer.status).toBe(405)
      expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
      expect(await answer.text()).toContain('Cette page est en lecture seule')
    }
    expect((await visit('/fr/nowhere', { method: 'POST' })).status).toBe(404)
  })

  test('says what may be asked of it, and nothing more, to whoever asks for that alone', async () => {
    const answer = await visit('/fr', { method: 'OPTIONS' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
  })

  test.each([
    ['/fr/', '/fr'],
    ['/fr/verify/', '/fr/verify'],
    ['/verify/?id=7ZQ', '/verify?id=7ZQ'],
    ['/en/courses/advocacy///', '/en/courses/advocacy'],
    ['/ar/courses/الترافع/', '/ar/courses/%D8%A7%D9%84%D8%AA%D8%B1%D8%A7%D9%81%D8%B9'],
    ['/en/r/0/', '/en/r/0'],
    ['/nowhere/', '/nowhere'],
    ['//elsewhere.example/', '/elsewhere.example'],
    ['/%5Celsewhere.example/', '/%5Celsewhere.example'],
    ['/a%0D%0Ab/', '/a%0D%0Ab'],
  ])('has one address: %s leads to %s', async (asked, location) => {
    for (const method of ['GET', 'POST']) {
      const answer = await visit(asked, { method })
      expect([answer.status, answer.headers.get('location')]).toEqual([308, location])
    }
  })

  test('has the same headers without its body', async () => {
    const [whole, head] = [await visit('/fr'), await visit('/fr', { method: 'HEAD' })]
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    for (const name of ['content-type', 'cache-control', 'content-security-policy', 'etag'])
      expect(head.headers.get(name)).toBe(whole.headers.get(name))
  })
})

test('whatever is asked for, in whatever way, gets a page or what it asked for, and nothing ever fails', async () => {
  const step = fc.oneof(
    fc.constantFrom(
      'ar',
      'fr',
      'xx',
      'courses',
      'certificates',
      'verify',
      'media',
      'status',
      'r',
      '.well-known',
      '',
    ),
    fc.string({ unit: 'grapheme', maxLength: 80 }).map((text) => encodeURIComponent(text.toWellFormed())),
  )
  const path = fc.array(step, { maxLength: 4 }).map((steps) => `/${steps.join('/')}`)
  const query = fc.oneof(
    fc.constant(''),
    fc.webQueryParameters().map((text) => `?${text}`),
  )
  const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS')
  const language = fc.constantFrom('ar', 'fr', 'en;q=0.1', '*', ';;q=')
  await fc.assert(
    fc.asyncProperty(path, query, method, language, async (asked, sought, verb, preferred) => {
      // A client takes dots out of a path by itself, and two slashes at its start for a host.
      const { pathname } = new URL(asked.replace(/^\/+/, '/'), takwin.cloud.url)
      const answer = await visit(`${pathname}${sought}`, { method: verb, language: preferred })
      expect([200, 204, 303, 308, 400, 404, 405]).toContain(answer.status)
      if (answer.status >= 400 && verb !== 'HEAD') expect(await answer.text()).toMatch(/^<!doctype html>/)
    }),
    { numRuns: 150 },
  )
})
