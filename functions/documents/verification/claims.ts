/** What a credential says, as far as it says it in the words of Open Badges 3.0: https://www.imsglobal.org/spec/ob/v3p0 */
import * as z from 'zod/mini'

const text = z.string()

/** Open Badges 3.0 lets types of one's own begin so. */
export const attestationType = 'ext:OrganisationAttestation'

const statusSchema = z.looseObject({
  statusPurpose: z.literal('revocation'),
  statusListIndex: z.string().check(z.regex(/^\d{1,7}$/)),
  statusListCredential: text,
})

export const credentialSchema = z.looseObject({
  id: z.optional(text),
  issuer: z.union([text, z.looseObject({ id: text, name: z.optional(text) })]),
  validFrom: text,
  validUntil: z.optional(text),
  credentialSubject: z.looseObject({
    identifier: z.optional(z.array(z.looseObject({ identityHash: text, hashed: z.boolean() }))),
    achievement: z.looseObject({
      name: text,
      achievementType: z.optional(text),
      inLanguage: z.optional(text),
      version: z.optional(text),
      description: z.optional(text),
      criteria: z.optional(z.looseObject({ narrative: z.optional(text) })),
      alignment: z.optional(z.array(z.looseObject({ targetName: text }))),
    }),
  }),
  credentialStatus: z.optional(statusSchema),
})
export type ReadCredential = z.infer<typeof credentialSchema>

export interface Claims {
  /** Where the certificate's page is. */
  id?: string
  /** Of its words, as an IETF tag. */
  language?: string
  names: string[]
  /** Of an association, and no course: then `course` is what is attested. */
  attests?: true
  course: string
  version?: string
  /** What the course was, and what was asked for: sentences in the language of the certificate. */
  about: string[]
  competencies: string[]
  /** ISO 8601. */
  issuedAt: string
  /** A name that they gave themselves, and their identifier. */
  issuer: { name?: string; id: string }
}

export function claimsOf({ id, issuer, validFrom, credentialSubject }: ReadCredential): Claims {
  const { achievement, identifier = [] } = credentialSubject
  const { id: issuerId, name } = typeof issuer === 'string' ? { id: issuer } : issuer
  return {
    ...(id && { id }),
    ...(achievement.inLanguage && { language: achievement.inLanguage }),
    names: identifier.filter(({ hashed }) => !hashed).map(({ identityHash }) => identityHash),
    ...(achievement.achievementType === attestationType && { attests: true as const }),
    course: achievement.name,
    ...(achievement.version && { version: achievement.version }),
    about: [achievement.description, achievement.criteria?.narrative].filter((each) => each !== undefined),
    competencies: (achievement.alignment ?? []).map(({ targetName }) => targetName),
    issuedAt: validFrom,
    issuer: { id: issuerId, ...(name && { name }) },
  }
}
