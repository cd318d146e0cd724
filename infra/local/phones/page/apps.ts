import { ask } from './server.ts'

export type App = 'telegram' | 'whatsapp' | 'sms'

/** A phone that somebody can be given. */
export interface Kind {
  app: App
  /** The business does not get to see the number. */
  hidden?: true
}

export const KINDS: (Kind & { label: string })[] = [
  { label: 'Telegram', app: 'telegram' },
  { label: 'WhatsApp', app: 'whatsapp' },
  { label: 'WhatsApp, no number', app: 'whatsapp', hidden: true },
  { label: 'SMS', app: 'sms' },
]

export interface Owner {
  name: string
  /** Of the app. */
  language: string
  /** With country code and `+`; absent: a new one. */
  number?: string
}

/** Gives somebody a phone. @throws with the server's words when the number has such a phone */
export function givePhone({ app, hidden }: Kind, { name, ...owner }: Owner): Promise<{ id: number }> {
  const learner = app === 'telegram' ? { firstName: name } : { name, ...(hidden && { hidden }) }
  return ask(`/phones/${app}/learners`, { ...learner, ...owner })
}
