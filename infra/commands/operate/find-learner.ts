/** Which record is whose: where a learner is and when they were last there, and nothing that anybody said. */
import type { Learner } from '../../../bots/engine/learner.ts'
import { findCertificate } from '../../../functions/aws/certificates.ts'
import { holderOfCertificate } from '../../../functions/aws/claims.ts'
import { followed } from '../../../functions/aws/followed.ts'
import { loadLearner } from '../../../functions/aws/learners.ts'
import { readId } from '../../../functions/documents/certificate-id.ts'
import { Refused } from '../course/setting.ts'
import { audit, type Desk, masked, type Told } from './act.ts'
import { recordsAt } from './records-at.ts'

/** `typed`: an address, or a certificate's number, however written. Throws `Refused` where nothing is known. */
export async function findLearner(typed: string, desk: Desk): Promise<Told> {
  const number = readId(typed)
  await audit(desk, `find ${number ?? masked(typed)}`)
  const certificate = number && (await certificateAt(number))
  const records = number ? await holdersOf(number) : await recordsAt(typed)
  if (!certificate && records.length === 0)
    throw new Refused(number ? `No certificate has the number ${number}.` : `Nobody is known at ${typed}.`)
  const learners = await Promise.all(
    records.map(async (record) => ({ ...shown(record), inLogs: await followed(record.id) })),
  )
  const words = [
    ...(certificate ? [`Certificate ${certificate.number}  ${certificate.status}`] : []),
    ...learners.map(inWords),
    ...(certificate && records.length === 0 ? ['Nothing leads from it to a learner.'] : []),
  ]
  return { words: words.join('\n'), json: { ...(certificate && { certificate }), learners } }
}

async function certificateAt(number: string): Promise<{ number: string; status: string } | undefined> {
  const found = await findCertificate(number)
  return found && { number, status: found.status }
}

async function holdersOf(number: string): Promise<Learner[]> {
  const id = await holderOfCertificate(number)
  const learner = id && (await loadLearner(id, { fresh: true }))
  return learner ? [learner] : []
}

/** What an operator may see of a record. */
function shown({ id, language, place, consent, stopped, certificates, elsewhere, lastTurn }: Learner) {
  return {
    record: id,
    language,
    place: place.at,
    ...('course' in place && { course: place.course }),
    ...('card' in place && { card: place.card }),
    agreed: consent !== undefined,
    silent: stopped !== undefined,
    certificates: Object.keys(certificates).length,
    furtherAddresses: Object.keys(elsewhere ?? {}).length,
    lastTurn: {
      at: new Date(lastTurn.at * 1000).toISOString(),
      did: lastTurn.effects.map((effect) => (effect.do === 'say' ? `say ${effect.what}` : effect.do)),
    },
  }
}

function inWords({
  record,
  language,
  place,
  course,
  card,
  lastTurn,
  ...rest
}: ReturnType<typeof shown> & { inLogs: string }): string {
  const where = [place, course, card].filter(Boolean).join(' ')
  const state = [
    rest.agreed ? 'has agreed' : 'has not agreed yet',
    ...(rest.silent ? ['asked for silence, or left'] : []),
    ...(rest.certificates > 0 ? [`certificates: ${rest.certificates}`] : []),
    ...(rest.furtherAddresses > 0 ? [`further addresses: ${rest.furtherAddresses}`] : []),
  ]
  return [
    record,
    `  language   ${language}`,
    `  place      ${where}`,
    `  state      ${state.join(', ')}`,
    `  last turn  ${lastTurn.at}  ${lastTurn.did.join(', ')}`,
    `  in logs    learner = ${rest.inLogs}`,
  ].join('\n')
}
