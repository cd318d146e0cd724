import type { Message } from 'grammy/types'
import { Impossible } from '../impossible.ts'
import type { Account } from './account.ts'
import { edit, post, say, start } from './acts.ts'
import { tap } from './buttons.ts'
import { botMessageIn, listen, transcriptOf } from './listening.ts'
import { sampleOf } from './samples.ts'
import { block, deactivate, type Joining, join, makeGroup, unblock } from './standing.ts'
import type { Learner } from './telegram.ts'

/** The people whom a test or a script plays. */
export function openLearners(account: Account): {
  join(joining: Joining): Learner
  learner(id: number): Learner
} {
  /** What the bot has said or edited since each person's last act. */
  const heard = new Map<number, Message[]>()
  account.live.listen((notice) => {
    const { phone, message } = botMessageIn(account, notice) ?? {}
    if (phone !== undefined && message) heard.get(phone)?.push(message)
  })

  function learner(id: number): Learner {
    const phone = () => {
      const found = account.phones.get(id)
      if (!found) throw new Impossible('no-such-phone', `There is no phone ${id}.`)
      return found
    }
    const doing = <T>(act: () => T): T => {
      heard.set(id, [])
      return act()
    }
    return {
      id,
      phone,
      start: (payload) => doing(() => start(account, phone(), payload)),
      say: (text) => doing(() => say(account, phone(), text)),
      edit: (text, messageId) => doing(() => edit(account, phone(), text, messageId)),
      tap: (button, messageId) => doing(() => tap(account, phone(), button, messageId)),
      send: (sample) => doing(() => post(account, phone(), sampleOf(account, phone(), sample))),
      block: () => void doing(() => block(account, phone())),
      unblock: () => void doing(() => unblock(account, phone())),
      deactivate: () => void deactivate(account, phone()),
      group: (title) => learner(makeGroup(account, phone(), title).id),
      repeat: () => doing(() => account.updates.again(id)),
      messages: () => account.phones.messages(id),
      transcript: () => transcriptOf(account, phone()),
      hears(what, seconds = 10) {
        const holds = ({ text, caption }: Message) => {
          const words = text ?? caption ?? ''
          return typeof what === 'string' ? words.includes(what) : what.test(words)
        }
        const already = heard.get(id)?.find(holds)
        return already ? Promise.resolve(already) : waitFor(id, holds, what, seconds)
      },
    }
  }

  function waitFor(id: number, holds: (message: Message) => boolean, what: string | RegExp, seconds: number) {
    return new Promise<Message>((resolve, reject) => {
      const stop = listen(account, id, (message) => holds(message) && end(() => resolve(message)))
      const timer = setTimeout(() => end(() => reject(missing(id, what))), seconds * 1000)
      const end = (settle: () => void) => {
        stop()
        clearTimeout(timer)
        settle()
      }
    })
  }

  function missing(id: number, what: string | RegExp): Error {
    const phone = account.phones.get(id)
    return new Error(`Not heard: ${what}. The chat so far:\n${phone && transcriptOf(account, phone)}`)
  }

  return { join: (joining) => learner(join(account, joining).id), learner }
}
