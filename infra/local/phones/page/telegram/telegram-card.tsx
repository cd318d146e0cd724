import type { Message } from 'grammy/types'
import { useEffect, useState } from 'preact/hooks'
import type { Snapshot } from '../../telegram/views.ts'
import { type HeardClock, useTime } from '../clock.ts'
import { useActs } from '../phone/acts.ts'
import { Question } from '../phone/dialogs.tsx'
import type { Choice } from '../phone/menu.tsx'
import { PhoneFrame } from '../phone/phone-frame.tsx'
import type { Language } from '../phone/times.ts'
import type { Action, Link, PhoneState } from '../state.ts'
import { Chat } from './chat.tsx'
import { Composer } from './composer.tsx'
import { LetterKeyboard } from './letter-keyboard.tsx'
import { actionWord, words as allWords } from './words.ts'

const ACTING_MS = 5000
/** The app stops waiting for the answer to a tap after a while. */
const TAP_PATIENCE_MS = 15_000

/** One person's phone, with Telegram open at the chat with the bot. */
export function TelegramCard({
  state,
  bot,
  clock,
  link,
  dispatch,
}: {
  state: PhoneState
  bot: Snapshot['bot']
  clock: HeardClock
  link: Link
  dispatch(action: Action): void
}) {
  const { phone, messages, commands, acting, toast } = state
  const language = (phone.person.language_code ?? 'en') as Language
  const words = allWords[language]
  const now = useTime(clock)
  const { act, refusal } = useActs('telegram', phone.id)
  const [editing, setEditing] = useState<Message>()
  const [question, setQuestion] = useState<'link' | 'group'>()
  useEffect(() => {
    if (acting === undefined) return
    const timer = setTimeout(() => dispatch({ is: 'rested', phone: phone.id }), ACTING_MS)
    return () => clearTimeout(timer)
  }, [acting])

  const start = async () => {
    await act('start', link.words ? { payload: link.words } : {})
    link.follow(undefined)
  }
  const tap = async ({ message_id }: Message, data: string) => {
    const key = `${message_id} ${data}`
    dispatch({ is: 'pressed', phone: phone.id, key })
    setTimeout(() => dispatch({ is: 'released', phone: phone.id, key }), TAP_PATIENCE_MS)
    await act('tap', { button: data, message: message_id })
  }
  const say = (text: string) => act('say', { text })
  const write = async (text: string) => {
    setEditing(undefined)
    await (editing ? act('edit', { text, message: editing.message_id }) : say(text))
  }
  const editLast = () =>
    setEditing(messages.findLast(({ from, text }) => from?.id === phone.person.id && text !== undefined))

  const group = phone.title !== undefined
  const choices: Choice[] = [
    { label: words.editLast, act: editLast },
    { label: words.repeat, act: () => act('repeat') },
    { label: words.openLink, act: () => setQuestion('link') },
    { label: words.addToGroup, act: () => setQuestion('group') },
    phone.standing === 'blocked'
      ? { label: words.unblock, act: () => act('unblock') }
      : { label: group ? words.removeFromGroup : words.block, danger: true, act: () => act('block') },
    { label: words.deleteAccount, danger: true, act: () => act('deactivate') },
  ]
  const mustStart = phone.standing === 'new' || phone.standing === 'blocked' || link.words !== undefined
  const restarting = phone.standing === 'blocked' && link.words === undefined
  const { keyboard, folded = false } = phone

  return (
    <PhoneFrame
      app="telegram"
      label={`${phone.person.first_name}, ${phone.title ?? bot.name}`}
      owner={{ name: phone.person.first_name, number: `+${phone.number}` }}
      language={language}
      now={now}
      words={words}
      head={{
        name: phone.title ?? bot.name,
        status: acting === undefined ? (group ? words.members : words.bot) : actionWord(words, acting),
        acting: acting !== undefined,
        choices,
      }}
      front={link.tapped}
      toast={toast ? { ...toast, onRead: () => dispatch({ is: 'read', phone: phone.id }) } : refusal}
    >
      <Chat state={state} now={now} language={language} words={words} onTap={tap} onCommand={say} />
      {mustStart ? (
        <button type="button" class="start" onClick={start}>
          {restarting ? words.restart : words.start}
        </button>
      ) : (
        <Composer
          words={words}
          commands={commands}
          placeholder={(!folded && keyboard?.input_field_placeholder) || words.message}
          keyboard={keyboard && { shown: !folded, toggle: () => act('fold', { on: !folded }) }}
          editing={editing?.text}
          onEditLast={editLast}
          onEditEnd={() => setEditing(undefined)}
          onText={write}
          onCommand={say}
          onSample={(sample) => act('send', { sample })}
        />
      )}
      {keyboard && !folded && !mustStart && (
        <LetterKeyboard markup={keyboard} words={words} onTap={(label) => act('tap', { button: label })} />
      )}
      {question && (
        <Question
          label={question === 'link' ? `t.me/${bot.username}?start=` : words.addToGroup}
          {...(question === 'link' && { pattern: '[A-Za-z0-9_\\-]{1,64}' })}
          words={words}
          onAnswer={(text) => (question === 'link' ? link.follow(text) : act('group', { title: text }))}
          onClose={() => setQuestion(undefined)}
        />
      )}
    </PhoneFrame>
  )
}
