import type { Message } from 'grammy/types'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { PhoneState } from '../state.ts'
import { Bubble } from './bubble.tsx'
import type { TextActions } from './rich-text.tsx'
import { dayOf, type Language, type Words } from './words.ts'

/** All that was said, the newest in view until the reader goes up. */
export function Chat({
  state,
  now,
  language,
  words,
  onTap,
  actions,
}: {
  state: PhoneState
  now: Date
  language: Language
  words: Words
  onTap(message: Message, data: string): void
  actions: TextActions
}) {
  const { messages, phone, description, pressed } = state
  const list = useRef<HTMLDivElement>(null)
  const newest = messages.at(-1)
  const mine = newest?.from?.id === phone.person.id
  useLayoutEffect(() => {
    // The list is laid out from its end, which it keeps in view by itself: 0 is there.
    if (mine) list.current?.scrollTo(0, 0)
  }, [newest?.message_id, mine])
  const today = dayOf(language, now.getTime() / 1000)
  return (
    <div class="screen">
      <div
        class="chat"
        ref={list}
        role="log"
        aria-label={words.chat}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <div class="said">
          {' '}
          {messages.length === 0 && description !== '' && (
            <div class="description">
              <b>{words.whatCanItDo}</b>
              <p dir="auto">{description}</p>
            </div>
          )}
          {messages.map((message, index) => {
            const day = dayOf(language, message.date)
            const before = messages[index - 1]
            const after = messages[index + 1]
            const turns = (other?: Message) =>
              other?.from?.id !== message.from?.id || dayOf(language, other?.date ?? 0) !== day
            return (
              <div key={message.message_id} class={turns(before) ? 'first' : ''}>
                {(!before || dayOf(language, before.date) !== day) && (
                  <div class="notice">{day === today ? words.today : day}</div>
                )}
                {message.new_chat_members ? (
                  <div class="notice">
                    {message.from?.first_name} {words.added}{' '}
                    {message.new_chat_members.map((member) => member.first_name).join(', ')}
                  </div>
                ) : (
                  <Bubble
                    message={message}
                    mine={message.from?.id === phone.person.id}
                    last={turns(after)}
                    language={language}
                    words={words}
                    waiting={(data) => pressed.includes(`${message.message_id} ${data}`)}
                    onTap={(data) => onTap(message, data)}
                    actions={actions}
                  />
                )}
              </div>
            )
          })}
        </div>{' '}
      </div>
    </div>
  )
}
