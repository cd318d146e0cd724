/** The files of a certificate: its credential, signed, its sheet, and what previews of it show. */
import { openPress } from '../documents/certificate/draw.ts'
import { credentialOf } from '../documents/credential/credential.ts'
import { signCredential } from '../documents/credential/sign-credential.ts'
import type { StatusEntry } from '../documents/credential/status-entry.ts'
import { toSeconds } from '../documents/credential/to-seconds.ts'
import type { Award } from '../documents/pages/certificate.ts'
import { putFile } from './certificate-files.ts'
import { shipped, variable } from './environment.ts'
import { once } from './once.ts'
import { signer } from './signing.ts'
import { openStatusList } from './strike.ts'

const press = once(() => openPress(shipped('press')))

/** The PDF, once all of them are kept: as they were first printed, however often it is asked for. */
export async function print(award: Award, entry: StatusEntry): Promise<Uint8Array> {
  const { id, language } = award
  await openStatusList(entry.list)
  const credential = await putFile(id, 'json', await sign(award, entry))
  const claims = {
    ...award,
    course: { ...award.course, title: award.course.title[language] },
    competencies: award.competencies.map(({ name }) => name[language]),
    url: `${variable('PORTAL_URL')}/certificates/${id}`,
  }
  await putFile(id, 'png', press().drawCard(claims))
  return putFile(id, 'pdf', press().draw(claims, Buffer.from(credential).toString()))
}

async function sign(award: Award, entry: StatusEntry): Promise<Uint8Array> {
  const portalUrl = variable('PORTAL_URL')
  const credential = credentialOf(award, portalUrl, entry)
  const signed = await signCredential(credential, portalUrl, signer(), toSeconds(award.issuedAt))
  return Buffer.from(JSON.stringify(signed))
}
