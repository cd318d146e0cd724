import type { App } from './apps.ts'
import type { Language } from './phone/times.ts'
import type { State } from './state.ts'

/** Whose phone it is, as far as all apps say it alike. */
export interface Held {
  app: App
  id: number
  name: string
  language: Language
  /** With country code and `+`. */
  number: string
  /** A group that the person has made is one more chat of theirs, and no phone. */
  group: boolean
}

/** Everybody's phones: those of one number are one person's. In the order in which the people came. */
export function peopleIn({ phones, twilio }: State): [Held, ...Held[]][] {
  const telegram = phones.map(({ phone: { id, person, number, title } }) => ({
    app: 'telegram' as const,
    id,
    name: person.first_name,
    language: (person.language_code ?? 'en') as Language,
    number: `+${number}`,
    group: title !== undefined,
  }))
  const others = (twilio?.phones ?? []).map(({ phone: { kind, ...rest } }) => ({
    app: kind,
    group: false,
    ...rest,
  }))
  const people = Map.groupBy([...telegram, ...others], ({ number }) => number)
  return [...people.values()] as [Held, ...Held[]][]
}
