/** What a channel must do: read what a vendor sends, and deliver a bubble; no vendor's code leaves its adapter. */
import type { Language } from '../content/schema.ts'

/** One message to a learner, in words. */
export interface Bubble {
  text: string
  /** Parts of `text` to set in bold: offset and length in UTF-16 units. */
  strong: { offset: number; length: number }[]
  choices: Choice[]
  /** What stands on the button that opens them, where a channel lists them apart. */
  choose?: string
  /** What stands on a button that shares the learner's phone number, where an app has such a one. */
  contact?: string
  /** The file that goes with it: that of a certificate, by its id; a published one, by its name; or another. */
  document?: { certificate?: string; file?: string; filename: string }
  /** What reads it aloud, by its name among the published files; `alone` where the words can as well be left out. */
  voice?: { file: string; alone?: true }
}

export interface Choice {
  /** What comes back when it is chosen; at most 64 bytes. */
  id: string
  label: string
  /** One of the answers to a question: shown in full and with its number, in the bubble if the button cannot. */
  option?: true
  /** Where it is one too many for buttons, it is listed in the bubble with its number, and the others stay buttons. */
  spare?: true
}

/** How long something is on a channel, and how long it may be there: in UTF-16 units. */
export interface Length {
  characters: number
  limit: number
}

/**
 * What became of a delivery.
 * `later`: refused for now, nothing was delivered; `everybody`: and nothing else would be. `never`: refused for good, and it is our mistake.
 * `left`: the learner is gone or wants nothing. `closed`: nothing may be said until the learner writes again.
 * `unknown`: nobody knows whether it was delivered.
 */
export type Outcome =
  | { outcome: 'delivered' }
  | { outcome: 'later'; afterSeconds: number; everybody?: true }
  | { outcome: 'never'; why: string }
  | { outcome: 'left' }
  | { outcome: 'closed' }
  | { outcome: 'unknown'; afterSeconds: number }

/**
 * Why somebody is written to who has not written for long: an answer waits, a lesson goes on, questions are to be reviewed,
 * what is kept about them is about to go, it is asked what came of a certificate, or told what came of a suggestion.
 */
export const purposes = ['waiting', 'reminder', 'review', 'keeping', 'following', 'heeded'] as const
export type Purpose = (typeof purposes)[number]
/** Or of a campaign, by the name of its template, whose approval is an operator's affair. */
export type NewsPurpose = `news-${string}`

/** What some channels have to know besides the words. */
export interface Sending {
  /** The same whenever this very bubble is sent again; of A-Z, a-z, 0-9, - and _. */
  id: string
  /** When the learner last spoke: seconds since 1970. */
  heardAt: number
  language: Language
  /** What it answers, by which it can be said again if it does not arrive; absent where nobody has asked for it. */
  inbound?: string
  /** The campaign that it is of, whose report tells what became of it. */
  campaign?: string
  /** What for, where only an approved template may be sent. */
  purpose: Purpose | NewsPurpose
}

export interface Channel {
  /**
   * `file` holds the bytes of the bubble's document or voice where it has one. What is said outside the conversation
   * has no `sending`. Never throws for what the vendor answers.
   */
  deliver(address: string, bubble: Bubble, file?: Uint8Array, sending?: Sending): Promise<Outcome>
}

/** Longer labels are cut on a phone's button: such options are listed in the bubble, and the buttons bear numbers. */
export function numbered(bubble: Bubble, longest: number): Bubble {
  const options = bubble.choices.filter(({ option }) => option)
  const fits = options.every(({ label }, nth) => [...`${nth + 1}. ${label}`].length <= longest)
  const list = options.map(({ label }, nth) => `${nth + 1}. ${label}`)
  const choices = bubble.choices.map((choice) => {
    const nth = options.indexOf(choice)
    return nth < 0 ? choice : { ...choice, label: (fits ? list[nth] : `${nth + 1}`) ?? '' }
  })
  return { ...bubble, choices, text: fits ? bubble.text : `${bubble.text}\n\n${list.join('\n')}` }
}
