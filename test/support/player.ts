/** A phone with a learner, over the phones' own HTTP API. */
import type { Message } from 'grammy/types'
import type { Language } from '../../content/schema.ts'
import { type Knowing, type Reply, replyTo } from './play.ts'

export interface Player {
  id: number
  /** Does what the page of the phones lets a person do: `start`, `say`, `tap`… */
  act(act: string, body?: object): Promise<void>
  /** The bot's next message that was not heard yet; fails when none comes. */
  hears(): Promise<Message>
  /** Starts, or goes on from the last bubble heard, and replies until a bubble is the one looked for. */
  play(knowing: Knowing, until: (bubble: Message) => boolean): Promise<Message>
}

export async function openPlayer(phones: string, language: Language): Promise<Player> {
  const joined = await post(`${phones}/phones/telegram/learners`, { firstName: 'Amina', language })
  return playerOf(phones, ((await joined.json()) as { id: number }).id)
}

/** The phone of somebody who has heard the bot up to this bubble. */
export const resumePlayer = (phones: string, id: number, last: Message): Player => playerOf(phones, id, last)

function playerOf(phones: string, id: number, last?: Message): Player {
  const heard: Message[] = last ? [last] : []
  const waiting: Message[] = []
  const act: Player['act'] = async (name, body = {}) => {
    await post(`${phones}/phones/telegram/learners/${id}/${name}`, body)
  }
  const hears: Player['hears'] = async () => {
    if (waiting.length === 0)
      waiting.push(...(await messagesOf(phones, id, heard.at(-1)?.message_id ?? 0, 30)).filter(isBot))
    const next = waiting.shift()
    if (!next) throw new Error(`The bot says nothing more after: ${heard.at(-1)?.text}`)
    heard.push(next)
    return next
  }
  const doing = (reply: Reply) =>
    'tap' in reply ? act('tap', { button: reply.tap }) : act('say', { text: reply.say })
  return {
    id,
    act,
    hears,
    async play(knowing, until) {
      if (heard.length === 0) await act('start')
      let bubble = heard.at(-1) ?? (await hears())
      while (!until(bubble)) {
        const reply = replyTo(bubble, knowing)
        if (reply) await doing(reply)
        bubble = await hears()
      }
      return bubble
    },
  }
}

const isBot = ({ from }: Message) => from?.is_bot === true

async function messagesOf(phones: string, id: number, after: number, waitSeconds = 0): Promise<Message[]> {
  const query = `after=${after}&waitSeconds=${waitSeconds}`
  const answer = await fetch(`${phones}/phones/telegram/learners/${id}/messages?${query}`)
  return (await answer.json()) as Message[]
}

async function post(url: string, body: object): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return answer
}
