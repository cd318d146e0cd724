/** Which Content objects the account has. Each is made when it is first needed, and found by its name ever after. */
import type { ContentObject } from './content-objects.ts'
import { createContent, listContents, type TwilioAccount } from './twilio-api.ts'

export interface Contents {
  /** Undefined where there is none of this name, or Twilio does not tell. */
  find(account: TwilioAccount, name: string): Promise<string | undefined>
  /** Undefined where there is none, and none can be made at the moment. */
  findOrMake(account: TwilioAccount, content: ContentObject): Promise<string | undefined>
}

/** For so long the list is kept; a shorter time when it could not be had, or something could not be made. */
const keptMilliseconds = 3_600_000
const pauseMilliseconds = 60_000

/** To be opened once a process: it keeps what it has learned. `trouble` hears why there are no buttons for now. */
export function openContents(trouble: (failure: unknown) => void): Contents {
  let sids = new Map<string, string>()
  let knownUntil = 0
  let pausedUntil = 0

  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (pausedUntil > Date.now()) return undefined
    try {
      return await work()
    } catch (failure) {
      pausedUntil = Date.now() + pauseMilliseconds
      trouble(failure)
      return undefined
    }
  }

  const find: Contents['find'] = async (account, name) => {
    const listed = knownUntil > Date.now() ? undefined : await attempt(() => listContents(account))
    if (listed) {
      sids = listed
      knownUntil = Date.now() + keptMilliseconds
    }
    return sids.get(name)
  }

  return {
    find,
    async findOrMake(account, content) {
      const { friendly_name: name } = content
      const found = await find(account, name)
      // Without the list nobody knows whether there is one already.
      if (found || knownUntil <= Date.now()) return found
      const made = await attempt(() => createContent(account, content))
      if (made) sids.set(name, made)
      return made
    },
  }
}
