/** What a person does by SMS, as far as the sender can be answered. */
import { Impossible } from '../impossible.ts'
import type { Account } from './account.ts'
import { canReceive } from './addresses.ts'
import { sendFrom } from './inbound.ts'
import type { Message } from './messages.ts'
import { takeOn } from './new-message.ts'
import type { Phone } from './phones.ts'

/** The words to which Twilio itself listens, see "Twilio support for opt-out keywords". */
const STOP = ['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'optout', 'revoke']
const START = ['start', 'yes', 'unstop']
const SAID = {
  STOP: 'You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.',
  START:
    'You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.',
}

/** Whether there is any use in writing back. */
export const canAnswer = ({ senders, misbehaving }: Account) =>
  misbehaving.now().twoWaySms && canReceive(senders.sms)

/** @param send brings what Twilio itself answers on its way */
export function say(account: Account, phone: Phone, text: string, send: (message: Message) => void): Message {
  const whole = text.trim()
  if (whole === '') throw new Impossible('nothing-to-say', 'An empty message cannot be sent.')
  if (!canAnswer(account)) throw new Impossible('one-way', 'This sender cannot be answered.')
  const wish = wishIn(whole, phone)
  const message = sendFrom(account, phone, {
    text: whole,
    ...(wish && { fields: { OptOutType: wish } }),
  })
  if (wish) {
    stand(account, account.phones.get(phone.id) ?? phone, wish === 'STOP' ? 'blocked' : 'open')
    send(
      takeOn(account, {
        direction: 'outbound-reply',
        from: account.senders.sms,
        to: phone.number,
        text: SAID[wish],
      }),
    )
  }
  return message
}

function wishIn(text: string, { standing }: Phone): 'STOP' | 'START' | undefined {
  const word = text.toLowerCase()
  if (STOP.includes(word)) return 'STOP'
  return standing === 'blocked' && START.includes(word) ? 'START' : undefined
}

/** Puts the number on Twilio's list of those who want nothing, or takes it off. */
export const stand = ({ phones }: Account, phone: Phone, standing: 'open' | 'blocked'): Phone =>
  phones.save({ ...phone, standing })
