import type { Account } from '../account.ts'
import { recipientKind, senderOf } from '../addresses.ts'
import { statusOf } from '../approvals.ts'
import { type Types, unfit } from '../content-types.ts'
import type { Message } from '../messages.ts'
import { takeOn } from '../new-message.ts'
import type { Kind } from '../phones.ts'
import { badRequest } from '../refusal.ts'
import { filledIn } from '../variables.ts'

const BODY_LIMIT = 1600
const TAKES = [
  'To',
  'From',
  'MessagingServiceSid',
  'Body',
  'MediaUrl',
  'ContentSid',
  'ContentVariables',
  'StatusCallback',
  'ValidityPeriod',
]
/** Taken, and of no effect on what a person gets. */
const IDLE = ['ProvideFeedback', 'Attempt', 'MaxPrice', 'RiskCheck', 'ContentRetention', 'AddressRetention']

type Says = Pick<Message, 'text'> & Partial<Message>

/**
 * `POST …/Messages.json`. Stricter than Twilio: a parameter that is unknown, or not played here, is refused,
 * where Twilio passes over what it does not know in silence; a misspelt name is then found here, not by a learner.
 *
 * @throws Refusal, with Twilio's status and code
 */
export function createMessage(account: Account, given: URLSearchParams): Message {
  const unknown = [...given.keys()].find((name) => ![...TAKES, ...IDLE].includes(name))
  if (unknown !== undefined) throw badRequest(20001, `Unknown parameter, or not played here: ${unknown}`)
  const to = given.get('To') ?? ''
  const kind = recipientKind(to)
  const [from, service] = [given.get('From') ?? '', given.get('MessagingServiceSid') ?? '']
  const sender = senderOf(account.senders, { from, service, kind })
  const callback = callbackOf(given)
  checkValidity(given)
  const says = given.has('ContentSid') ? contentOf(account, given, kind) : plainOf(given, kind)
  if (kind === 'sms' && account.phones.at(to)?.standing === 'blocked')
    throw badRequest(21610, 'Attempt to send to unsubscribed recipient')
  return takeOn(account, { direction: 'outbound-api', to, ...sender, ...says, ...(callback && { callback }) })
}

function plainOf(given: URLSearchParams, kind: Kind): Says {
  const text = given.get('Body') ?? ''
  const mediaUrls = given.getAll('MediaUrl')
  if (given.has('ContentVariables')) throw badRequest(21654, 'ContentSid Required')
  if (text === '' && mediaUrls.length === 0)
    throw badRequest(21619, 'A text message body or media urls must be specified.')
  if (mediaUrls.length === 0 && text.trim() === '') throw badRequest(21602, 'Message body is required.')
  if (text.length > BODY_LIMIT)
    throw badRequest(21617, `The concatenated message body exceeds the ${BODY_LIMIT} character limit`)
  return { text, ...(mediaUrls.length > 0 && { mediaUrls: checkedMedia(mediaUrls, kind) }) }
}

/** WhatsApp takes one file with a message; in Morocco an SMS takes none. */
function checkedMedia(urls: string[], kind: Kind): string[] {
  const invalid = urls.find((url) => !isWeb(url))
  if (invalid !== undefined) throw badRequest(21620, `Invalid media URL(s): ${invalid}`)
  if (kind === 'sms')
    throw badRequest(21612, "The 'To' phone number cannot be reached by MMS from this 'From'.")
  if (urls.length > 1) throw badRequest(21623, 'Number of media files exceeds allowed limit')
  return urls
}

function contentOf(account: Account, given: URLSearchParams, kind: Kind): Says {
  if (given.get('Body') || given.has('MediaUrl'))
    throw badRequest(20001, 'ContentSid cannot be used together with Body or MediaUrl')
  const content = account.contents.get(given.get('ContentSid') ?? '')
  if (!content) throw badRequest(21655, 'The ContentSid is invalid')
  const { lineBreaks } = account.misbehaving.now()
  const types = filledIn(content, given.get('ContentVariables') ?? '', lineBreaks)
  if (kind === 'sms') {
    const text = types['twilio/text']?.body
    if (text === undefined) throw badRequest(21655, 'The content has no type that an SMS can show')
    return { text }
  }
  const approved = statusOf(account, content) === 'approved'
  const why = unfit(types, approved)
  return { ...shownAs(types), ...(approved && { template: true }), ...(why !== undefined && { unfit: why }) }
}

/** The richest of the types is the one that is shown. */
function shownAs(types: Types): Says {
  const { 'twilio/quick-reply': quick, 'twilio/list-picker': list, 'twilio/media': media } = types
  if (quick) {
    const buttons = quick.actions.map(({ title, id }) => ({ title, id: id ?? title }))
    return { text: quick.body, buttons }
  }
  if (list) {
    const rows = list.items.map(({ id, item, description }) => ({
      id,
      title: item,
      ...(description !== undefined && { description }),
    }))
    return { text: list.body, list: { button: list.button, rows } }
  }
  if (media) return { text: media.body ?? '', mediaUrls: checkedMedia(media.media, 'whatsapp') }
  return { text: types['twilio/text']?.body ?? '' }
}

function callbackOf(given: URLSearchParams): string | undefined {
  const url = given.get('StatusCallback') ?? ''
  if (url === '') return undefined
  if (!isWeb(url) || new URL(url).hostname.includes('_'))
    throw badRequest(21609, `The 'StatusCallback' URL ${url} is not a valid URL.`)
  return url
}

function checkValidity(given: URLSearchParams): void {
  const seconds = Number(given.get('ValidityPeriod') ?? 1)
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 36_000)
    throw badRequest(20001, 'The ValidityPeriod is not between 1 and 36000')
}

const isWeb = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
