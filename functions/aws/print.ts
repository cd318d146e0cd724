/** The files of a certificate: its credential, signed, its sheet, and what previews of it show. */
import { openPress } from '../documents/certificate/draw.ts'
import { attestationCredential } from '../documents/credential/attestation-credential.ts'
import { credentialOf } from '../documents/credential/credential.ts'
import { signCredential } from '../documents/credential/sign-credential.ts'
import type { StatusEntry } from '../documents/credential/status-entry.ts'
import { toSeconds } from '../documents/credential/to-seconds.ts'
import { type Attestation, type Award, isAttestation } from '../documents/pages/certificate.ts'
import { putFile } from './certificate-files.ts'
import { shipped, variable } from './environment.ts'
import { once } from './once.ts'
import { signer } from './signing.ts'
import { openStatusList } from './strike.ts'

const press = once(() => openPress(shipped('press')))

/** The PDF, once all of them are kept: as they were first printed, however often it is asked for. */
export async function print(award: Award | Attestation, entry: StatusEntry): Promise<Uint8Array> {
  const { id } = award
  await openStatusList(entry.list)
  const credential = await putFile(id, 'json', await sign(award, entry))
  const url = `${variable('PORTAL_URL')}/certificates/${id}`
  const claims = isAttestation(award)
    ? { ...award, members: award.association.members, url }
    : { ...award, ...inItsLanguage(award), url }
  await putFile(id, 'png', press().drawCard(claims))
  return putFile(id, 'pdf', press().draw(claims, Buffer.from(credential).toString()))
}

const inItsLanguage = ({ language, course, competencies }: Award) => ({
  course: { ...course, title: course.title[language] },
  competencies: competencies.map(({ name }) => name[language]),
})

async function sign(award: Award | Attestation, entry: StatusEntry): Promise<Uint8Array> {
  const portalUrl = variable('PORTAL_URL')
  const credential = isAttestation(award)
    ? attestationCredential(award, portalUrl, entry)
    : credentialOf(award, portalUrl, entry)
  const signed = await signCredential(credential, portalUrl, signer(), toSeconds(award.issuedAt))
  return Buffer.from(JSON.stringify(signed))
}
