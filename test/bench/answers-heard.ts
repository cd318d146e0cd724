/** Hears what the bot says on any phone, from the stream that the phones' page listens to. */
import type { Message } from 'grammy/types'
import type { Change } from '../../infra/local/phones/telegram/views.ts'

export interface AnswersHeard {
  /** Resolves at the bot's next message to this phone. */
  next(phone: number): Promise<Message>
  stop(): void
}

export async function hearAnswers(phones: string): Promise<AnswersHeard> {
  const stopping = new AbortController()
  const waiting = new Map<number, (message: Message) => void>()
  const { body } = await fetch(`${phones}/phones/live`, { signal: stopping.signal })
  if (!body) throw new Error('the phones have no live stream')
  // Ends when it is stopped.
  listen(body, waiting).catch(() => {})
  return {
    next: (phone) => new Promise((resolve) => waiting.set(phone, resolve)),
    stop: () => stopping.abort(),
  }
}

async function listen(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  waiting: Map<number, (message: Message) => void>,
): Promise<void> {
  let rest = ''
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const notices = (rest + text).split('\n\n')
    rest = notices.pop() ?? ''
    for (const notice of notices) {
      const change = changeIn(notice)
      if (change?.is !== 'message' || !change.message.from?.is_bot) continue
      waiting.get(change.phone)?.(change.message)
      waiting.delete(change.phone)
    }
  }
}

/** What a notice of the stream tells about Telegram, if it does. */
function changeIn(notice: string): Change | undefined {
  if (!/^event: ?telegram$/m.test(notice)) return undefined
  const lines = notice.split('\n').filter((line) => line.startsWith('data:'))
  return JSON.parse(lines.map((line) => line.slice('data:'.length)).join('\n'))
}
