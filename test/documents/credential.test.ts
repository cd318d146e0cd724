/** The credential as our own verifier reads it: what it accepts, and what it refuses. */
import { generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { credentialOf } from '../../functions/documents/credential/credential.ts'
import { didDocument, issuerDid } from '../../functions/documents/credential/issuer.ts'
import { multibase } from '../../functions/documents/credential/multibase.ts'
import { type Signer, signCredential } from '../../functions/documents/credential/sign-credential.ts'
import { statusEntries } from '../../functions/documents/credential/status-entries.ts'
import {
  emptyStatusList,
  isBitSet,
  type StatusList,
  withBitSet,
} from '../../functions/documents/credential/status-list.ts'
import { verifyCredential } from '../../functions/documents/credential/verify-credential.ts'
import type { Award } from '../../functions/documents/pages/certificate.ts'

const portalUrl = 'https://takwin.example'
const at = '2026-11-20T09:30:00.000Z'
const award: Award = {
  id: '7ZQ-4KD-000-000-000-000-000-000-00K',
  language: 'fr',
  name: { arabic: 'أمينة بنعلي', latin: 'Amina Benali' },
  course: {
    id: 'water-points',
    title: { ar: 'نقط الماء', fr: 'Points d’eau', en: 'Water points' },
    version: '1.2.0',
    minutes: 45,
  },
  competencies: [{ id: 'local-participation', name: { ar: 'المشاركة', fr: 'Participer', en: 'Take part' } }],
  score: { right: 9, asked: 10, passMark: 70 },
  issuedAt: at,
}
const entry = { list: '2026-11', index: 94567 }

function newKey(name: string): { signer: Signer; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
  return { key: multibase(raw), signer: { key: name, sign: async (text) => sign(null, text, privateKey) } }
}

const [former, current] = [newKey('former'), newKey('current')]
const did = didDocument(issuerDid(portalUrl), { former: former.key, current: current.key })
const signed = (by = current) =>
  signCredential(credentialOf(award, portalUrl, entry), portalUrl, by.signer, at)

test('a credential verifies, by whichever of the keys signed it, and is the same each time', async () => {
  expect(await verifyCredential(await signed(former), did)).toEqual({ verified: true })
  expect(await verifyCredential(await signed(), did)).toEqual({ verified: true })
  expect(await signed()).toEqual(await signed())
})

test('a credential says in which band the score is, and no more', async () => {
  const { achievement, result } = credentialOf(award, portalUrl, entry).credentialSubject
  const [described] = achievement.resultDescription
  const levels = described?.rubricCriterionLevel ?? []
  expect(levels.map(({ name }) => name)).toEqual(['de 70 à 84\u00a0%', 'de 85 à 100\u00a0%'])
  expect(described?.requiredLevel).toBe(levels[0]?.id)
  expect(result).toEqual([
    { type: ['Result'], resultDescription: described?.id, achievedLevel: levels[1]?.id },
  ])
})

test('a credential of the days when it told the score verifies as before', async () => {
  const credential = credentialOf(award, portalUrl, entry)
  const { achievement, ...subject } = credential.credentialSubject
  const id = achievement.resultDescription[0]?.id
  const raw = {
    id,
    type: ['ResultDescription'],
    name: 'Bonnes réponses',
    resultType: 'RawScore',
    valueMax: '10',
  }
  const former = {
    ...credential,
    credentialSubject: {
      ...subject,
      achievement: { ...achievement, resultDescription: [raw] },
      result: [{ type: ['Result'], resultDescription: id, value: '9' }],
    },
  }
  const whole = await signCredential(former, portalUrl, current.signer, at)
  expect(await verifyCredential(whole, did)).toEqual({ verified: true })
})

test.each<[string, (credential: Awaited<ReturnType<typeof signed>>) => object]>([
  ['a word is changed', (credential) => ({ ...credential, name: 'Tout' })],
  ['a word is added', (credential) => ({ ...credential, description: 'Tout' })],
  ['a word is in no vocabulary', (credential) => ({ ...credential, rank: 'first' })],
  ['the status is left out', ({ credentialStatus: _, ...credential }) => credential],
  ['another issued it', (credential) => ({ ...credential, issuer: 'did:web:elsewhere.example' })],
  ['there is no proof', ({ proof: _, ...credential }) => credential],
])('it does not verify when %s', async (_, change) => {
  const credential = change(await signed()) as Parameters<typeof verifyCredential>[0]
  expect(await verifyCredential(credential, did)).toMatchObject({ verified: false })
})

test('it does not verify by a key that the issuer does not name', async () => {
  const stranger = { ...newKey('current') }
  expect(await verifyCredential(await signed(stranger), did)).toMatchObject({ verified: false })
})

test('a status list verifies, and a bit that is set stays set', async () => {
  const empty: StatusList = await emptyStatusList(portalUrl, entry.list, at)
  expect(await isBitSet(empty, entry.index)).toBe(false)
  const list = await withBitSet(portalUrl, empty, entry, at)
  if (!list) throw new Error('the bit was set')
  expect(await verifyCredential(await signCredential(list, portalUrl, current.signer, at), did)).toEqual({
    verified: true,
  })
  expect([await isBitSet(list, entry.index), await isBitSet(list, entry.index + 1)]).toEqual([true, false])
  expect(await withBitSet(portalUrl, list, entry, at)).toBeUndefined()
})

test('a place in a list hangs on the number alone, and a full list gives way to another', () => {
  const places = () => statusEntries(award.id, at)
  expect(places().next()).toEqual(places().next())
  const lists = Array.from(
    { length: 9 },
    (
      (all) => () =>
        all.next().value.list
    )(places()),
  )
  expect([...new Set(lists)]).toEqual(['2026-11', '2026-11-2'])
})
