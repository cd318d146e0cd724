/** What Twilio posts to a webhook when somebody writes, as recorded, and what it means to the conversation. */
import type { Happening } from '../support/conversation.ts'

export type Form = Record<string, string>
/** `sent` is when the form came: Twilio does not date it. */
type Meaning = (Happening & { sent?: number }) | undefined

const sid = 'SM1f0e8ae6ade43cb3c0ce4525424e404f'
export const at = 1793610001234
const sent = 1793610001

const frame = {
  SmsMessageSid: sid,
  NumMedia: '0',
  SmsSid: sid,
  SmsStatus: 'received',
  Body: '',
  To: 'whatsapp:+15005550006',
  NumSegments: '1',
  MessageSid: sid,
  AccountSid: 'AC00000000000000000000000000000000',
  ApiVersion: '2010-04-01',
}
const fromWhatsApp = {
  ...frame,
  From: 'whatsapp:+212661000001',
  WaId: '212661000001',
  ProfileName: 'أمينة',
  MessageType: 'text',
  ReferralNumMedia: '0',
  ChannelMetadata: '{"type":"whatsapp","data":{"context":{"ProfileName":"أمينة","WaId":"212661000001"}}}',
}
const reply = {
  OriginalRepliedMessageSid: 'SM2a0e8ae6ade43cb3c0ce4525424e404f',
  OriginalRepliedMessageSender: 'whatsapp:+15005550006',
}
const media = (type: string, more: Form = {}): Form => ({
  ...fromWhatsApp,
  NumMedia: '1',
  MediaContentType0: type,
  MediaUrl0: `https://api.twilio.com/2010-04-01/Accounts/AC0/Messages/${sid}/Media/ME0`,
  MessageType: type.split('/')[0] ?? '',
  ...more,
})
const said = (text: string): Meaning => ({ kind: 'said', text, sent })
const wordless: Meaning = { kind: 'sent' }

export const forms: [name: string, form: Form, meaning: Meaning][] = [
  ['words', { ...fromWhatsApp, Body: 'سلام' }, said('سلام')],
  ['words of a link', { ...fromWhatsApp, Body: '/start wells' }, said('/start wells')],
  ['words in reply to a bubble', { ...fromWhatsApp, ...reply, Body: '2' }, said('2')],
  [
    'words passed on',
    { ...fromWhatsApp, Body: 'news', Forwarded: 'true', FrequentlyForwarded: 'true' },
    said('news'),
  ],
  [
    'words that came by an advertisement',
    {
      ...fromWhatsApp,
      Body: 'salam',
      ReferralBody: 'Learn',
      ReferralHeadline: 'Takwin',
      ReferralSourceId: '1',
      ReferralSourceType: 'ad',
    },
    said('salam'),
  ],
  ['words with fields to come', { ...fromWhatsApp, Body: 'x', Hologram: '1' }, said('x')],

  [
    'a button',
    {
      ...fromWhatsApp,
      ...reply,
      Body: '1',
      MessageType: 'interactive',
      ButtonText: '1',
      ButtonPayload: '1f.2',
    },
    { kind: 'chose', choice: '1f.2' },
  ],
  [
    'a button of a template',
    {
      ...fromWhatsApp,
      ...reply,
      Body: 'Menu',
      MessageType: 'button',
      ButtonText: 'Menu',
      ButtonPayload: '/menu',
    },
    { kind: 'chose', choice: '/menu' },
  ],
  [
    'a button that says no more than its words',
    { ...fromWhatsApp, ...reply, Body: 'Menu', MessageType: 'button', ButtonText: 'Menu', ButtonPayload: '' },
    said('Menu'),
  ],
  [
    'a row of a list',
    {
      ...fromWhatsApp,
      ...reply,
      Body: '4',
      MessageType: 'interactive',
      ListId: '1f.done',
      ListTitle: '4',
      ListDescription: 'تم',
    },
    { kind: 'chose', choice: '1f.done' },
  ],

  ['a photo', media('image/jpeg'), wordless],
  ['a photo with words under it', media('image/jpeg', { Body: 'le puits' }), wordless],
  ['a voice message', media('audio/ogg'), { ...wordless, voice: media('audio/ogg').MediaUrl0 ?? '' }],
  ['a video', media('video/mp4'), wordless],
  ['a sticker', media('image/webp', { MessageType: 'sticker' }), wordless],
  ['a document', media('application/pdf', { MessageType: 'document', Body: 'statuts.pdf' }), wordless],
  ['a contact', media('text/vcard', { MessageType: 'contacts' }), wordless],
  [
    'a place',
    { ...fromWhatsApp, MessageType: 'location', Latitude: '34.0209', Longitude: '-6.8416' },
    wordless,
  ],
  [
    'a place with a name',
    {
      ...fromWhatsApp,
      MessageType: 'location',
      Body: 'البرلمان',
      Latitude: '34.0209',
      Longitude: '-6.8416',
      Label: 'البرلمان',
      Address: 'الرباط',
    },
    wordless,
  ],
  ['something that Twilio cannot show', { ...fromWhatsApp, MessageType: 'unsupported' }, wordless],

  ['a reaction', { ...fromWhatsApp, ...reply, MessageType: 'reaction', Body: '👍' }, undefined],
  [
    'words taken back and written anew',
    { ...fromWhatsApp, ...reply, MessageType: 'edit', Body: 'x' },
    undefined,
  ],
  ['words taken back', { ...fromWhatsApp, ...reply, MessageType: 'revoke' }, undefined],
  [
    'what became of a message of ours, sent to the wrong door',
    { ...fromWhatsApp, MessageStatus: 'delivered', SmsStatus: 'delivered' },
    undefined,
  ],
]

/** By SMS, from the same number. */
export const short = { ...frame, From: '+212661000001', FromCountry: 'MA', Body: '2' }

/** The same words from an account that shows no number. */
export const scoped = {
  ...fromWhatsApp,
  From: 'whatsapp:MA.13491208655302741918',
  ExternalUserId: 'whatsapp:MA.13491208655302741918',
  Body: 'سلام',
}
export const written = { ...fromWhatsApp, Body: 'سلام' }
