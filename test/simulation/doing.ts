/** What a person can do with a phone, as the vendor brings it. */
import type { Dice } from './dice.ts'
import type { Bubble, Phone } from './phones.ts'
import type { World } from './world.ts'

export function say(world: World, phone: Phone, text: string): void {
  phone.wrote = world.agenda.now()
  const { channel, address } = phone.address
  if (channel === 'telegram') world.telegram.bring(address, 'message', { ...messageAt(world, phone), text })
  if (channel === 'whatsapp') world.twilio.bring(phone.address, { Body: text })
}

export function tap(world: World, phone: Phone, { id, label }: Bubble['choices'][number]): void {
  if (id === '') {
    say(world, phone, label)
    return
  }
  phone.wrote = world.agenda.now()
  const { channel, address } = phone.address
  const { chat } = messageAt(world, phone)
  if (channel === 'telegram')
    world.telegram.bring(address, 'callback_query', { id: '1', data: id, message: { chat } })
  if (channel === 'whatsapp')
    world.twilio.bring(phone.address, { Body: label, ButtonPayload: id, MessageType: 'button' })
}

export function sendPhoto(world: World, phone: Phone): void {
  phone.wrote = world.agenda.now()
  const { channel, address } = phone.address
  if (channel === 'telegram')
    world.telegram.bring(address, 'message', { ...messageAt(world, phone), photo: [] })
  if (channel === 'whatsapp') world.twilio.bring(phone.address, { NumMedia: '1' })
}

/** Their own number, as Telegram's button shares it. */
export function shareNumber(world: World, phone: Phone): void {
  const { channel, address } = phone.address
  if (channel !== 'telegram') return
  phone.wrote = world.agenda.now()
  const contact = { phone_number: `+${address}`, user_id: Number(address) }
  world.telegram.bring(address, 'message', { ...messageAt(world, phone), contact })
}

export function block(world: World, phone: Phone, blocked: boolean): void {
  phone.blocked = blocked
  const { channel, address } = phone.address
  if (channel !== 'telegram') return
  const status = blocked ? 'kicked' : 'member'
  const chat = { id: Number(address), type: 'private' }
  world.telegram.bring(address, 'my_chat_member', { chat, new_chat_member: { status } })
}

/** The page behind a short message: looked at, then answered or left by one of its ways out. */
export function openLink(world: World, token: string, dice: Dice): void {
  const ask = (method: string, more: object = {}) => ({
    routeKey: `${method} /r/{token}`,
    rawPath: `/r/${token}`,
    pathParameters: { token },
    ...more,
  })
  world.knock('review-link', 'page', requestOf('GET', ask('GET')), () => {
    const body = dice.pick([
      'course=wells&card=how-deep&option=0',
      'command=/reminders pause',
      'course=bees&card=what-bees-make&option=1',
    ])
    world.knock('review-link', 'page', requestOf('POST', ask('POST', { body, isBase64Encoded: false })))
  })
}

export const requestOf = (method: string, more: { rawPath: string } & Record<string, unknown>) => ({
  headers: { accept: 'text/html' },
  isBase64Encoded: false,
  ...more,
  requestContext: { http: { method, path: more.rawPath }, timeEpoch: 0, requestId: '' },
})

const messageAt = ({ agenda }: World, { address: { address } }: Phone) => ({
  date: Math.floor(agenda.now() / 1000),
  chat: { id: Number(address), type: 'private' },
  from: { id: Number(address) },
})
