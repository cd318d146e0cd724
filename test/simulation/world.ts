/** A whole Takwin in one process, at a time of its own: the functions' code, AWS in memory, the vendors, and what goes wrong. */
import { nextDecent } from '../../bots/engine/decent-hours.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Catalogue } from '../../content/schema.ts'
import type { Plan } from '../../infra/local/plan.ts'
import { type Agenda, openAgenda } from './agenda.ts'
import { type Aws, openAws } from './aws.ts'
import { type Dice, openDice } from './dice.ts'
import { editions, filesOf } from './editions.ts'
import { letterIn, openEventSources } from './event-sources.ts'
import { type Faults, noFaults } from './faults.ts'
import { type Invocation, type Lambda, openLambda } from './lambda.ts'
import { nameOf, variablesOf } from './names.ts'
import type { Act } from './operator.ts'
import { openPhones, type Phones } from './phones.ts'
import { openRecorder, type Recorder } from './record.ts'
import type { FunctionId, Sandboxes } from './sandboxes.ts'
import { startSchedules } from './schedules.ts'
import { openTelegramSide, type TelegramSide } from './telegram-side.ts'
import { openTwilioSide, type TwilioSide } from './twilio-side.ts'

export const portalUrl = 'https://takwin.example'
export const webhookSecret = 'the-secret-of-the-day'
const twilioKeys = { accountSid: `AC${'7'.repeat(32)}`, authToken: 'the-token-of-the-day' }
const whatsappFrom = 'whatsapp:+15005550006'
const smsFrom = 'TAKWIN'
const minute = 60_000
const botToken = '4200000001:AAtakwin'

export interface World {
  agenda: Agenda
  dice: Dice
  plan: Plan
  aws: Aws
  lambda: Lambda
  phones: Phones
  telegram: TelegramSide
  twilio: TwilioSide
  recorder: Recorder
  secrets: Record<string, string>
  faults: Faults
  /** What is taught at the moment, by its place in `editions`. */
  edition: number
  publish(edition: number): void
  catalogue(): Catalogue
  /** A request to a door; `then` hears what it is answered. */
  knock(door: FunctionId, what: string, request: object, then?: (answer: Answer) => void): void
  /** What a function knows by this variable. */
  named(variable: string): string
  /** An operator does it, and again a minute later where the machine or AWS failed. */
  operate(act: Act): void
  /** Codes of sessions that somebody has read out. */
  codes: string[]
  /** From now on two sweepers run at once. */
  sweepTwice(): void
  /** The doors' secrets change, and the former ones count beside the new ones. */
  rotate(): void
  /** Lets the world go on until then. */
  goOn(until: number): Promise<void>
  close(): void
}

export interface Answer {
  statusCode: number
  body?: string
  headers?: Record<string, string>
}

export function openWorld(plan: Plan, sandboxes: Sandboxes, seed: string, start: number): World {
  const agenda = openAgenda(start)
  const dice = openDice(`${seed}/world`)
  const recorder = openRecorder(agenda.now)
  const phones = openPhones()
  const secrets: Record<string, string> = {
    'takwin/telegram': JSON.stringify({ botToken, webhookSecret }),
    'takwin/twilio': JSON.stringify({ ...twilioKeys, whatsappFrom, smsFrom }),
    'takwin/edge': JSON.stringify({ proof: 'from-the-edge' }),
    'takwin/log': JSON.stringify({ key: 'k'.repeat(48) }),
  }
  const clock = { now: () => new Date(agenda.now()), advance: async () => {}, onAdvance: () => {} }
  const variables = variablesOf(plan)
  const named = (variable: string) =>
    plan.functions.map(({ environment }) => environment[variable]).find(Boolean) ?? variable
  let secret = webhookSecret
  let token = twilioKeys.authToken
  let sweepers = 1
  let by: Invocation | undefined
  const doer = () => by as Invocation

  const aws = openAws(plan, clock, secrets, {
    written(table, before, after) {
      const variable = variables.get(table) ?? table
      if (by)
        recorder.stored.push({
          ...doer(),
          nth: recorder.next(),
          at: agenda.now(),
          table: variable,
          ...(before && { before }),
          ...(after && { after }),
        })
      if (variable === 'REVIEWS_TABLE' && after?.queue) schedules.wakeBy(Number(after.dueAt))
      if (variable === 'CAMPAIGNS_TABLE' && after?.walking) schedules.walkOn()
    },
    put(object, before, after) {
      if (by)
        recorder.puts.push({
          ...doer(),
          nth: recorder.next(),
          at: agenda.now(),
          object,
          ...(before && { before }),
          ...(after && { after }),
        })
    },
  })

  function performed(
    service: string,
    operation: string,
    input: Record<string, unknown>,
    invocation: Invocation,
  ) {
    by = invocation
    try {
      const answer = aws.perform(service, operation, input)
      if (service === 'sqs') sent(operation, input)
      return answer
    } finally {
      by = undefined
    }
  }

  function sent(operation: string, input: Record<string, unknown>): void {
    sources.feed()
    if (operation === 'ChangeMessageVisibility') sources.feedAfter(Number(input.VisibilityTimeout) * 1000)
    const body = String(input.MessageBody ?? '')
    if (operation !== 'SendMessage' || body.startsWith('{')) return
    const letter = JSON.parse(Buffer.from(body, 'base64').toString()) as Inbound
    recorder.trace(`inbox ${letter.kind} ${letterIn(body)}`)
    recorder.letters.push({ ...letter, nth: recorder.next(), put: agenda.now() })
  }

  const lambda = openLambda({
    agenda,
    dice,
    plan,
    recorder,
    sandboxes,
    environment: {
      AWS_REGION: plan.region,
      PORTAL_URL: portalUrl,
      TELEGRAM_BOT_URL: 'https://t.me/takwin_bot',
    },
    faults: () => world.faults,
    aws: performed,
    nameOf: (service, operation, input) => nameOf(service, operation, input, variables),
    vendor: (url, request) => (/telegram/.test(new URL(url).hostname) ? telegram : twilio).call(url, request),
  })
  const sources = openEventSources(plan, aws.queues, lambda, agenda, recorder, () => world.faults)

  function knock(
    door: FunctionId,
    what: string,
    request: object,
    then: (answer: Answer) => void = () => {},
  ): void {
    const began = agenda.now()
    const { requestContext = {}, ...asked } = request as { requestContext?: object }
    const context = { ...requestContext, timeEpoch: began, requestId: `${recorder.next()}` }
    const event = { headers: {}, rawQueryString: '', ...asked, requestContext: context }
    lambda.invoke(
      door,
      () => event,
      (outcome) => {
        const answer = outcome.did === 'return' ? (outcome.answer as Answer) : { statusCode: 502 }
        const milliseconds = agenda.now() - began
        recorder.knocks.push({ at: began, door, what, status: answer.statusCode, milliseconds })
        then(answer)
      },
    )
  }

  const faults = () => world.faults
  const around = { agenda, dice, phones, recorder, faults }
  const telegram = openTelegramSide({
    ...around,
    knock(body, then) {
      const headers = { 'x-telegram-bot-api-secret-token': secret }
      knock('telegram-webhook', 'update', { headers, body, isBase64Encoded: false }, ({ statusCode }) =>
        then(statusCode),
      )
    },
  })
  const twilio = openTwilioSide({
    ...around,
    portalUrl,
    token: () => token,
    whatsappFrom,
    knock({ door, body, signature, ...path }, then) {
      const query = Object.fromEntries(new URLSearchParams(path.rawQueryString))
      const request = {
        ...path,
        headers: { 'x-twilio-signature': signature },
        queryStringParameters: query,
        body: Buffer.from(body).toString('base64'),
        isBase64Encoded: true,
      }
      knock(door, 'form', request, ({ statusCode }) => then(statusCode))
    },
  })
  const schedules = startSchedules({
    agenda,
    isDue: () =>
      aws.tables
        .rows(named('REVIEWS_TABLE'))
        .some(({ queue, dueAt }) => queue && Number(dueAt) * 1000 <= agenda.now()),
    newsFrom() {
      const walks = aws.tables.rows(named('CAMPAIGNS_TABLE')).some(({ walking }) => walking)
      const now = Math.floor(agenda.now() / 1000)
      return walks ? nextDecent(now, world.catalogue().calendar) * 1000 : undefined
    },
    received: twilio.received,
    run(functionId) {
      for (let sweeper = 0; sweeper < sweepers; sweeper++)
        lambda.invoke(
          functionId,
          () => ({}),
          () => {},
        )
    },
    expire() {
      for (const { creation, expiry } of plan.tables)
        if (expiry) aws.tables.expire(creation.TableName, expiry, Math.floor(agenda.now() / 1000))
    },
  })

  const world: World = {
    agenda,
    dice,
    plan,
    aws,
    lambda,
    phones,
    telegram,
    twilio,
    recorder,
    secrets,
    faults: noFaults,
    edition: 0,
    publish(edition) {
      world.edition = edition
      recorder.published.push({ at: agenda.now(), edition })
      for (const [name, text] of filesOf(world.catalogue(), agenda.now()))
        aws.objects.set(`${named('CONTENT_BUCKET')}/${name}`, Buffer.from(text))
    },
    catalogue: () => editions[world.edition] as Catalogue,
    knock,
    named,
    operate(act) {
      recorder.trace(`operator ${JSON.stringify(act)}`)
      lambda.invoke(
        'operator',
        () => act,
        ({ did }) => did === 'fail' && agenda.after(minute, () => world.operate(act)),
      )
    },
    codes: [],
    sweepTwice() {
      sweepers = 2
    },
    rotate() {
      const [formerWebhookSecret, formerAuthToken] = [secret, token]
      const [webhookSecret, authToken] = ['the-secret-of-tomorrow', 'the-token-of-tomorrow']
      const twilio = { ...twilioKeys, whatsappFrom, smsFrom }
      secrets['takwin/telegram'] = JSON.stringify({ botToken, webhookSecret, formerWebhookSecret })
      secrets['takwin/twilio'] = JSON.stringify({ ...twilio, authToken, formerAuthToken })
      // By then every sandbox knows.
      agenda.after(300_000, () => {
        secret = webhookSecret
        token = authToken
      })
    },
    goOn: (until) => agenda.run(until, lambda.isStill),
    close: aws.close,
  }
  world.publish(0)
  return world
}
