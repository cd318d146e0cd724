/** Rows about somebody are named under our key: whoever has a table and tries all numbers finds nobody in it. */
import { createHash } from 'node:crypto'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { logKey } from '../support/takwin.ts'
import { heard, idOf, newPhone, type Person, rowOf, says } from '../support/texting.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
let here: Person
let there: Person
beforeAll(async () => {
  bench = await openWorkbench()
})
beforeEach(async () => {
  await keysAre({ key: logKey })
  here = newPhone(bench)
  there = newPhone(bench)
  await says(bench, here, '/start participatory-democracy', 'English', 'yes', 'start')
})
afterAll(() => bench.stop())

/** As an operator puts them, once every sandbox knows. */
async function keysAre(keys: { key: string; formerKey?: string }): Promise<void> {
  const { cloud } = bench.takwin
  const secrets = new SecretsManager({
    region: cloud.plan.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    endpoint: cloud.endpoints.AWS_ENDPOINT_URL_SECRETS_MANAGER ?? '',
  })
  await secrets.putSecretValue({ SecretId: 'takwin/log', SecretString: JSON.stringify(keys) })
  bench.restart()
}
const changingKeys = () => keysAre({ key: 'another-key-of-logs', formerKey: logKey })

const rows = async (table: 'CODES' | 'DELIVERIES'): Promise<string> =>
  JSON.stringify(await bench.takwin.rows(`${table}_TABLE`))
const codeFrom = async (phone: Person): Promise<string> => {
  await says(bench, phone, '/link')
  return /\d{4} \d{4}/.exec(heard(phone).at(-1) ?? '')?.[0] ?? ''
}
const last = (phone: Person) => heard(phone).at(-1)

test('no row of codes and deliveries holds a number, a digest of one with what was said, or a code', async () => {
  await says(bench, here, '/share participatory-democracy', 'my data')
  const code = (await codeFrom(here)).replace(' ', '')
  const wrong = code === '12345678' ? '87654321' : '12345678'
  await says(bench, there, wrong)
  const { claimOnce, spendShare } = await import('../../functions/aws/deliveries.ts')
  const { sendingId } = await import('../../functions/aws/sending-id.ts')
  await claimOnce(sendingId(idOf(here), 'u1'))
  await spendShare(String(here.id), { milliseconds: 1000, atOnce: 3 }, { messages: 1, since: 0 })

  const inbounds = [
    'u1',
    'invited',
    ...([await rowOf(bench, here)].flatMap((row) => row?.ring ?? []) as string[]),
  ]
  const people = [idOf(here), idOf(there), String(here.id), String(there.id)]
  const guessed = [...people, ...people.flatMap((id) => inbounds.map((inbound) => `${id}/${inbound}`)), code]
  const digests = guessed.map((text) => createHash('sha256').update(text).digest('base64url').slice(0, 16))
  for (const table of ['CODES', 'DELIVERIES'] as const) {
    const kept = await rows(table)
    expect(kept).toContain(table === 'CODES' ? 'tries.' : 'pace.')
    for (const found of [...digests, code, String(there.id)]) expect(kept).not.toContain(found)
  }
})

describe('while another key takes the place of the one before', () => {
  test('a code that was shown before opens its record, and is shown again to whoever is told again', async () => {
    const code = await codeFrom(here)
    await changingKeys()
    await says(bench, there, code)
    await says(bench, there, '/phones')
    expect((await rowOf(bench, here))?.elsewhere).toHaveProperty(idOf(there))
  })

  test('what was claimed stays claimed, and what is new is claimed once', async () => {
    const claim = async (what: string) =>
      (await import('../../functions/aws/deliveries.ts')).claimOnce(`${here.id}/${what}`)
    expect(await claim('a')).toBe(true)
    await changingKeys()
    expect([await claim('a'), await claim('b'), await claim('b')]).toEqual([false, true, false])
  })

  test('codes that opened nothing are counted on', async () => {
    await says(bench, there, ...['1', '2', '3'].map((digit) => digit.repeat(8)))
    await changingKeys()
    await says(bench, there, ...['4', '5'].map((digit) => digit.repeat(8)))
    const wrong = last(there)
    await says(bench, there, '66666666')
    expect(last(there)).not.toBe(wrong)
  })

  test('an invitation is the same, and my data is given once a day', async () => {
    await says(bench, here, '/share participatory-democracy')
    const invitation = /i_\w{10}/.exec(last(here) ?? '')?.[0]
    await says(bench, here, 'my data')
    const given = last(here)
    await changingKeys()
    await says(bench, here, '/share participatory-democracy')
    expect(/i_\w{10}/.exec(last(here) ?? '')?.[0]).toBe(invitation)
    await says(bench, here, 'my data')
    expect(last(here)).not.toBe(given)
  })

  test('nothing is left of whoever is forgotten, under either', async () => {
    const before = await rows('CODES')
    await says(bench, here, '/share participatory-democracy', 'my data', '/link')
    await changingKeys()
    await says(bench, here, '/link', '/forget', 'yes')
    const asked = (kept: string) =>
      JSON.parse(kept).filter(({ id }: { id: string }) => !id.startsWith('asked.'))
    expect(asked(await rows('CODES'))).toEqual(asked(before))
  })
})
