/**
 * The credential against the data model of Open Badges 3.0, class by class as far as ours uses it: what must be there, of
 * which kind, and nothing that it does not know. Restated from https://www.imsglobal.org/spec/ob/v3p0#data-models, since
 * 1EdTech's licence lets its JSON Schema be copied by registered users alone; whoever checks with a network, as
 * @digitalcredentials/verifier-core does, reads that schema from 1EdTech itself.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { languages } from '../../content/schema.ts'
import { signedCertificate } from '../support/signed-certificate.ts'
import { attested, valid } from './pages-sample.ts'

const text = z.string().check(z.minLength(1))
const uri = z.string().check(z.refine((value) => URL.canParse(value)))
const moment = z.iso.datetime()
const typed = (...names: string[]) =>
  z.array(text).check(z.refine((types) => names.every((name) => types.includes(name))))
const some = <Item extends z.core.SomeType>(item: Item) => z.array(item).check(z.minLength(1))
/** Vocabularies that may be extended, by this naming convention. */
const termOf = (...terms: string[]) => z.union([z.enum(terms), z.string().check(z.startsWith('ext:'))])

const alignment = z.strictObject({
  type: typed('Alignment'),
  targetCode: z.optional(text),
  targetDescription: z.optional(text),
  targetName: text,
  targetFramework: z.optional(text),
  targetType: z.optional(
    termOf(
      ...['ceasn:Competency', 'ceterms:Credential', 'CFItem', 'CFRubric', 'CFRubricCriterion'],
      ...['CFRubricCriterionLevel', 'CTDL'],
    ),
  ),
  targetUrl: uri,
})
const level = z.strictObject({
  id: uri,
  type: typed('RubricCriterionLevel'),
  name: text,
  description: z.optional(text),
  points: z.optional(text),
})
const described = z.strictObject({
  id: uri,
  type: typed('ResultDescription'),
  name: text,
  requiredLevel: z.optional(uri),
  resultType: termOf('RubricCriterionLevel', 'RawScore', 'Percent', 'Result', 'Status'),
  rubricCriterionLevel: z.optional(some(level)),
})
const achievement = z.strictObject({
  id: uri,
  type: typed('Achievement'),
  achievementType: z.optional(termOf('Course', 'Certificate', 'CertificateOfCompletion', 'LearningProgram')),
  inLanguage: z.optional(z.enum(languages)),
  name: text,
  version: z.optional(text),
  description: text,
  criteria: z.strictObject({ id: z.optional(uri), narrative: z.optional(text) }),
  alignment: z.optional(some(alignment)),
  resultDescription: z.optional(some(described)),
})
const identity = z.strictObject({
  type: z.literal('IdentityObject'),
  hashed: z.boolean(),
  identityHash: text,
  identityType: termOf('name', 'emailAddress', 'userName', 'systemId', 'identifier'),
  salt: z.optional(text),
})
const result = z.strictObject({
  type: typed('Result'),
  resultDescription: z.optional(uri),
  achievedLevel: z.optional(uri),
  value: z.optional(text),
})
const subject = z
  .strictObject({
    id: z.optional(uri),
    type: typed('AchievementSubject'),
    identifier: z.optional(some(identity)),
    achievement,
    result: z.optional(some(result)),
  })
  .check(
    z.refine(({ id, identifier }) => id !== undefined || identifier !== undefined, 'nobody is named'),
    z.refine(({ achievement: { resultDescription = [] }, result: results = [] }) => {
      const levels = resultDescription.flatMap(({ rubricCriterionLevel = [] }) => rubricCriterionLevel)
      return (
        results.every(({ resultDescription: of }) => resultDescription.some(({ id }) => id === of)) &&
        results.every(({ achievedLevel: at }) => levels.some(({ id }) => id === at)) &&
        resultDescription.every(({ requiredLevel: at }) => levels.some(({ id }) => id === at))
      )
    }, 'a result is of nothing that is described'),
  )
const achievementCredential = z.strictObject({
  '@context': z.tuple([
    z.literal('https://www.w3.org/ns/credentials/v2'),
    z.string().check(z.regex(/^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context-3\.\d\.\d\.json$/)),
  ]),
  id: uri,
  type: typed('VerifiableCredential', 'OpenBadgeCredential'),
  name: text,
  issuer: z.strictObject({ id: uri, type: typed('Profile'), name: z.optional(text), url: z.optional(uri) }),
  validFrom: moment,
  awardedDate: z.optional(moment),
  credentialSubject: subject,
  credentialStatus: z.strictObject({
    id: uri,
    type: z.literal('BitstringStatusListEntry'),
    statusPurpose: z.literal('revocation'),
    statusListIndex: z.string().check(z.regex(/^\d+$/)),
    statusListCredential: uri,
  }),
  proof: z.strictObject({
    type: z.literal('DataIntegrityProof'),
    cryptosuite: z.literal('eddsa-rdfc-2022'),
    created: moment,
    verificationMethod: uri,
    proofPurpose: z.literal('assertionMethod'),
    proofValue: z.string().check(z.startsWith('z')),
  }),
})

type Signed = Awaited<ReturnType<typeof signedCertificate>>['credential']
let credential: Signed
beforeAll(async () => {
  credential = (await signedCertificate(valid, 'https://takwin.example')).credential
})

test.each(languages)(
  'a credential in %s has all that it must have, and nothing that nobody knows',
  async (language) => {
    const signed = await signedCertificate({ ...valid, language }, 'https://takwin.example')
    expect(z.safeParse(achievementCredential, signed.credential).error?.issues ?? []).toEqual([])
  },
)

test.each(languages)('so has that of an association in %s', async (language) => {
  const signed = await signedCertificate({ ...attested, language }, 'https://takwin.example')
  expect(z.safeParse(achievementCredential, signed.credential).error?.issues ?? []).toEqual([])
})

describe('the rules notice', () => {
  const within = (change: object) => ({
    ...credential,
    credentialSubject: {
      ...credential.credentialSubject,
      achievement: { ...credential.credentialSubject.achievement, ...change },
    },
  })
  test.each<[string, () => object]>([
    ['a name that is missing', () => ({ ...credential, name: undefined })],
    ['a word that the data model does not know', () => ({ ...credential, rank: 'first' })],
    ['nothing where there should be something', () => within({ description: null })],
    ['a list of nothing', () => within({ alignment: [] })],
    ['criteria that are missing', () => within({ criteria: undefined })],
    ['a result of nothing that is described', () => within({ resultDescription: undefined })],
    [
      'the contexts in another order',
      () => ({ ...credential, '@context': [...credential['@context']].reverse() }),
    ],
  ])('%s', (_, change) => {
    expect(z.safeParse(achievementCredential, change()).success).toBe(false)
  })
})
