import type { ReplyKeyboardMarkup } from 'grammy/types'

/** The keyboard that the bot has put in place of the letters. */
export function LetterKeyboard({
  markup,
  onTap,
}: {
  markup: ReplyKeyboardMarkup
  onTap(label: string): void
}) {
  return (
    <div class="letters">
      {markup.keyboard.map((row, index) => (
        <div class="keyboard-row" key={index}>
          {row.map((button) => {
            const label = typeof button === 'string' ? button : button.text
            return (
              <button key={label} type="button" dir="auto" onClick={() => onTap(label)}>
                <span class="keyboard-words">{label}</span>
              </button>
            )
          })}
        </div>
      ))}
    </div>
  )
}
