/** Where Twilio posts what our senders receive, as far as its API lets that be set. */
import * as z from 'zod/mini'
import { readTwilio, type TwilioAccount } from './twilio-api.ts'

/**
 * Has what comes to this sender posted there. False where the API knows no such sender, as for Twilio's sandbox, so that
 * the address must be entered by hand. Throws when Twilio refuses.
 */
export const pointSender = (account: TwilioAccount, sender: string, url: string): Promise<boolean> =>
  sender.startsWith('whatsapp:') ? pointWhatsApp(account, sender, url) : pointNumber(account, sender, url)

const sendersSchema = z.object({
  senders: z.array(z.object({ sid: z.string(), sender_id: z.string() })),
  meta: z.object({ next_page_url: z.nullish(z.string()) }),
})

/** https://www.twilio.com/docs/whatsapp/api/senders */
async function pointWhatsApp(account: TwilioAccount, sender: string, url: string): Promise<boolean> {
  let path: string | undefined = '/v2/Channels/Senders?Channel=whatsapp&PageSize=100'
  while (path) {
    const page: z.infer<typeof sendersSchema> = z.parse(sendersSchema, await readTwilio(account, path))
    const found = page.senders.find(({ sender_id }) => sender_id === sender)
    if (found) {
      const body = JSON.stringify({ webhook: { callback_url: url, callback_method: 'POST' } })
      await readTwilio(account, `/v2/Channels/Senders/${found.sid}`, { method: 'POST', body })
      return true
    }
    const next = page.meta.next_page_url ? new URL(page.meta.next_page_url) : undefined
    path = next && `${next.pathname}${next.search}`
  }
  return false
}

const numbersSchema = z.object({ incoming_phone_numbers: z.array(z.object({ sid: z.string() })) })

/** https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource */
async function pointNumber(account: TwilioAccount, sender: string, url: string): Promise<boolean> {
  const numbers = `/2010-04-01/Accounts/${account.accountSid}/IncomingPhoneNumbers`
  const query = new URLSearchParams({ PhoneNumber: sender })
  const [found] = z.parse(
    numbersSchema,
    await readTwilio(account, `${numbers}.json?${query}`),
  ).incoming_phone_numbers
  if (!found) return false
  const body = new URLSearchParams({ SmsUrl: url, SmsMethod: 'POST' })
  await readTwilio(account, `${numbers}/${found.sid}.json`, { method: 'POST', body })
  return true
}
