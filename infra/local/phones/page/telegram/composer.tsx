import type { BotCommand } from 'grammy/types'
import { useEffect, useRef, useState } from 'preact/hooks'
import { AttachIcon, CheckIcon, CloseIcon, MenuIcon, MicrophoneIcon, SendIcon } from './icons.tsx'
import type { Words } from './words.ts'

const SAMPLES = ['photo', 'sticker', 'document', 'location', 'contact', 'contact-of-another'] as const

/** Where the person writes. `editing` holds the text of the message that is being edited. */
export function Composer({
  words,
  commands,
  editing,
  onEditLast,
  onEditEnd,
  onText,
  onSample,
}: {
  words: Words
  commands: BotCommand[]
  editing: string | undefined
  onEditLast(): void
  onEditEnd(): void
  onText(text: string): void
  onSample(sample: string): void
}) {
  const [text, setText] = useState('')
  const [open, setOpen] = useState<'commands' | 'samples'>()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    setText(editing ?? '')
    if (editing !== undefined) area.current?.focus()
  }, [editing])
  useEffect(() => {
    if (!area.current) return
    area.current.style.height = 'auto'
    area.current.style.height = `${Math.min(area.current.scrollHeight, 132)}px`
  }, [text])

  const say = (words: string) => {
    setText('')
    onText(words)
  }
  const send = () => {
    if (text.trim() !== '') say(text)
  }
  const pick = (act: () => void) => {
    setOpen(undefined)
    act()
  }
  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.key === 'Enter' && !pressed.shiftKey && !pressed.isComposing) {
      pressed.preventDefault()
      send()
    }
    if (pressed.key === 'ArrowUp' && text === '') onEditLast()
    if (pressed.key === 'Escape') pick(onEditEnd)
  }
  const typed = /^\/(\w*)$/.exec(text)?.[1]
  const suggested =
    open === 'commands'
      ? commands
      : commands.filter(({ command }) => typed !== undefined && command.startsWith(typed))

  return (
    <div class="composer">
      {suggested.length > 0 && (
        <ul class="sheet commands">
          {suggested.map(({ command, description }) => (
            <li key={command}>
              <button type="button" onClick={() => pick(() => say(`/${command}`))}>
                <bdi class="commands-name">/{command}</bdi>
                <span dir="auto">{description}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {open === 'samples' && (
        <ul class="sheet">
          {SAMPLES.map((sample) => (
            <li key={sample}>
              <button type="button" onClick={() => pick(() => onSample(sample))}>
                {words[sample]}
              </button>
            </li>
          ))}
        </ul>
      )}
      {editing !== undefined && (
        <div class="editing">
          <span>{words.edit}</span>
          <button type="button" aria-label={words.close} onClick={onEditEnd}>
            <CloseIcon />
          </button>
        </div>
      )}
      <div class="composer-row">
        {commands.length > 0 && (
          <button
            type="button"
            class="menu-button"
            aria-expanded={open === 'commands'}
            onClick={() => setOpen(open === 'commands' ? undefined : 'commands')}
          >
            {open === 'commands' ? <CloseIcon /> : <MenuIcon />}
            <span>{words.menu}</span>
          </button>
        )}
        <textarea
          ref={area}
          rows={1}
          dir="auto"
          placeholder={words.message}
          aria-label={words.message}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          class="tool"
          aria-label={words.attach}
          aria-expanded={open === 'samples'}
          onClick={() => setOpen(open === 'samples' ? undefined : 'samples')}
        >
          <AttachIcon />
        </button>
        {text.trim() === '' ? (
          <button type="button" class="send" aria-label={words.voice} onClick={() => onSample('voice')}>
            <MicrophoneIcon />
          </button>
        ) : (
          <button type="button" class="send" aria-label={words.send} onClick={send}>
            {editing === undefined ? <SendIcon /> : <CheckIcon />}
          </button>
        )}
      </div>
    </div>
  )
}
