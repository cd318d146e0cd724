import { canReceive } from '../../twilio/addresses.ts'
import type { PhoneView, Snapshot } from '../../twilio/views.ts'
import { type HeardClock, useTime } from '../clock.ts'
import { useActs } from '../phone/acts.ts'
import { ChatLog } from '../phone/chat-log.tsx'
import type { Choice } from '../phone/menu.tsx'
import { PhoneFrame } from '../phone/phone-frame.tsx'
import { linesOf } from '../twilio/undelivered.tsx'
import { SmsBubble } from './sms-bubble.tsx'
import { SmsComposer } from './sms-composer.tsx'
import { words as allWords } from './words.ts'

/** One person's phone, with the SMS of the sender open. */
export function SmsCard({
  state: { phone, messages },
  account: { senders, misbehaviour },
  clock,
}: {
  state: PhoneView
  account: Snapshot
  clock: HeardClock
}) {
  const { language, on } = phone
  const words = allWords[language]
  const now = useTime(clock)
  const { act, refusal } = useActs('sms', phone.id)
  const answerable = misbehaviour.twoWaySms && canReceive(senders.sms)
  const stopped = phone.standing === 'blocked'
  const choices: Choice[] = [
    ...(answerable ? [{ label: words.repeat, act: () => act('repeat') }] : []),
    { label: words.off, act: () => act('switch', { on: false }) },
    stopped
      ? { label: words.restart, act: () => act('unblock') }
      : { label: words.stop, danger: true, act: () => act('block') },
    { label: words.leave, danger: true, act: () => act('leave') },
  ]
  const lines = linesOf(messages, (message) => () => (
    <SmsBubble message={message} language={language} words={words} />
  ))
  return (
    <PhoneFrame
      app="sms"
      label={`SMS, ${phone.name}`}
      owner={phone}
      language={language}
      now={now}
      words={words}
      head={{ name: senders.sms, status: '', choices }}
      front={false}
      dark={on ? undefined : { label: words.on, act: () => act('switch', { on: true }) }}
      note={{ standing: stopped ? 'closed' : 'open', text: stopped ? '21610' : 'SMS' }}
      toast={refusal}
    >
      <ChatLog lines={lines} now={now} language={language} words={words} />
      {answerable ? (
        <SmsComposer words={words} onText={(text) => act('say', { text })} />
      ) : (
        <p class="one-way">{words.oneWay}</p>
      )}
    </PhoneFrame>
  )
}
