/** What the bot tells of itself before anyone has spoken to it. */
import type { Account } from '../account.ts'
import type { Method } from '../call.ts'
import { textOf } from '../given.ts'
import type { Phone } from '../phones.ts'
import { badRequest } from '../refusal.ts'
import { languageOf } from './commands.ts'

/** What an empty chat with the bot says. */
export function descriptionFor({ settings }: Account, { person }: Phone): string {
  const descriptions = settings.get('descriptions')
  return descriptions[person.language_code ?? ''] ?? descriptions[''] ?? ''
}

function describes(
  where: 'descriptions' | 'shortDescriptions',
  field: string,
  limit: number,
): [Method, Method] {
  const set: Method = {
    takes: [field, 'language_code'],
    run(account, given) {
      const { [languageOf(given)]: _, ...others } = account.settings.get(where)
      const text = textOf(given, field).trim()
      if (text.length > limit) throw badRequest(`${field.replace('_', ' ')} is too long`)
      account.settings.set(where, text === '' ? others : { ...others, [languageOf(given)]: text })
      account.live.tell('telegram', { is: 'profile' })
      return true
    },
  }
  const get: Method = {
    takes: ['language_code'],
    run: ({ settings }, given) => ({ [field]: settings.get(where)[languageOf(given)] ?? '' }),
  }
  return [set, get]
}

const [setMyDescription, getMyDescription] = describes('descriptions', 'description', 512)
const [setMyShortDescription, getMyShortDescription] = describes(
  'shortDescriptions',
  'short_description',
  120,
)

export const descriptions: Record<string, Method> = {
  setMyDescription,
  getMyDescription,
  setMyShortDescription,
  getMyShortDescription,
}
