/** Revokes a certificate, for a reason that whoever checks it is told. */
import { findCertificate } from '../../../functions/aws/certificates.ts'
import { holderOfCertificate } from '../../../functions/aws/claims.ts'
import { revokeOnPage } from '../../../functions/aws/memberships.ts'
import { revokeCertificate } from '../../../functions/aws/revocations.ts'
import { readId } from '../../../functions/documents/certificate-id.ts'
import { Refused } from '../course/setting.ts'
import { audit, type Desk, type Told } from './act.ts'

const longestReason = 200

/** `typed`: its number, however written. Throws `Refused` where there is none that could be revoked, and where it was not meant. */
export async function revokeOne(typed: string, reason: string, desk: Desk): Promise<Told> {
  const id = readId(typed)
  const found = id && (await findCertificate(id))
  if (!id || !found) throw new Refused(`No certificate has the number ${typed}.`)
  if (found.status === 'withdrawn') throw new Refused(`${id} was withdrawn by its holder: it stands no more.`)
  if (found.status === 'replaced')
    throw new Refused(`${id} was replaced by ${found.successor}: it stands no more.`)
  const why = reason.trim()
  if (why === '' || why.length > longestReason)
    throw new Refused(`Give a reason of at most ${longestReason} characters: its page shows it to everybody.`)
  const meant =
    desk.setting.yes ||
    (await desk.ask(`${id} is revoked for good, and its page says: “${why}”. Type the number again:`))
  if (meant !== true && readId(meant) !== id) throw new Refused('Nothing was done.')
  await audit(desk, `revoke ${id}`)
  const holder = await holderOfCertificate(id)
  if (holder && 'course' in found)
    await revokeOnPage(holder, found.course.id, Math.floor(desk.premises.now().getTime() / 1000))
  const before = await revokeCertificate(id, { at: desk.premises.now().toISOString(), reason: why })
  return before === 'revoked'
    ? { words: 'It was revoked before: its first reason stays.', json: { revoked: true, before: true } }
    : { words: 'It is revoked; its status list says so within a minute.', json: { revoked: true } }
}
