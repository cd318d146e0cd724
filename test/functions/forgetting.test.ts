/**
 * Who asks to be forgotten leaves nothing: after a life on two apps, with a linked phone, one that others learn on, a
 * certificate, an invitation, words that could not be dealt with, and letters that were given up.
 */
import { SQS } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Inbound } from '../../bots/engine/inbound.ts'
import { phrasesOf } from '../../bots/phrases.ts'
import type { Desk } from '../../infra/commands/operate/act.ts'
import { eraseLearner } from '../../infra/commands/operate/erase-learner.ts'
import { openPremises } from '../../infra/commands/operate/premises.ts'
import { freePort } from '../support/local.ts'
import { buttonsOf, replyTo, textOf } from '../support/play.ts'
import { startTakwin, type Takwin } from '../support/takwin.ts'
import { type Trace, tracesOf } from '../support/traces.ts'

let takwin: Takwin
beforeAll(async () => {
  takwin = await startTakwin({ port: await freePort() })
  const keys = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' }
  Object.assign(process.env, takwin.cloud.endpoints, keys)
})
afterAll(() => takwin.stop())

const phrase = (id: string) => phrasesOf(takwin.catalogue, 'en')(id)
async function doing(act: () => unknown): Promise<void> {
  act()
  for (let times = 0; times < 3; times++) await takwin.settle()
}
async function later(seconds: number): Promise<void> {
  await takwin.clock.advance(seconds)
  for (let times = 0; times < 3; times++) await takwin.settle()
}

/** All of it is somebody's alone. */
interface Life {
  person: ReturnType<Takwin['phones']['telegram']['join']>
  whatsapp: ReturnType<NonNullable<Takwin['phones']['twilio']>['join']>
  /** What nothing may hold any more: addresses, names, numbers and words of theirs. */
  words: string[]
  certificate: string
  last(): string
}

async function live(latin: string, arabic: string, question: string): Promise<Life> {
  const { telegram, twilio } = takwin.phones
  const person = telegram.join({ firstName: latin.split(' ')[0] ?? '', language: 'en' })
  const last = () => person.messages().findLast(({ from }) => from?.is_bot)
  const says = async (...words: string[]) => {
    for (const each of words) await doing(() => person.say(each))
  }
  const name = `${latin} ${arabic}`
  const knowing = { catalogue: takwin.catalogue, language: 'en', course: 'advocacy', name } as const
  await says('/start advocacy', 'English', 'I agree')
  for (;;) {
    const bubble = last()
    if (!bubble || buttonsOf(bubble).includes(phrase('share'))) break
    const reply = replyTo(bubble, knowing)
    if (!reply) break
    await doing(() => ('tap' in reply ? person.tap(reply.tap) : person.say(reply.say)))
  }
  const certificate = /certificates\/([0-9A-Z-]{35})/.exec(person.messages().map(textOf).join())?.[1] ?? ''
  await says('/share', question, '/reminders morning', `/suggest ${question}`)
  await says('/profile association', `Association ${latin}`)

  const whatsapp = twilio?.join({ name: latin, language: 'ar' })
  if (!whatsapp) throw new Error('no WhatsApp')
  await says('/link')
  const code = /\d{4} \d{4}/.exec(textOf(last() ?? ({} as never)))?.[0] ?? ''
  await doing(() => whatsapp.say(code))
  await doing(() => whatsapp.say('/reminders sms'))
  const { address, number } = whatsapp.phone()

  await failing(() => person.say(`${question} again`))
  await giveUp({
    [person.id]: { text: `${question} given up`, latin: name },
    [other]: { text: 'what else?', latin: 'Salma Idrissi' },
  })
  const words = [String(person.id), address, number, latin, arabic, question]
  return { person, whatsapp, words, certificate, last: () => textOf(last() ?? ({} as never)) }
}

/** Into quarantine. */
async function failing(act: () => unknown): Promise<void> {
  const refused = { do: 'refuse', code: 400, calls: 3, method: 'sendMessage' } as const
  takwin.phones.telegram.misbehave({ faults: [refused] })
  await doing(act)
  for (let tries = 0; tries < 4; tries++) await later(60)
}

/** Letters that nobody could deal with for days, among those of somebody else. */
async function giveUp(letters: Record<string, { text: string; latin: string }>): Promise<void> {
  const { cloud, named: queueOf } = takwin
  const sdk = { region: cloud.plan.region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
  const sqs = new SQS({ ...sdk, endpoint: cloud.endpoints.AWS_ENDPOINT_URL_SQS ?? '' })
  for (const [whose, { text, latin }] of Object.entries(letters)) {
    const from = { channel: 'telegram', address: whose } as const
    const letter: Inbound = { kind: 'said', id: `u${whose}`, from, at: 0, sent: 0, text }
    const passed = { course: 'advocacy', version: '1', right: 1, asked: 1, passMark: 1, at: 0 }
    const order = { learner: `telegram:${whose}`, to: from, name: { latin }, language: 'en', ...passed }
    const bodies = {
      INBOX_DEAD_LETTERS_URL: Buffer.from(JSON.stringify(letter)).toString('base64'),
      ORDERS_DEAD_LETTERS_URL: JSON.stringify(order),
    }
    for (const [variable, MessageBody] of Object.entries(bodies)) {
      const at = { MessageGroupId: `telegram:${whose}`, MessageDeduplicationId: whose }
      await sqs.sendMessage({ QueueUrl: queueOf(variable), MessageBody, ...at })
    }
  }
}

/** Somebody whose letters were given up too, and stay. */
const other = '99'

const kinds = (traces: Trace[]) => [...new Set(traces.map(({ where }) => where))].sort()

/** Before and after. */
async function forgotten({ words, certificate }: Life, forget: () => Promise<unknown>): Promise<void> {
  const before = kinds(await tracesOf(words, takwin)).join()
  const others = await tracesOf(['Salma Idrissi', 'what else?'], takwin)
  for (const kept of [
    'learners',
    'reviews',
    'voices',
    'associations',
    'codes',
    'certificates',
    'quarantine',
    'dead-letters',
    'bucket',
  ])
    expect(before, kept).toContain(kept)
  await forget()
  await later(120)
  expect(await tracesOf(words, takwin)).toEqual([])
  expect(await tracesOf(['Salma Idrissi', 'what else?'], takwin)).toEqual(others)
  const left = (await takwin.rows('CERTIFICATES_TABLE')).filter((row) =>
    Object.values(row).includes(certificate),
  )
  expect(left).toEqual(
    expect.arrayContaining([
      { id: certificate, status: 'withdrawn', sha256: expect.any(String) },
      { id: expect.stringMatching(/^status\//), certificate },
    ]),
  )
}

test('by themselves, in the chat', async () => {
  const life = await live('Amina Zerhouni', 'أمينة الزرهوني', 'zerhoun petition?')
  await forgotten(life, async () => {
    await doing(() => life.person.say('/forget'))
    await doing(() => life.person.say('/forget yes'))
    expect(life.last()).toBe(phrase('forgotten'))
  })
})

/** The operator's, on AWS. */
const account = {
  identity: async () => ({ account: '123456789012', arn: 'arn:aws:iam::123456789012:user/operator' }),
  outputs: async () => takwin.cloud.plan.outputs,
  resources: async () => [],
}

test('by letter, when an operator erases them', async () => {
  const life = await live('Hind Tazi', 'هند التازي', 'tazi budget?')
  const typed = `telegram:${life.person.id}`
  const desk: Desk = {
    premises: await openPremises({}, account),
    setting: {},
    say: () => undefined,
    ask: async () => typed,
  }
  await forgotten(life, async () => {
    expect(await eraseLearner(typed, desk)).toMatchObject({ json: { erased: true } })
  })
})

test('on a phone that others learn on: of who goes nothing is left, and of who stays everything', async () => {
  const person = takwin.phones.telegram.join({ firstName: 'Nadia', language: 'en' })
  const says = async (...words: string[]) => {
    for (const each of words) await doing(() => person.say(each))
  }
  await says('/start advocacy', 'English', 'I agree', '/people', '/people new', 'Karim Bouzid')
  await says('English', 'I agree', 'bouzid wells?')
  await failing(() => person.say('bouzid wells again?'))
  expect((await tracesOf(['bouzid'], takwin)).length).toBeGreaterThan(1)
  await says('/forget', '/forget yes')
  await later(120)
  expect(await tracesOf(['bouzid', `telegram:${person.id}/2`], takwin)).toEqual([])
  const rows = await takwin.rows('LEARNERS_TABLE')
  expect(rows.find(({ id }) => id === `telegram:${person.id}`)).toHaveProperty('consent')
})
