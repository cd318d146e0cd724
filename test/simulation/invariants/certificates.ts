/** I5: one certificate per learner and course, whose bytes never change; every credential verifies; none is owed. */
import { createHash } from 'node:crypto'
import { verifyCredential } from '../../../functions/documents/credential/verify-credential.ts'
import { requestOf } from '../doing.ts'
import type { World } from '../world.ts'
import type { Invariant } from './invariant.ts'
import { learnerIn, turnsOf } from './turns.ts'

export const isOneCertificate: Invariant = (world) => {
  const rows = world.aws.tables.rows(world.named('CERTIFICATES_TABLE'))
  const claims = rows.filter(({ id }) => String(id).startsWith('claim/'))
  // Whoever takes a certificate back gets no other one.
  const there = rows.filter(({ status }) => status === 'valid' || status === 'withdrawn').map(({ id }) => id)
  const issued = new Map<string, Set<unknown>>()
  for (const letter of world.recorder.letters)
    if (letter.kind === 'certified') {
      const what = `${letter.learner}/${letter.course}`
      issued.set(what, (issued.get(what) ?? new Set()).add(letter.certificate))
    }
  const forgotten = new Set(
    world.recorder.stored.flatMap(({ table, before, after }) =>
      table === 'CERTIFICATES_TABLE' && before && !after ? [String(before.id).slice('claim/'.length)] : [],
    ),
  )
  return [
    ...[...issued].flatMap(([what, ids]) =>
      ids.size > 1 && !forgotten.has(what) ? [`${what} has ${ids.size} certificates`] : [],
    ),
    ...claims.flatMap(({ id, certificate }) =>
      there.includes(certificate) || issued.get(String(id).slice('claim/'.length)) === undefined
        ? []
        : [`${id} leads to ${certificate}, which is neither valid nor withdrawn`],
    ),
  ]
}

/** A file may be erased, but nothing else ever takes its place. */
export const neverChanges: Invariant = (world) => {
  const seen = new Map<string, string>()
  const changed = world.recorder.puts.flatMap(({ object, after }) => {
    if (!after || object.endsWith('.list')) return []
    const digest = createHash('sha256').update(after).digest('hex')
    const first = seen.get(object) ?? digest
    seen.set(object, first)
    return digest === first ? [] : [`${object} changed`]
  })
  const wrong = world.aws.tables
    .rows(world.named('CERTIFICATES_TABLE'))
    .filter(({ status }) => status === 'valid')
    .flatMap(({ id, sha256 }) =>
      seen.get(`${world.named('CERTIFICATES_BUCKET')}/${id}.pdf`) === sha256
        ? []
        : [`${id} is not the PDF that its row names`],
    )
  return [...changed, ...wrong]
}

export const verifies: Invariant = async (world) => {
  const credentials = [...world.aws.objects].filter(
    ([object]) =>
      object.startsWith(`${world.named('CERTIFICATES_BUCKET')}/`) && /\.(json|list)$/.test(object),
  )
  if (credentials.length === 0) return []
  const did = await askPortal(world, '/.well-known/did.json')
  const checked = await Promise.all(
    credentials.map(async ([object, bytes]) => {
      const verdict = await verifyCredential(
        JSON.parse(Buffer.from(bytes).toString()),
        JSON.parse(did),
        new Date(world.agenda.now()),
      )
      return verdict.verified ? [] : [`${object} does not verify: ${verdict.why}`]
    }),
  )
  return checked.flat()
}

async function askPortal(world: World, rawPath: string): Promise<string> {
  let body = ''
  world.knock('portal', 'page', requestOf('GET', { rawPath, routeKey: `GET ${rawPath}` }), (answer) => {
    body = answer.body ?? ''
  })
  await world.goOn(world.agenda.now() + 60_000)
  return body
}

/** Whoever has passed and given a name holds it in the end, unless they are not there any more. */
export const isIssued: Invariant = (world) => {
  const records = new Map(
    world.aws.tables.rows(world.named('LEARNERS_TABLE')).map((row) => [String(row.id), learnerIn(row)]),
  )
  const buried = world.plan.queues
    .filter(({ deadLetter }) => deadLetter)
    .flatMap(({ deadLetter }) => world.aws.queues.plan(deadLetter?.queue ?? '') ?? [])
  const given = buried.some((queue) => world.aws.queues.depth(queue).ready > 0)
  return turnsOf(world).flatMap(({ turn, after }) =>
    (turn?.effects ?? []).flatMap((effect) => {
      if (effect.do !== 'certify' || given) return []
      const record = records.get(after.id)
      const begun = record?.consent && record.consent.at === after.consent?.at
      return begun && !record.certificates[effect.course]
        ? [`${after.id} passed ${effect.course} and has no certificate`]
        : []
    }),
  )
}
