import type { BotCommand } from 'grammy/types'
import type { Words } from './words.ts'

const SAMPLES = ['photo', 'sticker', 'document', 'location', 'contact', 'contact-of-another'] as const

/** The bot's commands, each with what it does. */
export function CommandSheet({
  commands,
  onPick,
}: {
  commands: BotCommand[]
  onPick(command: string): void
}) {
  return (
    <ul class="sheet commands">
      {commands.map(({ command, description }) => (
        <li key={command}>
          <button type="button" onClick={() => onPick(`/${command}`)}>
            <bdi class="commands-name">/{command}</bdi>
            <span dir="auto">{description}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What can be sent that is not text. */
export function SampleSheet({ words, onPick }: { words: Words; onPick(sample: string): void }) {
  return (
    <ul class="sheet">
      {SAMPLES.map((sample) => (
        <li key={sample}>
          <button type="button" onClick={() => onPick(sample)}>
            {words[sample]}
          </button>
        </li>
      ))}
    </ul>
  )
}
