import type { Attestation, Award } from '../pages/certificate.ts'
import { bandInWords, bandOf, bandsAbove } from '../score-band.ts'
import { type CredentialWords, credentialWords } from './credential-words.ts'
import { issuerDid } from './issuer.ts'
import { credentialsContext, openBadgesContext } from './pinned-contexts.ts'
import { type StatusEntry, statusListUrl } from './status-entry.ts'
import { toSeconds } from './to-seconds.ts'

export type Credential = ReturnType<typeof credentialOf>

/**
 * Everything that the certificate claims, as an Open Badge, in the certificate's own language; to be signed. The name stands
 * as it is printed: whoever holds the credential holds the sheet. Source: https://www.imsglobal.org/spec/ob/v3p0
 */
export function credentialOf(award: Award, portalUrl: string, entry: StatusEntry) {
  const { language, course, score } = award
  const words = credentialWords[language]
  const title = course.title[language]
  const courseUrl = `${portalUrl}/courses/${course.id}`
  const scoreUrl = `${courseUrl}#score-${course.version}`
  const [bands, band] = [bandsAbove(score.passMark), bandOf(score)]
  const levelUrl = ({ from }: { from: number }) => `${scoreUrl}-${from}`
  return enveloped(title, award, portalUrl, entry, {
    type: ['AchievementSubject'],
    identifier: names(award),
    achievement: {
      id: courseUrl,
      type: ['Achievement'],
      achievementType: 'Course',
      inLanguage: language,
      name: title,
      version: course.version,
      description: words.description(course.minutes),
      criteria: { id: courseUrl, narrative: words.criteria(score.asked, score.passMark) },
      alignment: alignments(award, courseUrl, words),
      resultDescription: [
        {
          id: scoreUrl,
          type: ['ResultDescription'],
          name: words.score,
          resultType: 'RubricCriterionLevel',
          requiredLevel: levelUrl(bands[0] ?? band),
          rubricCriterionLevel: bands.map((each) => ({
            id: levelUrl(each),
            type: ['RubricCriterionLevel'],
            name: bandInWords(each, language),
          })),
        },
      ],
    },
    result: [{ type: ['Result'], resultDescription: scoreUrl, achievedLevel: levelUrl(band) }],
  })
}

/** What any credential of ours says beside what it is about: whose it is, since when, and where its state stands. */
export function enveloped<Subject extends object>(
  name: string,
  { id, language, issuedAt, awardedAt = issuedAt }: Pick<Award, 'id' | 'language' | 'issuedAt' | 'awardedAt'>,
  portalUrl: string,
  { list, index }: StatusEntry,
  credentialSubject: Subject,
) {
  return {
    '@context': [credentialsContext, openBadgesContext],
    id: `${portalUrl}/certificates/${id}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name,
    issuer: {
      id: issuerDid(portalUrl),
      type: ['Profile'],
      name: credentialWords[language].issuer,
      url: portalUrl,
    },
    validFrom: toSeconds(issuedAt),
    awardedDate: toSeconds(awardedAt),
    credentialSubject,
    credentialStatus: {
      id: `${statusListUrl(portalUrl, list)}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: `${index}`,
      statusListCredential: statusListUrl(portalUrl, list),
    },
  }
}

/** One per script. */
export const names = ({ name }: Award | Attestation) =>
  [name.arabic, name.latin]
    .filter((each) => each !== undefined)
    .map((identityHash) => ({ type: 'IdentityObject', hashed: false, identityHash, identityType: 'name' }))

const alignments = ({ competencies, language }: Award, courseUrl: string, words: CredentialWords) =>
  competencies.map(({ id, name }) => ({
    type: ['Alignment'],
    targetCode: id,
    targetFramework: words.framework,
    targetName: name[language],
    targetType: 'ceasn:Competency',
    targetUrl: `${courseUrl}#${id}`,
  }))
