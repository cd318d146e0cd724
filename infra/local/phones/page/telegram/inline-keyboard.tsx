import type { InlineKeyboardMarkup } from 'grammy/types'
import { OutsideIcon } from '../phone/icons.tsx'

/** The rows of buttons below a message. `waiting` holds the data of those that the bot has not yet answered. */
export function InlineKeyboard({
  markup,
  waiting,
  onTap,
}: {
  markup: InlineKeyboardMarkup
  waiting: (data: string) => boolean
  onTap(data: string): void
}) {
  return (
    <div class="keyboard">
      {markup.inline_keyboard.map((row, index) => (
        <div class="keyboard-row" key={index}>
          {row.map((button) => {
            const words = <span class="keyboard-words">{button.text}</span>
            const look = `keyboard-button ${'style' in button ? button.style : ''}`
            if ('url' in button)
              return (
                <a
                  key={button.text}
                  class={look}
                  dir="auto"
                  href={button.url}
                  target="_blank"
                  rel="noreferrer noopener"
                >
                  {words}
                  <OutsideIcon />
                </a>
              )
            const data = 'callback_data' in button ? button.callback_data : ''
            return (
              <button
                key={button.text + data}
                type="button"
                class={look}
                dir="auto"
                title={button.text}
                aria-busy={waiting(data)}
                onClick={() =>
                  'copy_text' in button ? navigator.clipboard.writeText(button.copy_text.text) : onTap(data)
                }
              >
                {words}
              </button>
            )
          })}
        </div>
      ))}
    </div>
  )
}
