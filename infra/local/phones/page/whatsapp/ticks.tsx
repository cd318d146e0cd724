import type { Words } from './words.ts'

export type Reached = 'sent' | 'delivered' | 'read'

/** One tick: Twilio has it; two: the bot has it; blue: the bot has answered since. */
export function Ticks({ reached, words }: { reached: Reached; words: Words }) {
  return (
    <svg
      class={`ticks ${reached}`}
      width="17"
      height="11"
      viewBox="0 0 17 11"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      role="img"
      aria-label={words[reached]}
    >
      <path d={reached === 'sent' ? 'm5 6 3.2 3.6L15 1.5' : 'm1 6 3.2 3.6L11 1.5M7.6 9.2 8 9.6l7.4-8.1'} />
    </svg>
  )
}
