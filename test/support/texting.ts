/** People with Telegram on a workbench, in words: what they write, what they hear, and what is kept of them. */
import type { SQSBatchResponse } from 'aws-lambda'
import { deal, relive, type Step } from './life.ts'
import { textOf } from './play.ts'
import type { Row } from './takwin.ts'
import type { Workbench } from './workbench.ts'
import { keptIn, type World } from './world.ts'

export type Person = ReturnType<Workbench['takwin']['phones']['telegram']['join']>

export const newPhone = ({ takwin }: Workbench): Person =>
  takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })

export const idOf = (phone: Person): string => `telegram:${phone.id}`

/** What is kept by the id of this phone's first record; `beyond` follows it, as in `/2`. */
export const rowOf = async ({ takwin }: Workbench, phone: Person, beyond = ''): Promise<Row | undefined> =>
  (await takwin.rows('LEARNERS_TABLE')).find(({ id }) => id === idOf(phone) + beyond)

export const heard = (phone: Person): string[] =>
  phone
    .messages()
    .filter(({ from }) => from?.is_bot)
    .map(textOf)

/** One after the other, each once the one before is dealt with. */
export async function says(bench: Workbench, phone: Person, ...words: string[]): Promise<Step[]> {
  const steps: Step[] = []
  for (const text of words) {
    phone.say(text)
    steps.push(...(await deal(bench, phone, ['take-turn'])))
  }
  return steps
}

/** Has take-turn deal with a message of this id, whatever is queued. */
export function takeTurn({ takwin, invoke }: Workbench, phone: Person, id: string, text: string) {
  const from = { channel: 'telegram', address: String(phone.id) }
  const at = takwin.clock.now().getTime()
  const letter = { id, from, at, kind: 'said', text, sent: Math.floor(at / 1000) }
  return invoke<SQSBatchResponse>('take-turn', {
    Records: [
      {
        messageId: id,
        receiptHandle: id,
        body: Buffer.from(JSON.stringify(letter)).toString('base64'),
        attributes: { ApproximateReceiveCount: '1', MessageGroupId: idOf(phone) },
      },
    ],
  })
}

export interface Relived {
  /** Which step, and at which of its calls the process died. */
  where: string
  world: World
  said: string[]
}

/** The steps that followed from one message, with the process dying at each call of each, and all dealt with after it. */
export async function* relivedAll(
  bench: Workbench,
  phone: Person,
  steps: Step[],
  when: 'cut before' | 'cut after',
): AsyncGenerator<Relived> {
  for (const [of, step] of steps.entries())
    for (let nth = 0; ; nth++) {
      const before = heard(phone).length
      if (!(await relive(bench, phone, step, nth, when))) break
      await deal(bench, phone, ['take-turn'])
      const where = `step ${of}, call ${nth}`
      yield { where, world: await keptIn(bench.takwin), said: heard(phone).slice(before) }
    }
}

/** What was said from a step on, each once: answers may be repeated. */
export const saidIn = (steps: Step[]): Set<string> =>
  new Set(steps.flatMap(({ said }) => said.map(({ text }) => text)))
