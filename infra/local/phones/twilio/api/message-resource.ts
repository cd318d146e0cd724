import type { Account } from '../account.ts'
import type { Message } from '../messages.ts'

/** A Message as Twilio's API describes it. */
export function messageResource({ sid: account }: Account, message: Message) {
  const { sid, errorCode, service, sent } = message
  const uri = `/2010-04-01/Accounts/${account}/Messages/${sid}`
  return {
    account_sid: account,
    api_version: '2010-04-01',
    body: message.text,
    date_created: rfc2822(message.created),
    date_sent: sent === undefined ? null : rfc2822(sent),
    date_updated: rfc2822(message.updated),
    direction: message.direction,
    error_code: errorCode ?? null,
    error_message: errorCode === undefined ? null : `See https://www.twilio.com/docs/errors/${errorCode}`,
    from: message.status === 'accepted' ? null : message.from,
    messaging_service_sid: service ?? null,
    num_media: String(message.mediaUrls?.length ?? message.media.length),
    num_segments: message.status === 'accepted' ? '0' : String(message.segments),
    price: null,
    price_unit: null,
    sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  }
}

const rfc2822 = (ms: number) => new Date(ms).toUTCString().replace('GMT', '+0000')
