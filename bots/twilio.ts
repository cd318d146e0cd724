/** WhatsApp and SMS through Twilio: bubbles out. */
import type { Bubble, Channel, Outcome, Sending } from './channel.ts'
import { allNumbered, contentFor } from './content-objects.ts'
import { segmentsOf } from './segments.ts'
import type { TwilioAccount } from './twilio-api.ts'
import type { Contents } from './twilio-contents.ts'
import { createMessage } from './twilio-messages.ts'
import { piecesOf, whatsAppText } from './whatsapp-text.ts'

/** The fields that differ from message to message. */
type Message = Record<string, string>

/** Keeps a message from going out twice, and from following the one before too soon. */
export interface Ledger {
  /** Undefined when the message may go; else what is known of it already, or when to try again. */
  claim(address: string, message: string): Promise<Outcome | undefined>
  /** Twilio has taken the message. */
  note(message: string): Promise<void>
}

export interface TwilioSettings {
  account: TwilioAccount
  /** The sender, as Twilio knows it: `whatsapp:+1…`, `+1…` or an alphanumeric name. */
  from: string
  /** Where certificates are, and where Twilio tells what becomes of messages. Without a slash at the end. */
  portalUrl: string
  ledger?: Ledger
}

export interface WhatsAppSettings extends TwilioSettings {
  contents: Contents
  /** Whether one more message may go out today to somebody who has not written for a day. */
  mayApproach?: () => Promise<boolean>
}

/** Body of a message without buttons: https://www.twilio.com/docs/api/errors/21617. */
const longestBody = 1600
/** Free words are delivered so long after the learner last spoke: https://www.twilio.com/docs/api/errors/63016. */
const windowSeconds = 24 * 3600

/**
 * One message a bubble, and one more for its document or its voice, below which WhatsApp shows neither words nor buttons
 * (https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages); a voice goes alone where it can, with the
 * buttons above it still good. When the window is closed, a template goes
 * out in the bubble's stead, if the account has one for this, and the day's budget is not spent.
 */
export function openWhatsApp(settings: WhatsAppSettings): Channel {
  const { account, contents, portalUrl, mayApproach } = settings
  return {
    async deliver(address, bubble, file, sending) {
      const to = `whatsapp:${address}`
      if (sending && Date.now() / 1000 - sending.heardAt > windowSeconds) {
        const { purpose, language } = sending
        const template = await contents.template(account, purpose, language)
        if (!template) return { outcome: 'closed' }
        return sender(settings, to, sending, mayApproach)([{ ContentSid: template }])
      }
      const send = sender(settings, to, sending)
      const { voice, document } = bubble
      if (voice && file) {
        const heard = await send([{ MediaUrl: `${portalUrl}/media/${voice.file}` }], 'voice')
        if (heard.outcome !== 'never' && (voice.alone || heard.outcome !== 'delivered')) return heard
      }
      const said = await say(bubble, settings, send)
      const path = pathOf(document)
      return file && path && said.outcome === 'delivered'
        ? send([{ MediaUrl: portalUrl + path }], 'pdf')
        : said
    },
  }
}

/** Where WhatsApp fetches it; undefined for what has no address. */
function pathOf({ certificate, file }: NonNullable<Bubble['document']> | Record<string, never> = {}) {
  if (certificate) return `/certificates/${certificate}.pdf`
  return file && `/media/${file}`
}

/** Twilio has been seen to refuse a bare apostrophe: https://github.com/twilio/twilio-node/issues/1082. */
const jsonOf = (variables: object): string => JSON.stringify(variables).replaceAll("'", '\\u0027')

/** With buttons or a list where there can be any; where that is refused, with numbers to type. */
async function say(bubble: Bubble, { account, contents }: WhatsAppSettings, send: Send): Promise<Outcome> {
  const filled = contentFor(bubble)
  const sid = filled && (await contents.findOrMake(account, filled.content))
  if (sid) {
    const tried = await send([{ ContentSid: sid, ContentVariables: jsonOf(filled.variables) }])
    if (tried.outcome !== 'never') return tried
  }
  return send(piecesOf(whatsAppText(allNumbered(bubble)), longestBody).map((Body) => ({ Body })))
}

export interface SmsSettings extends TwilioSettings {
  /** What numbers may begin with: each message costs. */
  prefixes: string[]
}

/** A longer text is a mistake of ours: each segment costs as much as a message. */
const mostSegments = 3
/** They put Arabic and Latin apart, which phones do by themselves, and would make any text a costly one. */
const isolates = /[\u2068\u2069]/g

/** Only sends; so choices are left out. */
export function openSms(settings: SmsSettings): Channel {
  return {
    async deliver(address, { text }, _, sending) {
      const Body = text.replace(isolates, '')
      if (!settings.prefixes.some((prefix) => address.startsWith(prefix)))
        return { outcome: 'never', why: 'a country to which nothing is sent' }
      if (segmentsOf(Body).segments > mostSegments) return { outcome: 'never', why: 'too long for SMS' }
      return sender(settings, address, sending)([{ Body }])
    },
  }
}

/** Sends messages one after the other, as long as each is taken; `part` tells them from others of the same bubble. */
type Send = (messages: Message[], part?: string) => Promise<Outcome>

function sender(
  { account, from, portalUrl, ledger }: TwilioSettings,
  to: string,
  sending?: Sending,
  mayGo: () => Promise<boolean> = async () => true,
): Send {
  return async (messages, part = '') => {
    for (const [nth, message] of messages.entries()) {
      const id = sending && `${sending.id}.${part || nth}`
      const held = id && (await ledger?.claim(to, id))
      if (!held && !(await mayGo())) return { outcome: 'closed' }
      const callback = id && { StatusCallback: callbackOf(portalUrl, id, sending) }
      const outcome = held || (await createMessage(account, { To: to, From: from, ...message, ...callback }))
      if (outcome.outcome !== 'delivered') return outcome
      if (id && !held) await ledger?.note(id)
    }
    return { outcome: 'delivered' }
  }
}

const callbackOf = (portalUrl: string, message: string, { inbound, campaign }: Sending): string =>
  `${portalUrl}/twilio/status?${new URLSearchParams({ message, ...(inbound && { inbound }), ...(campaign && { campaign }) })}`
