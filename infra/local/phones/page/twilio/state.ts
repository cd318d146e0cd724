import type { Message } from '../../twilio/messages.ts'
import type { Change, PhoneView, Snapshot } from '../../twilio/views.ts'

/** @param state `undefined`: there is no Twilio here, or nothing was heard of it yet */
export function reduceTwilio(state: Snapshot | undefined, change: Change): Snapshot | undefined {
  if (change.is === 'snapshot') return change.snapshot
  if (!state) return state
  switch (change.is) {
    case 'misbehaviour':
      return { ...state, misbehaviour: change.misbehaviour }
    case 'phone':
      return { ...state, phones: withPhone(state.phones, change.phone) }
    case 'message':
      return {
        ...state,
        phones: state.phones.map((each) =>
          each.phone.id === change.phone
            ? { ...each, messages: withMessage(each.messages, change.message) }
            : each,
        ),
      }
  }
}

function withPhone(phones: PhoneView[], phone: PhoneView['phone']): PhoneView[] {
  const others = phones.filter((each) => each.phone.id !== phone.id)
  if (phone.standing === 'gone') return others
  if (others.length === phones.length) return [...phones, { phone, messages: [] }]
  return phones.map((each) => (each.phone.id === phone.id ? { ...each, phone } : each))
}

function withMessage(messages: Message[], message: Message): Message[] {
  const at = messages.findIndex(({ sid }) => sid === message.sid)
  return at < 0 ? [...messages, message] : messages.with(at, message)
}
