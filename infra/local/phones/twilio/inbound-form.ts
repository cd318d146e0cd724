import type { Account } from './account.ts'
import type { Message } from './messages.ts'
import type { Phone } from './phones.ts'

/**
 * What Twilio posts for an inbound message (https://www.twilio.com/docs/messaging/guides/webhook-request, and
 * requests as they were seen). `more` holds what is particular to its kind.
 */
export function inboundForm(
  account: Account,
  phone: Phone,
  message: Message,
  more: Record<string, string>,
): Record<string, string> {
  const { sid, to, text, segments, media } = message
  return {
    SmsMessageSid: sid,
    NumMedia: String(media.length),
    SmsSid: sid,
    SmsStatus: 'received',
    Body: text,
    To: to,
    NumSegments: String(segments),
    MessageSid: sid,
    AccountSid: account.sid,
    From: phone.address,
    ApiVersion: '2010-04-01',
    ...Object.fromEntries(
      media.flatMap((each, index) => [
        [`MediaUrl${index}`, mediaUrl(account, sid, each.sid)],
        [`MediaContentType${index}`, each.type],
      ]),
    ),
    ...(phone.kind === 'whatsapp' ? whatsappFields(phone, message) : placeFields),
    ...more,
  }
}

function whatsappFields(phone: Phone, { type = 'text', answers, to }: Message): Record<string, string> {
  const shown = phone.address !== phone.scoped
  const who = { ProfileName: phone.name, ...(shown && { WaId: phone.number.slice(1) }) }
  return {
    ...who,
    MessageType: type,
    ReferralNumMedia: '0',
    ...(phone.scoped !== undefined && { ExternalUserId: phone.scoped }),
    ChannelMetadata: JSON.stringify({ type: 'whatsapp', data: { context: who } }),
    ...(answers !== undefined && { OriginalRepliedMessageSid: answers, OriginalRepliedMessageSender: to }),
  }
}

/** Twilio tells these of an SMS, and of a Moroccan one only the country. */
const placeFields = {
  FromCountry: 'MA',
  FromState: '',
  FromCity: '',
  FromZip: '',
  ToCountry: 'US',
  ToState: '',
  ToCity: '',
  ToZip: '',
}

const mediaUrl = ({ root, sid: account }: Account, message: string, medium: string) =>
  `${root()}/2010-04-01/Accounts/${account}/Messages/${message}/Media/${medium}`
