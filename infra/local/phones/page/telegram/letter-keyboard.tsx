import type { KeyboardButton, ReplyKeyboardMarkup } from 'grammy/types'
import { useState } from 'preact/hooks'
import { Alert } from '../phone/dialogs.tsx'
import { PersonIcon } from '../phone/icons.tsx'
import type { Words } from './words.ts'

/** The keyboard that the bot has put in place of the letters. A number is shared only after a question. */
export function LetterKeyboard({
  markup,
  words,
  onTap,
}: {
  markup: ReplyKeyboardMarkup
  words: Words
  onTap(label: string): void
}) {
  const [sharing, setSharing] = useState<string>()
  const share = (label: string) => {
    setSharing(undefined)
    onTap(label)
  }
  return (
    <div class="letters">
      {markup.keyboard.map((row, index) => (
        <div class="keyboard-row" key={index}>
          {row.map((button) => {
            const label = typeof button === 'string' ? button : button.text
            const asks = asksForNumber(button)
            return (
              <button
                key={label}
                type="button"
                dir="auto"
                onClick={() => (asks ? setSharing(label) : onTap(label))}
              >
                <span class="keyboard-words">{label}</span>
                {asks && (
                  <span class="letter-mark">
                    <PersonIcon size={15} />
                  </span>
                )}
              </button>
            )
          })}
        </div>
      ))}
      {sharing !== undefined && (
        <Alert text={words.shareNumber} yes={words.share} onYes={() => share(sharing)}>
          <button type="button" onClick={() => setSharing(undefined)}>
            {words.cancel}
          </button>
        </Alert>
      )}
    </div>
  )
}

const asksForNumber = (button: KeyboardButton) =>
  typeof button !== 'string' && 'request_contact' in button && button.request_contact === true
