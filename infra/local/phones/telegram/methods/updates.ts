/** How the bot gets its updates: by webhook or by asking. */
import type { Account } from '../account.ts'
import type { Method } from '../call.ts'
import { flagOf, type Given, integerOf, objectOf, textOf } from '../given.ts'
import { badRequest, conflict } from '../refusal.ts'

const SECRET = /^[A-Za-z0-9_-]*$/
const PORTS = ['', '80', '88', '443', '8443']
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
/** The poll that waits now, by account: a second one ends the first. */
const polls = new WeakMap<Account, AbortController>()

/** Telegram wants HTTPS on one of its ports; here a loopback address may also be plain HTTP on any port. */
function webhookUrl(given: Given): string {
  const url = textOf(given, 'url')
  if (url === '') return ''
  const fault = (what: string) => badRequest(`bad webhook: ${what}`)
  if (!URL.canParse(url)) throw fault('invalid webhook URL specified')
  const { protocol, hostname, port } = new URL(url)
  if (LOOPBACK.includes(hostname) && /^https?:$/.test(protocol)) return url
  if (protocol !== 'https:') throw fault('An HTTPS URL must be provided for webhook')
  if (!PORTS.includes(port)) throw fault('Webhook can be set up only on ports 80, 88, 443 or 8443')
  return url
}

function allowedUpdates(account: Account, given: Given): string[] {
  const allowed = objectOf(given, 'allowed_updates')
  if (allowed === undefined) return account.settings.get('webhook').allowedUpdates
  if (!Array.isArray(allowed)) throw badRequest("can't parse allowed updates JSON array")
  return allowed.map(String)
}

function setWebhook(account: Account, given: Given): true {
  const url = webhookUrl(given)
  const secret = textOf(given, 'secret_token')
  if (secret.length > 256) throw badRequest('secret token is too long')
  if (!SECRET.test(secret)) throw badRequest('secret token contains unallowed characters')
  const maxConnections = Math.min(100, Math.max(1, integerOf(given, 'max_connections') ?? 40))
  const webhook = { url, secret, maxConnections, allowedUpdates: allowedUpdates(account, given) }
  if (flagOf(given, 'drop_pending_updates')) account.updates.clear()
  account.settings.set('webhookError', null)
  account.settings.set('webhook', webhook)
  polls.get(account)?.abort()
  return true
}

function getWebhookInfo(account: Account) {
  const { url, maxConnections, allowedUpdates } = account.settings.get('webhook')
  const lastError = account.settings.get('webhookError')
  return {
    url,
    has_custom_certificate: false,
    pending_update_count: account.updates.count(),
    ...(url !== '' && { max_connections: maxConnections }),
    ...(allowedUpdates.length > 0 && { allowed_updates: allowedUpdates }),
    ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
  }
}

async function getUpdates(account: Account, given: Given) {
  const { updates, settings } = account
  if (settings.get('webhook').url !== '')
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
  settings.set('webhook', { ...settings.get('webhook'), allowedUpdates: allowedUpdates(account, given) })
  const offset = integerOf(given, 'offset') ?? 0
  const limit = Math.min(100, Math.max(1, integerOf(given, 'limit') ?? 100))
  const from = offset < 0 ? (updates.list(0, 1_000_000).at(offset)?.update_id ?? 0) : offset
  updates.doneBelow(from)
  polls.get(account)?.abort()
  const poll = new AbortController()
  polls.set(account, poll)
  const patience = AbortSignal.timeout(Math.min(50, Math.max(0, integerOf(given, 'timeout') ?? 0)) * 1000)
  for (;;) {
    const found = updates.list(from, limit)
    if (found.length > 0 || patience.aborted) return found
    await updates.next(AbortSignal.any([poll.signal, patience]))
    if (poll.signal.aborted)
      throw conflict(
        settings.get('webhook').url === ''
          ? 'terminated by other getUpdates request; make sure that only one bot instance is running'
          : 'terminated by setWebhook request',
      )
  }
}

export const fetching: Record<string, Method> = {
  getMe: { takes: [], run: ({ bot }) => bot },
  setWebhook: {
    takes: [
      'url',
      'ip_address',
      'max_connections',
      'allowed_updates',
      'drop_pending_updates',
      'secret_token',
    ],
    run: setWebhook,
  },
  deleteWebhook: {
    takes: ['drop_pending_updates'],
    run: (account, { drop_pending_updates }) => setWebhook(account, { drop_pending_updates }),
  },
  getWebhookInfo: { takes: [], run: getWebhookInfo },
  getUpdates: { takes: ['offset', 'limit', 'timeout', 'allowed_updates'], run: getUpdates },
}
