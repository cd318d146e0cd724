import { useEffect, useRef, useState } from 'preact/hooks'
import type { Message } from '../../twilio/messages.ts'
import { type HeardClock, useTime } from '../clock.ts'
import { Toast } from '../phone/dialogs.tsx'
import { type Choice, PhoneHeader } from '../phone/phone-header.tsx'
import { timeOf } from '../phone/times.ts'
import { useVisible } from '../phone/visible.ts'
import { ask } from '../server.ts'
import { PhoneOwner } from '../twilio/phone-owner.tsx'
import type { TwilioAction, TwilioPhone, TwilioState } from '../twilio/state.ts'
import { SwitchedOff } from '../twilio/switched-off.tsx'
import { Chat } from './chat.tsx'
import { Composer } from './composer.tsx'
import { ListSheet } from './list-sheet.tsx'
import { WindowNote } from './window-note.tsx'
import { words as allWords } from './words.ts'

/** One person's phone, with WhatsApp open at the chat with the business. */
export function WhatsAppCard({
  state: { phone, messages, toast },
  account: { name },
  clock,
  dispatch,
}: {
  state: TwilioPhone
  account: TwilioState
  clock: HeardClock
  dispatch(action: TwilioAction): void
}) {
  const { language, on, receipts } = phone
  const words = allWords[language]
  const now = useTime(clock)
  const [editing, setEditing] = useState<string>()
  const [opened, setOpened] = useState<Message>()
  const card = useRef<HTMLElement>(null)
  const visible = useVisible(card)
  const act = (act: string, body: object = {}) =>
    ask(`/phones/whatsapp/learners/${phone.id}/${act}`, body).catch(({ message }) =>
      dispatch({ is: 'failed', phone: phone.id, why: message }),
    )
  const unread = messages.filter(({ status }) => status === 'delivered').length
  useEffect(() => {
    if (visible && on && receipts && unread > 0) act('read')
  }, [visible, on, receipts, unread])

  const write = async (text: string) => {
    setEditing(undefined)
    await act(editing === undefined ? 'say' : 'edit', { text })
  }
  const lastText = messages.findLast(({ type, deleted }) => type === 'text' && !deleted)?.text
  const choices: Choice[] = [
    { label: words.react, act: () => act('react', { emoji: '❤️' }) },
    { label: words.editLast, act: () => setEditing(lastText) },
    { label: words.removeLast, act: () => act('remove') },
    { label: words.repeat, act: () => act('repeat') },
    {
      label: receipts ? words.receiptsOff : words.receiptsOn,
      act: () => act('receipts', { on: !receipts }),
    },
    { label: words.off, act: () => act('switch', { on: false }) },
    { label: words.block, danger: true, act: () => act('block') },
    { label: words.leave, danger: true, act: () => act('leave') },
  ]
  return (
    <section
      ref={card}
      class="phone whatsapp"
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      lang={language}
      aria-label={`WhatsApp, ${phone.name}`}
    >
      <div class="status">
        <span>{timeOf(language, now.getTime() / 1000)}</span>
        <PhoneOwner phone={phone} />
      </div>
      {on ? (
        <>
          <PhoneHeader name={name} status={words.business} acting={false} words={words} choices={choices} />
          <Chat
            messages={messages}
            name={name}
            now={now}
            language={language}
            words={words}
            onTap={({ sid }, button) => act('tap', { button, message: sid })}
            onList={setOpened}
          />
          {phone.standing === 'blocked' ? (
            <button type="button" class="unblock" onClick={() => act('unblock')}>
              {words.unblock}
            </button>
          ) : (
            <Composer
              words={words}
              draft={linkedText()}
              editing={editing}
              onEditEnd={() => setEditing(undefined)}
              onText={write}
              onSample={(sample) => act('send', { sample })}
            />
          )}
        </>
      ) : (
        <SwitchedOff words={words} onOn={() => act('switch', { on: true })} />
      )}
      <WindowNote phone={phone} messages={messages} now={now} words={words} />
      {opened?.list && (
        <ListSheet
          list={opened.list}
          words={words}
          onPick={(row) => {
            setOpened(undefined)
            act('pick', { row, message: opened.sid })
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
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

/** What a link to the business (`wa.me/…?text=`) would put into the composer. */
const linkedText = () => new URLSearchParams(location.search).get('whatsapp') ?? ''
