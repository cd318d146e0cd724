/** Plays a learner who is nobody against what was deployed, by the same door as Telegram, and leaves nothing behind. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Learner } from '../../../bots/engine/learner.ts'
import { eraseLearner, loadLearner } from '../../../functions/aws/learners.ts'
import { telegramSecret } from '../../../functions/aws/secrets.ts'
import type { DidDocument } from '../../../functions/documents/credential/issuer.ts'
import { verifyCredential } from '../../../functions/documents/credential/verify-credential.ts'

/**
 * Telegram's ids have at most 52 bits (https://core.telegram.org/bots/api#user) and are far from the last of them: what
 * is said to this one, Telegram refuses, and nobody hears it.
 */
const nobody = 2 ** 52 - 1

/** From an inbound to its answer; a cold start takes a few. */
const patienceSeconds = 60

/**
 * `portalUrl` without a slash at the end; `LEARNERS_TABLE` and `TELEGRAM_SECRET` are set. Throws at the first thing that
 * is not as it should be, naming it.
 */
export async function smokeTest(
  portalUrl: string,
  say: (line: string) => void,
  now = new Date(),
): Promise<void> {
  await answers('GET', `${portalUrl}/health`, 200)
  say('The functions answer.')
  const home = await answers('GET', `${portalUrl}/`, 200)
  if (!home.includes('<html')) throw new Error(`${portalUrl}/ is no page.`)
  say('The portal shows its courses.')
  say(await verifiability(portalUrl, now))
  const { webhookSecret } = await telegramSecret()
  await knock(portalUrl, 'somebody-else', [401, 403])
  say('The webhook turns away whoever is not Telegram.')

  const id = `telegram:${nobody}`
  await eraseLearner(id)
  try {
    await knock(portalUrl, webhookSecret, [200])
    const learner = await appears(id)
    const said = learner.lastTurn.effects.filter((effect) => effect.do === 'say')
    if (said.length === 0) throw new Error('A learner who says /start is told nothing.')
    say('A learner who says /start is answered, and remembered.')
  } finally {
    await eraseLearner(id)
  }
  say('That learner is forgotten again.')
}

/** What whoever checks a certificate asks for; the month's list is there once a certificate is. */
async function verifiability(portalUrl: string, now: Date): Promise<string> {
  const page = await answers('GET', `${portalUrl}/verify`, 200)
  const [, script] = /<script type="module" src="([^"]+)"/.exec(page) ?? []
  if (!script) throw new Error(`${portalUrl}/verify checks nothing.`)
  await answers('GET', `${portalUrl}${script}`, 200)
  const did: DidDocument = JSON.parse(await answers('GET', `${portalUrl}/.well-known/did.json`, 200))
  if (did.verificationMethod.length === 0) throw new Error(`${portalUrl}/.well-known/did.json names no key.`)
  const url = `${portalUrl}/status/${now.toISOString().slice(0, 7)}`
  const list = await answers('GET', url, 200, 404)
  if (list.startsWith('<')) return 'Certificates can be checked; this month none has been issued.'
  const { verified } = await verifyCredential(JSON.parse(list), did)
  if (!verified) throw new Error(`${url} is not signed by a key of ${did.id}.`)
  return 'Certificates can be checked, and this month’s list of what is revoked is signed.'
}

async function answers(method: string, url: string, ...wanted: number[]): Promise<string> {
  const answer = await fetch(url, { method, signal: AbortSignal.timeout(20_000) })
  if (!wanted.includes(answer.status))
    throw new Error(`${url} answers ${answer.status} and not ${wanted.join(' or ')}.`)
  return answer.text()
}

async function knock(portalUrl: string, secret: string, wanted: number[]): Promise<void> {
  const now = Math.floor(Date.now() / 1000)
  const chat = { id: nobody, type: 'private' }
  const { status } = await fetch(`${portalUrl}/telegram`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify({ update_id: now, message: { message_id: 1, date: now, chat, text: '/start' } }),
    signal: AbortSignal.timeout(20_000),
  })
  if (!wanted.includes(status)) throw new Error(`${portalUrl}/telegram answers ${status}, not ${wanted[0]}.`)
}

async function appears(id: string): Promise<Learner> {
  const until = Date.now() + patienceSeconds * 1000
  while (Date.now() < until) {
    const learner = await loadLearner(id, { fresh: true })
    if (learner) return learner
    await sleep(500)
  }
  throw new Error(`What is said is not answered within ${patienceSeconds} seconds: see the log of take-turn.`)
}
