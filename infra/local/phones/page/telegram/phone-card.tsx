import type { Message } from 'grammy/types'
import { useEffect, useState } from 'preact/hooks'
import type { Snapshot } from '../../telegram/views.ts'
import { type HeardClock, useTime } from '../clock.ts'
import { Question, Toast } from '../phone/dialogs.tsx'
import { type Choice, PhoneHeader } from '../phone/phone-header.tsx'
import { type Language, timeOf } from '../phone/times.ts'
import { ask } from '../server.ts'
import type { Action, PhoneState } from '../state.ts'
import { Chat } from './chat.tsx'
import { Composer } from './composer.tsx'
import { LetterKeyboard } from './letter-keyboard.tsx'
import { actionWord, words as allWords } from './words.ts'

const ACTING_MS = 5000
/** The app stops waiting for the answer to a tap after a while. */
const TAP_PATIENCE_MS = 15_000

/** One person's phone, with Telegram open at the chat with the bot. */
export function PhoneCard({
  state,
  bot,
  clock,
  dispatch,
}: {
  state: PhoneState
  bot: Snapshot['bot']
  clock: HeardClock
  dispatch(action: Action): void
}) {
  const { phone, messages, commands, acting, toast, link } = state
  const language = (phone.person.language_code ?? 'en') as Language
  const words = allWords[language]
  const now = useTime(clock)
  const [editing, setEditing] = useState<Message>()
  const [question, setQuestion] = useState<'link' | 'group'>()
  useEffect(() => {
    if (acting === undefined) return
    const timer = setTimeout(() => dispatch({ is: 'rested', phone: phone.id }), ACTING_MS)
    return () => clearTimeout(timer)
  }, [acting])

  const act = (name: string, body: object = {}) =>
    ask(`/phones/telegram/learners/${phone.id}/${name}`, body).catch(({ message }) =>
      dispatch({ is: 'failed', phone: phone.id, message }),
    )
  const linked = (payload: string | undefined) => dispatch({ is: 'linked', phone: phone.id, link: payload })
  const start = async () => {
    await act('start', link ? { payload: link } : {})
    linked(undefined)
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
  const mustStart = phone.standing === 'new' || phone.standing === 'blocked' || link !== undefined
  const restarting = phone.standing === 'blocked' && link === undefined

  return (
    <section
      class="phone telegram"
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      lang={language}
      aria-label={`${phone.person.first_name}, ${phone.title ?? bot.name}`}
    >
      <div class="status">
        <span>{timeOf(language, now.getTime() / 1000)}</span>
        <bdi>
          {phone.person.first_name} · {language}
        </bdi>
      </div>
      <PhoneHeader
        name={phone.title ?? bot.name}
        status={acting === undefined ? (group ? words.members : words.bot) : actionWord(words, acting)}
        acting={acting !== undefined}
        words={words}
        choices={choices}
      />
      <Chat
        state={state}
        now={now}
        language={language}
        words={words}
        onTap={tap}
        actions={{ onCommand: say, onStart: linked, botUsername: bot.username }}
      />
      {mustStart ? (
        <button type="button" class="start" onClick={start}>
          {restarting ? words.restart : words.start}
        </button>
      ) : (
        <Composer
          words={words}
          commands={commands}
          editing={editing?.text}
          onEditLast={editLast}
          onEditEnd={() => setEditing(undefined)}
          onText={write}
          onCommand={say}
          onSample={(sample) => act('send', { sample })}
        />
      )}
      {phone.keyboard && !mustStart && (
        <LetterKeyboard markup={phone.keyboard} onTap={(label) => act('tap', { button: label })} />
      )}
      {toast && <Toast {...toast} words={words} onRead={() => dispatch({ is: 'read', phone: phone.id })} />}
      {question && (
        <Question
          label={question === 'link' ? `t.me/${bot.username}?start=` : words.addToGroup}
          {...(question === 'link' && { pattern: '[A-Za-z0-9_\\-]{1,64}' })}
          words={words}
          onAnswer={(text) => (question === 'link' ? linked(text) : act('group', { title: text }))}
          onClose={() => setQuestion(undefined)}
        />
      )}
    </section>
  )
}
