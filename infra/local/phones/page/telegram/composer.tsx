import type { BotCommand } from 'grammy/types'
import { useRef, useState } from 'preact/hooks'
import { useDismiss } from '../phone/dismiss.ts'
import { useDraft } from '../phone/draft.ts'
import {
  AttachIcon,
  CheckIcon,
  CloseIcon,
  KeyboardIcon,
  MenuIcon,
  MicrophoneIcon,
  SendIcon,
} from '../phone/icons.tsx'
import { Writing } from '../phone/writing.tsx'
import { CommandSheet, SampleSheet } from './sheets.tsx'
import type { Words } from './words.ts'

/** Where the person writes. `editing` holds the text of the message that is being edited. */
export function Composer({
  words,
  commands,
  placeholder,
  keyboard,
  editing,
  onEditLast,
  onEditEnd,
  onText,
  onCommand,
  onSample,
}: {
  words: Words
  commands: BotCommand[]
  placeholder: string
  /** The bot's own, which can stand in place of the letters. */
  keyboard: { shown: boolean; toggle(): void } | undefined
  editing: string | undefined
  onEditLast(): void
  onEditEnd(): void
  /** What was written: new, or the edit. */
  onText(text: string): void
  onCommand(command: string): void
  onSample(sample: string): void
}) {
  const draft = useDraft(editing, onText)
  const { text, setText, send } = draft
  const [open, setOpen] = useState<'commands' | 'samples'>()
  const whole = useRef<HTMLDivElement>(null)
  useDismiss(open !== undefined, whole, () => setOpen(undefined))
  const typed = /^\/(\w*)$/.exec(text)?.[1]
  const begun = commands.filter(({ command }) => typed !== undefined && command.startsWith(typed))
  const suggested = open === 'commands' ? commands : begun
  const command = (name: string) => {
    if (typed !== undefined) setText('')
    onCommand(name)
  }
  const pick = (act: () => void) => {
    setOpen(undefined)
    act()
  }
  const onKey = (pressed: KeyboardEvent) => {
    if (pressed.key === 'ArrowUp' && text === '') {
      pressed.preventDefault()
      onEditLast()
    }
    if (pressed.key === 'Escape') onEditEnd()
  }

  return (
    <div class="composer" ref={whole}>
      {suggested.length > 0 && (
        <CommandSheet commands={suggested} onPick={(name) => pick(() => command(name))} />
      )}
      {open === 'samples' && <SampleSheet words={words} onPick={(sample) => pick(() => onSample(sample))} />}
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
        <Writing draft={draft} placeholder={placeholder} onKey={onKey} />
        {keyboard && text === '' && (
          <button
            type="button"
            class="tool"
            aria-label={words.keyboard}
            aria-expanded={keyboard.shown}
            onClick={keyboard.toggle}
          >
            <KeyboardIcon />
          </button>
        )}
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
