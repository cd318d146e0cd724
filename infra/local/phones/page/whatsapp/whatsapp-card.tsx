import { useEffect, useRef, useState } from 'preact/hooks'
import type { Message } from '../../twilio/messages.ts'
import type { PhoneView, Snapshot } from '../../twilio/views.ts'
import { type HeardClock, useTime } from '../clock.ts'
import { useActs } from '../phone/acts.ts'
import type { Choice } from '../phone/menu.tsx'
import { PhoneFrame } from '../phone/phone-frame.tsx'
import { useVisible } from '../phone/visible.ts'
import type { Link } from '../state.ts'
import { Chat } from './chat.tsx'
import { Composer } from './composer.tsx'
import { ListSheet } from './list-sheet.tsx'
import { windowOf } from './window.ts'
import { words as allWords } from './words.ts'

/** One person's phone, with WhatsApp open at the chat with the business. */
export function WhatsAppCard({
  state: { phone, messages },
  account: { name },
  clock,
  link,
}: {
  state: PhoneView
  account: Snapshot
  clock: HeardClock
  link: Link
}) {
  const { language, on, receipts, address, scoped } = phone
  const words = allWords[language]
  const now = useTime(clock)
  const { act, refusal } = useActs('whatsapp', phone.id)
  const [editing, setEditing] = useState<string>()
  const [opened, setOpened] = useState<Message>()
  const card = useRef<HTMLElement>(null)
  const visible = useVisible(card)
  const unread = messages.filter(({ status }) => status === 'delivered').length
  useEffect(() => {
    if (visible && on && receipts && unread > 0) act('read')
  }, [visible, on, receipts, unread])

  const write = async (text: string) => {
    setEditing(undefined)
    link.follow(undefined)
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
    <PhoneFrame
      app="whatsapp"
      label={`WhatsApp, ${phone.name}`}
      owner={{ ...phone, shown: address === scoped ? `${address.slice(9, 17)}…` : undefined }}
      language={language}
      now={now}
      words={words}
      head={{ name, status: words.business, choices }}
      front={link.tapped}
      dark={on ? undefined : { label: words.on, act: () => act('switch', { on: true }) }}
      note={windowOf(phone, now, words)}
      toast={refusal}
      element={card}
    >
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
          linked={link.words}
          editing={editing}
          onEditEnd={() => setEditing(undefined)}
          onText={write}
          onSample={(sample) => act('send', { sample })}
        />
      )}
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
    </PhoneFrame>
  )
}
