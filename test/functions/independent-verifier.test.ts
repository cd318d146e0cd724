/**
 * What we issue, before a verifier that none of us wrote: the Digital Credentials Consortium's. What it fetches comes from
 * the embedded cloud, and from nowhere else.
 */
import { verifyCredential } from '@digitalcredentials/verifier-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { revokeCertificate } from '../../functions/aws/revocations.ts'
import { attestTo, issueTo, reachFor } from '../support/issuing.ts'
import { portalUrl, startTakwin, type Takwin } from '../support/takwin.ts'

type Credential = Parameters<typeof verifyCredential>[0]['credential']

let takwin: Takwin
let id: string
let credential: Credential

beforeAll(async () => {
  takwin = await startTakwin()
  reachFor(takwin)
  id = await issueTo('Amina', takwin)
  credential = (await (await fetch(`${takwin.cloud.url}/certificates/${id}.json`)).json()) as Credential
  const reach = fetch
  vi.stubGlobal('fetch', async (asked: string | URL | Request, init?: RequestInit) => {
    const url = asked instanceof Request ? asked.url : String(asked)
    if (!url.startsWith(portalUrl)) throw new TypeError('fetch failed')
    return reach(url.replace(portalUrl, takwin.cloud.url), init)
  })
  // It tells of schemas that it cannot fetch.
  vi.spyOn(console, 'error').mockReturnValue()
  vi.spyOn(console, 'log').mockReturnValue()
})
afterAll(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  return takwin.stop()
})

/** Each step that was taken, and whether it passed; or what stood in the way of all. */
async function judged(given: Credential): Promise<Record<string, boolean>> {
  const { log = [], errors = [] } = await verifyCredential({ credential: given, knownDIDRegistries: [] })
  const steps = log.map(({ id: step, valid }): [string, boolean] => [step, valid === true])
  return Object.fromEntries([...steps, ...errors.map(({ name = '' }): [string, boolean] => [name, false])])
}

test('it accepts a certificate', async () => {
  expect(await judged(credential)).toMatchObject({
    valid_signature: true,
    revocation_status: true,
    expiration: true,
  })
})

test('it accepts the attestation of an association until that is revoked', async () => {
  const number = await attestTo('Association Tafoukt «Ait Melloul»', takwin)
  const of = (await (await fetch(`${portalUrl}/certificates/${number}.json`)).json()) as Credential
  expect(await judged(of)).toMatchObject({
    valid_signature: true,
    revocation_status: true,
    expiration: true,
  })
  await revokeCertificate(number, { at: takwin.clock.now().toISOString(), reason: 'No such association' })
  await takwin.settle()
  expect(await judged(of)).toMatchObject({ valid_signature: true, revocation_status: false })
})

test('it refuses one that was altered', async () => {
  const altered = JSON.parse(JSON.stringify(credential).replaceAll('Amina', 'Samir'))
  expect(await judged(altered)).toEqual({ invalid_signature: false })
})

test('it refuses one that says to be issued by somebody else', async () => {
  const foreign = JSON.parse(
    JSON.stringify(credential).replaceAll('did:web:takwin.example', 'did:web:elsewhere.example'),
  )
  expect((await judged(foreign)).valid_signature).not.toBe(true)
})

test('it refuses one that was revoked', async () => {
  await revokeCertificate(id, { at: takwin.clock.now().toISOString(), reason: 'Issued twice' })
  await takwin.settle()
  expect(await judged(credential)).toMatchObject({ valid_signature: true, revocation_status: false })
})
