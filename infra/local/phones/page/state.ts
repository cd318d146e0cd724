import type { Misbehaviour } from '../telegram/misbehaviour.ts'
import type { Change, PhoneView, Snapshot } from '../telegram/views.ts'
import type * as twilio from '../twilio/views.ts'
import type { App } from './apps.ts'
import type { HeardClock } from './clock.ts'
import { linkOfPage } from './deep-links.ts'
import { reduceTwilio } from './twilio/state.ts'

/** A phone as the page shows it: what the server knows, and what passes by. */
export interface PhoneState extends PhoneView {
  /** A chat action of the bot, such as `typing`. */
  acting?: string | undefined
  /** Buttons that wait for their answer, as `<message id> <data>`. */
  pressed: string[]
  toast?: { text: string; alert: boolean } | undefined
}

export interface State {
  clock: HeardClock
  connected: boolean
  bot: Snapshot['bot']
  misbehaviour: Misbehaviour | undefined
  phones: PhoneState[]
  twilio: twilio.Snapshot | undefined
  /** By the phone, as `<app> <id>`: the words of the link that leads there; `undefined` once they were sent. */
  links: Record<string, string | undefined>
}

export type Action =
  | Change
  | { is: 'twilio'; change: twilio.Change }
  | { is: 'clock'; now: string }
  | { is: 'connection'; connected: boolean }
  | { is: 'pressed'; phone: number; key: string }
  | { is: 'released'; phone: number; key: string }
  | { is: 'read'; phone: number }
  | { is: 'rested'; phone: number }
  | { is: 'linked'; app: App; phone: number; words: string | undefined }

/** What the page starts with. */
export const before: State = {
  clock: { said: Date.now(), at: performance.now() },
  connected: false,
  bot: { name: '', username: '' },
  misbehaviour: undefined,
  phones: [],
  twilio: undefined,
  links: {},
}

export function reduce(state: State, action: Action): State {
  switch (action.is) {
    case 'twilio':
      return { ...state, twilio: reduceTwilio(state.twilio, action.change) }
    case 'clock':
      return { ...state, clock: { said: Date.parse(action.now), at: performance.now() } }
    case 'connection':
      return { ...state, connected: action.connected }
    case 'snapshot': {
      const { bot, misbehaviour, phones } = action.snapshot
      const known = (view: PhoneView) => state.phones.find(({ phone }) => phone.id === view.phone.id)
      const merged = phones.map((view) => ({ pressed: [], ...known(view), ...view }))
      return { ...state, bot, misbehaviour, phones: merged }
    }
    case 'misbehaviour':
      return { ...state, misbehaviour: action.misbehaviour }
    case 'profile':
      return state
    case 'phone': {
      const { phone } = action
      if (phone.standing === 'deactivated')
        return { ...state, phones: state.phones.filter((each) => each.phone.id !== phone.id) }
      return inPhone(state, phone.id, () => ({ phone }))
    }
    case 'message':
      return inPhone(state, action.phone, ({ messages, acting }) => {
        const at = messages.findIndex(({ message_id }) => message_id === action.message.message_id)
        const fromBot = action.message.from?.is_bot
        return {
          messages: at < 0 ? [...messages, action.message] : messages.with(at, action.message),
          acting: fromBot ? undefined : acting,
        }
      })
    case 'gone':
      return inPhone(state, action.phone, ({ messages }) => ({
        messages: messages.filter(({ message_id }) => message_id !== action.message),
      }))
    case 'acting':
      return inPhone(state, action.phone, () => ({ acting: action.action }))
    case 'answered':
      return inPhone(state, action.phone, ({ pressed, toast }) => ({
        pressed: pressed.filter((key) => key !== `${action.message} ${action.data}`),
        toast: action.text === '' ? toast : { text: action.text, alert: action.alert },
      }))
    case 'pressed':
      return inPhone(state, action.phone, ({ pressed }) => ({ pressed: [...pressed, action.key] }))
    case 'released':
      return inPhone(state, action.phone, ({ pressed }) => ({
        pressed: pressed.filter((key) => key !== action.key),
      }))
    case 'read':
      return inPhone(state, action.phone, () => ({ toast: undefined }))
    case 'rested':
      return inPhone(state, action.phone, () => ({ acting: undefined }))
    case 'linked':
      return { ...state, links: { ...state.links, [`${action.app} ${action.phone}`]: action.words } }
  }
}

function inPhone(state: State, id: number, change: (phone: PhoneState) => Partial<PhoneState>): State {
  return {
    ...state,
    phones: state.phones.map((each) => (each.phone.id === id ? { ...each, ...change(each) } : each)),
  }
}

/** The link that is open on a phone. */
export interface Link {
  /** The payload of START, or what will stand in the composer. */
  words: string | undefined
  /** It was followed here, and not just the address of the page. */
  tapped: boolean
  /** Follows another; `undefined`: this one has done its work. */
  follow(words: string | undefined): void
}

export function linkOn({ links }: State, app: App, phone: number, dispatch: (action: Action) => void): Link {
  const key = `${app} ${phone}`
  return {
    words: key in links ? links[key] : linkOfPage(app),
    tapped: links[key] !== undefined,
    follow: (words) => dispatch({ is: 'linked', app, phone, words }),
  }
}
