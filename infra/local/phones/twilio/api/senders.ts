/** Where what comes in is posted, as an account sets it: of a WhatsApp sender, and of a number that receives SMS. */
import * as z from 'zod'
import type { Account } from '../account.ts'
import { canReceive } from '../addresses.ts'
import { badRequest } from '../refusal.ts'

export const senderSid = `XE${'5'.repeat(32)}`
export const numberSid = `PN${'5'.repeat(32)}`

const web = z.url({ protocol: /^https?$/ })
const update = z.strictObject({
  webhook: z.strictObject({ callback_url: web, callback_method: z.enum(['POST', 'PUT']).default('POST') }),
})

/** A WhatsApp sender as Twilio's API describes it. */
export function senderResource({ senders, webhooks, root }: Account) {
  const url = `${root()}/v2/Channels/Senders/${senderSid}`
  const webhook = { callback_url: webhooks.whatsapp, callback_method: 'POST' }
  return { sid: senderSid, sender_id: senders.whatsapp, status: 'ONLINE', webhook, url }
}

/** `GET /v2/Channels/Senders` @throws Refusal 20001 */
export function listSenders(account: Account, given: URLSearchParams) {
  if (given.get('Channel') !== 'whatsapp') throw badRequest(20001, 'Channel is missing, or not played here')
  const page_size = Number(given.get('PageSize') ?? 20)
  const url = `${account.root()}/v2/Channels/Senders?Channel=whatsapp&PageSize=${page_size}`
  const meta = { page: 0, page_size, first_page_url: url, url, previous_page_url: null, next_page_url: null }
  return { senders: [senderResource(account)], meta: { ...meta, key: 'senders' } }
}

/** `POST /v2/Channels/Senders/{sid}` @throws Refusal 20001 */
export function pointSender(account: Account, body: unknown) {
  const read = update.safeParse(body)
  if (!read.success) throw badRequest(20001, `Invalid parameter: ${z.prettifyError(read.error)}`)
  account.webhooks.whatsapp = read.data.webhook.callback_url
  return senderResource(account)
}

/** `GET …/IncomingPhoneNumbers.json`, of a number in full; a sender of letters has none. */
export function listNumbers(account: Account, given: URLSearchParams) {
  const sms = account.senders.sms
  const asked = given.get('PhoneNumber') ?? sms
  return {
    incoming_phone_numbers: canReceive(sms) && asked === sms ? [numberResource(account)] : [],
    page: 0,
  }
}

/** `POST …/IncomingPhoneNumbers/{sid}.json` @throws Refusal 20001, 21402 */
export function pointNumber(account: Account, given: URLSearchParams) {
  const unknown = [...given.keys()].find((name) => !['SmsUrl', 'SmsMethod'].includes(name))
  if (unknown !== undefined) throw badRequest(20001, `Unknown parameter, or not played here: ${unknown}`)
  const read = web.safeParse(given.get('SmsUrl'))
  if (!read.success) throw badRequest(21402, 'SmsUrl is not a valid URL')
  account.webhooks.sms = read.data
  return numberResource(account)
}

const numberResource = ({ sid, senders, webhooks }: Account) => ({
  sid: numberSid,
  account_sid: sid,
  phone_number: senders.sms,
  sms_url: webhooks.sms,
  sms_method: 'POST',
})
