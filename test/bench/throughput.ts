/** How many messages the embedded cloud answers, when several learners take a course at once. */
import type { Message } from 'grammy/types'
import type { Catalogue } from '../../content/schema.ts'
import { type AnswersHeard, hearAnswers } from './answers-heard.ts'
import { atLeast, atMost, type Figure, reported } from './figure.ts'
import { buttonFor } from './phone-walk.ts'
import { startRunning } from './running.ts'
import { percentile } from './timing.ts'
import { type Step, walk } from './walk.ts'

const learners = 16
/** Messages of each learner before anything is timed: every function has started by then. */
const warmUp = 6

export async function throughput(catalogue: Catalogue): Promise<Figure[]> {
  const { phones, stop } = await startRunning()
  const answers = await hearAnswers(phones)
  try {
    await post(`${phones}/phones/telegram/misbehave`, { rates: 'none' })
    const ways = await Promise.all(Array.from({ length: learners }, () => join(phones, catalogue)))
    await Promise.all(ways.map((way) => go(phones, answers, way, 0, warmUp)))
    const begun = performance.now()
    const waits = await Promise.all(ways.map((way) => go(phones, answers, way, warmUp)))
    const seconds = (performance.now() - begun) / 1000
    const milliseconds = waits.flat()
    const rate = milliseconds.length / seconds
    return [
      atLeast('messages answered a second', rate, '/s', 60, `${learners} learners at once`),
      atMost('from webhook to answer, median', percentile(milliseconds, 50), 'ms', 150),
      reported('from webhook to answer, 99th percentile', percentile(milliseconds, 99), 'ms'),
    ]
  } finally {
    answers.stop()
    await stop()
  }
}

interface Way {
  id: number
  steps: Step[]
  /** What the bot said last. */
  bubble?: Message
}

async function join(phones: string, catalogue: Catalogue): Promise<Way> {
  const joined = await post(`${phones}/phones/telegram/learners`, { firstName: 'Fatima', language: 'fr' })
  const { id } = (await joined.json()) as { id: number }
  const [course = ''] = Object.keys(catalogue.courses)
  const walker = { address: String(id), language: 'fr', name: 'Fatima Zahra Benali' } as const
  // The certificate is not the answer to a message: it comes when it is drawn.
  return { id, steps: walk(catalogue, course, walker).filter(({ inbound }) => inbound.kind !== 'certified') }
}

/** Sends one message after the other, each as soon as the one before is answered; the milliseconds from webhook to answer. */
async function go(
  phones: string,
  answers: AnswersHeard,
  way: Way,
  from: number,
  to?: number,
): Promise<number[]> {
  const { id } = way
  const waits: number[] = []
  for (const { inbound } of way.steps.slice(from, to)) {
    const answer = answers.next(id)
    if (inbound.kind === 'said') await act('say', { text: inbound.text })
    if (inbound.kind === 'chose') await act('tap', { button: buttonFor(inbound.choice, way.bubble) })
    // The phones answer when the update is on its way to the webhook.
    const before = performance.now()
    way.bubble = await answer
    waits.push(performance.now() - before)
  }
  return waits

  function act(what: string, body: object) {
    return post(`${phones}/phones/telegram/learners/${id}/${what}`, body)
  }
}

async function post(url: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return answer
}
