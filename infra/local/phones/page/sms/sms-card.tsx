import type { Message } from '../../twilio/messages.ts'
import { seenOn } from '../../twilio/seen.ts'
import { type HeardClock, useTime } from '../clock.ts'
import { ChatLog, type Line } from '../phone/chat-log.tsx'
import { Toast } from '../phone/dialogs.tsx'
import { type Choice, PhoneHeader } from '../phone/phone-header.tsx'
import { timeOf } from '../phone/times.ts'
import { ask } from '../server.ts'
import { FaultNote } from '../twilio/fault-note.tsx'
import { PhoneOwner } from '../twilio/phone-owner.tsx'
import type { TwilioAction, TwilioPhone, TwilioState } from '../twilio/state.ts'
import { SwitchedOff } from '../twilio/switched-off.tsx'
import { SmsBubble } from './sms-bubble.tsx'
import { SmsComposer } from './sms-composer.tsx'
import { words as allWords } from './words.ts'

/** One person's phone, with the SMS of the sender open. */
export function SmsCard({
  state: { phone, messages, toast },
  account: { senders, twoWaySms },
  clock,
  dispatch,
}: {
  state: TwilioPhone
  account: TwilioState
  clock: HeardClock
  dispatch(action: TwilioAction): void
}) {
  const { language, on } = phone
  const words = allWords[language]
  const now = useTime(clock)
  const act = (act: string, body: object = {}) =>
    ask(`/phones/sms/learners/${phone.id}/${act}`, body).catch(({ message }) =>
      dispatch({ is: 'failed', phone: phone.id, why: message }),
    )
  const lineOf = (message: Message): Line => ({
    key: message.sid,
    at: message.created / 1000,
    by: message.direction === 'inbound' ? 'me' : 'them',
    draw: () => <SmsBubble message={message} language={language} words={words} />,
  })
  const stopped = phone.standing === 'blocked'
  const choices: Choice[] = [
    ...(twoWaySms ? [{ label: words.repeat, act: () => act('repeat') }] : []),
    { label: words.off, act: () => act('switch', { on: false }) },
    stopped
      ? { label: words.restart, act: () => act('unblock') }
      : { label: words.stop, danger: true, act: () => act('block') },
    { label: words.leave, danger: true, act: () => act('leave') },
  ]
  return (
    <section
      class="phone sms"
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      lang={language}
      aria-label={`SMS, ${phone.name}`}
    >
      <div class="status">
        <span>{timeOf(language, now.getTime() / 1000)}</span>
        <PhoneOwner phone={phone} />
      </div>
      {on ? (
        <>
          <PhoneHeader name={senders.sms} status="" acting={false} words={words} choices={choices} />
          <ChatLog lines={seenOn(messages).map(lineOf)} now={now} language={language} words={words} />
          {twoWaySms ? (
            <SmsComposer words={words} onText={(text) => act('say', { text })} />
          ) : (
            <p class="one-way">{words.oneWay}</p>
          )}
        </>
      ) : (
        <SwitchedOff words={words} onOn={() => act('switch', { on: true })} />
      )}
      <div class="frame-note" data-window={stopped ? 'closed' : 'open'}>
        <span>{stopped ? '21610' : 'SMS'}</span>
        <FaultNote messages={messages} />
      </div>
      {toast && (
        <Toast
          text={toast}
          alert={false}
          words={words}
          onRead={() => dispatch({ is: 'rested', phone: phone.id })}
        />
      )}
    </section>
  )
}
