import type { Message } from '../../twilio/messages.ts'
import type { Change, PhoneView, Snapshot } from '../../twilio/views.ts'

/** A WhatsApp or SMS phone as the page shows it. */
export interface TwilioPhone extends PhoneView {
  toast?: string | undefined
}

export interface TwilioState extends Omit<Snapshot, 'phones'> {
  phones: TwilioPhone[]
}

export type TwilioAction =
  | Change
  | { is: 'failed'; phone: number; why: string }
  | { is: 'rested'; phone: number }

/** `undefined`: there is no Twilio here, or nothing was heard of it yet. */
export function reduceTwilio(state: TwilioState | undefined, action: TwilioAction): TwilioState | undefined {
  if (action.is === 'snapshot') return action.snapshot
  if (!state) return state
  switch (action.is) {
    case 'misbehaviour':
      return { ...state, misbehaviour: action.misbehaviour }
    case 'phone':
      return { ...state, phones: withPhone(state.phones, action.phone) }
    case 'message':
      return inPhone(state, action.phone, ({ messages }) => ({
        messages: withMessage(messages, action.message),
      }))
    case 'failed':
      return inPhone(state, action.phone, () => ({ toast: action.why }))
    case 'rested':
      return inPhone(state, action.phone, () => ({ toast: undefined }))
  }
}

function withPhone(phones: TwilioPhone[], phone: TwilioPhone['phone']): TwilioPhone[] {
  const others = phones.filter((each) => each.phone.id !== phone.id)
  if (phone.standing === 'gone') return others
  if (others.length === phones.length) return [...phones, { phone, messages: [] }]
  return phones.map((each) => (each.phone.id === phone.id ? { ...each, phone } : each))
}

function withMessage(messages: Message[], message: Message): Message[] {
  const at = messages.findIndex(({ sid }) => sid === message.sid)
  return at < 0 ? [...messages, message] : messages.with(at, message)
}

function inPhone(
  state: TwilioState,
  id: number,
  change: (phone: TwilioPhone) => Partial<TwilioPhone>,
): TwilioState {
  const phones = state.phones.map((each) => (each.phone.id === id ? { ...each, ...change(each) } : each))
  return { ...state, phones }
}
