import type { Account } from './account.ts'
import { type Given, refuseUnknown } from './given.ts'
import { commands } from './methods/commands.ts'
import { descriptions } from './methods/descriptions.ts'
import { editing } from './methods/editing.ts'
import { files } from './methods/files.ts'
import { media } from './methods/media.ts'
import { sending } from './methods/sending.ts'
import { tapping } from './methods/tapping.ts'
import { fetching } from './methods/updates.ts'
import { Refusal } from './refusal.ts'

export interface Method {
  /** All the fields it takes. */
  takes: readonly string[]
  run(account: Account, given: Given): unknown
}

const all: Record<string, Method> = {
  ...fetching,
  ...sending,
  ...media,
  ...editing,
  ...tapping,
  ...commands,
  ...descriptions,
  ...files,
}
const methods = new Map(Object.entries(all).map(([name, method]) => [name.toLowerCase(), method]))

/**
 * Carries out one call of the Bot API. Stricter than Telegram: a field that the method does not take is
 * refused, where Telegram passes over it in silence; a misspelt name is then found here, not by a learner.
 *
 * @throws Refusal, with Telegram's code and description
 */
export async function call(account: Account, name: string, given: Given): Promise<unknown> {
  const method = methods.get(name.toLowerCase())
  if (!method) throw new Refusal(404, 'Not Found: method not found')
  refuseUnknown(given, method.takes, name)
  return method.run(account, given)
}
