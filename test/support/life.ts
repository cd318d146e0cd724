/** A learner's life, message by message, and any part of it lived once more with the process dying in the middle. */
import type { Message } from 'grammy/types'
import { dieAt, pass } from './faults.ts'
import { replyTo, textOf } from './play.ts'
import type { Eater, Workbench } from './workbench.ts'
import { keptIn, putBack, type World } from './world.ts'

/** One message from a queue, and what came of it when nothing went wrong. */
export interface Step {
  eater: Eater
  letter: { MessageBody: string; MessageGroupId: string; MessageDeduplicationId: string }
  before: World
  after: World
  said: Said[]
  calls: string[]
}

/** A bubble as a person sees it, and what its buttons send. */
export type Said = ReturnType<typeof saidIn>
type Person = ReturnType<Workbench['takwin']['phones']['telegram']['join']>

/** A turn may order a certificate, which comes back as a message. */
const all: Eater[] = ['take-turn', 'issue-certificate', 'take-turn']

/** A message whose receiver died is seen again after this long. */
const unseenSeconds = 181
/** SQS does not know any more that it was sent this already. */
const forgottenSeconds = 301

/** From /start to the certificate, or as far as the functions that are fed let it come. */
export async function live(bench: Workbench, person: Person, fed = all): Promise<Step[]> {
  const knowing = { catalogue: bench.takwin.catalogue, language: 'en', name: 'Amina Bennani' } as const
  person.start()
  const steps = await deal(bench, person, fed)
  for (;;) {
    const last = bubblesAfter(person, 0).at(-1)
    const reply = last && replyTo(last, knowing)
    if (!reply) return steps
    if ('tap' in reply) person.tap(reply.tap)
    else person.say(reply.say)
    steps.push(...(await deal(bench, person, fed)))
  }
}

/** Deals with everything that is queued, one message at a time. */
export async function deal(bench: Workbench, person: Person, fed = all): Promise<Step[]> {
  await bench.takwin.settle()
  const steps: Step[] = []
  for (const eater of fed)
    for (let step = await dealOnce(bench, person, eater); step; step = await dealOnce(bench, person, eater))
      steps.push(step)
  return steps
}

async function dealOnce(bench: Workbench, person: Person, eater: Eater): Promise<Step | undefined> {
  const { takwin, faults } = bench
  const before = await keptIn(takwin)
  const heard = lastId(person)
  faults.calls = []
  const [message] = (await bench.turn(eater, 1)) ?? []
  if (!message) return undefined
  const { MessageGroupId = '', MessageDeduplicationId = '' } = message.Attributes ?? {}
  return {
    eater,
    letter: { MessageBody: message.Body ?? '', MessageGroupId, MessageDeduplicationId },
    before,
    after: await keptIn(takwin),
    said: bubblesAfter(person, heard).map(saidIn),
    calls: faults.calls,
  }
}

/**
 * The same step from the same beginning, but the process dies at its `nth` call; the message comes again to a new one.
 * `between`: what the first left.
 * Undefined when the step does not call so often.
 */
export async function relive(
  bench: Workbench,
  person: Person,
  step: Step,
  nth: number,
  when: 'cut before' | 'cut after',
) {
  const { takwin, faults } = bench
  await begin(bench, step)
  const heard = lastId(person)

  bench.restart()
  faults.calls = []
  faults.decide = dieAt(nth, when)
  await bench.turn(step.eater)
  faults.decide = pass
  if (faults.calls.length <= nth) return undefined
  const between = await keptIn(takwin)

  bench.restart()
  await takwin.clock.advance(unseenSeconds)
  await bench.turn(step.eater)
  return { between, world: await keptIn(takwin), said: bubblesAfter(person, heard).map(saidIn) }
}

/** Everything as it was before the step, with its letter alone in the queue. */
export async function begin({ takwin, sqs }: Workbench, { eater, letter, before }: Step): Promise<void> {
  const [inbox, orders] = [takwin.named('INBOX_URL'), takwin.named('ORDERS_URL')]
  await takwin.clock.advance(forgottenSeconds)
  for (const QueueUrl of [inbox, orders]) await sqs.purgeQueue({ QueueUrl })
  await putBack(before, takwin)
  await sqs.sendMessage({ QueueUrl: eater === 'take-turn' ? inbox : orders, ...letter })
}

const lastId = (person: Person) => person.messages().at(-1)?.message_id ?? 0

const bubblesAfter = (person: Person, id: number): Message[] =>
  person.messages().filter(({ message_id, from }) => message_id > id && from?.is_bot)

const saidIn = (bubble: Message) => ({
  text: textOf(bubble),
  choices: bubble.reply_markup?.inline_keyboard ?? [],
  fileBytes: bubble.document?.file_size,
})
