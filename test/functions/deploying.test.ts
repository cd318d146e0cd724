/** `npm run deploy`, played against the embedded cloud: what the CDK would do is written down, all else is done. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../infra/commands/deploy/account.ts'
import { deployStage } from '../../infra/commands/deploy/deploy-stage.ts'
import { planStage } from '../../infra/commands/deploy/plan-stage.ts'
import { checkReadiness } from '../../infra/commands/deploy/readiness.ts'
import { readinessInWords } from '../../infra/commands/deploy/readiness-in-words.ts'
import { smokeTest } from '../../infra/commands/deploy/smoke-test.ts'
import { enterStage, type Stage } from '../../infra/commands/deploy/stage.ts'
import { fillSecret, findSecret } from '../../infra/commands/deploy/stored-secrets.ts'
import { serveLoopback } from '../../infra/local/loopback.ts'
import { issueTo, reachFor } from '../support/issuing.ts'
import { botToken, startTakwin, type Takwin, twilioKeys, webhookSecret } from '../support/takwin.ts'

const stage: Stage = { name: '', stack: 'Takwin', region: 'eu-west-3', settings: {} }
let takwin: Takwin
const cdkWas: string[][] = []
const cdk = async (...words: string[]) => void cdkWas.push(words)
const isDeployed = (stack: string) => cdkWas.some(([verb, on]) => verb === 'deploy' && on === stack)

/** As CloudFormation would answer in an account in which only us-east-1 has been prepared. */
const account: Account = {
  identity: async () => ({ account: '123456789012', arn: 'arn:aws:iam::123456789012:user/operator' }),
  async outputs(stack, region) {
    if (stack === 'CDKToolkit') return region === 'us-east-1' ? {} : undefined
    if (!isDeployed(stack)) return undefined
    if (stack === 'Takwin-edge') return { WebAclArn: 'arn:the-rules' }
    const [ContentBucket, LearnersTable] = [takwin.named('CONTENT_BUCKET'), takwin.named('LEARNERS_TABLE')]
    return { PortalUrl: takwin.cloud.url, EdgeDomain: 'd1.cloudfront.net', ContentBucket, LearnersTable }
  },
  resources: async () => [],
}

beforeAll(async () => {
  takwin = await startTakwin()
  const { url } = takwin.phones
  const aws = { ...takwin.cloud.endpoints, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' }
  Object.assign(process.env, { ...aws, TELEGRAM_API_ROOT: url, TWILIO_API_ROOT: url })
  enterStage(stage)
  await fillSecret('takwin/telegram', { botToken: '' })
  await fillSecret('takwin/twilio', { accountSid: '', authToken: '', whatsappFrom: '', smsFrom: '' })
})
afterAll(() => takwin.stop())

test('everything that is missing is told at once, with how to get it', async () => {
  const stranger = { ...account, identity: () => Promise.reject(new Error('no credentials')) }
  const elsewhere = { ...stage, name: 'My Stage', region: 'eu-west-2', settings: { domain: 'takwin.ma' } }
  const ready = await checkReadiness(elsewhere, stranger)
  expect(ready.missing.map(({ what }) => what)).toEqual([
    'a name for the stage',
    'a region in the European Union',
    'a certificate for takwin.ma',
    'AWS credentials (no credentials)',
    'the token of a Telegram bot',
  ])
  expect(ready.unknown).toContain('TELEGRAM_BOT_TOKEN')
  const words = readinessInWords(elsewhere, ready)
  for (const how of ['aws configure sso', '@BotFather', 'hostedZoneId', 'TWILIO_AUTH_TOKEN'])
    expect(words).toContain(how)
})

test('while there is no account at Twilio, the sweep of what it has lost rests', async () => {
  expect(await takwin.cloud.invoke('sweep-inbound', {})).toMatchObject({ did: 'return' })
})

test('a key that its vendor does not know is told before anything is deployed', async () => {
  Object.assign(process.env, {
    TELEGRAM_BOT_TOKEN: '1:wrong',
    TWILIO_ACCOUNT_SID: twilioKeys.accountSid,
    TWILIO_AUTH_TOKEN: 'wrong',
    TWILIO_WHATSAPP_FROM: '+15005550006',
    TWILIO_SMS_FROM: 'A name that is too long',
  })
  const { missing } = await checkReadiness(stage, account)
  expect(missing.map(({ what }) => what)).toEqual([
    'a token that Telegram knows',
    'a WhatsApp sender',
    'an SMS sender',
    'Twilio’s consent (Twilio refuses: 20003)',
  ])
  expect(JSON.stringify(missing)).not.toContain('wrong')
})

describe('with everything at hand', () => {
  const said: string[] = []
  beforeAll(async () => {
    Object.assign(process.env, {
      TELEGRAM_BOT_TOKEN: botToken,
      TWILIO_AUTH_TOKEN: twilioKeys.authToken,
      TWILIO_WHATSAPP_FROM: twilioKeys.whatsappFrom,
      TWILIO_SMS_FROM: twilioKeys.smsFrom,
    })
    const ready = await checkReadiness(stage, account)
    expect(ready.missing).toEqual([])
    await planStage(stage, ready, { account, cdk, say: (line) => void said.push(line) })
    expect(cdkWas.splice(0)).toEqual([['diff', 'Takwin-edge', 'Takwin', ...settings]])
    const say = (line: string) => void said.push(line)
    const all = await deployStage(stage, ready, takwin.catalogue, { account, cdk, say })
    expect(all, said.join('\n')).toBe(true)
  })
  const settings = [
    ...['--context', 'telegramBotUrl=https://t.me/takwin_bot'],
    ...['--context', 'whatsappUrl=https://wa.me/15005550006'],
  ]

  test('what is not prepared is, then the edge is deployed, and then the rest, which is told of it', () => {
    const always = ['--exclusively', '--require-approval', 'never', ...settings]
    expect(cdkWas).toEqual([
      ['bootstrap', 'aws://123456789012/eu-west-3'],
      ['deploy', 'Takwin-edge', ...always],
      // The secrets of this test were there before the stack was, as after a destruction that has kept them.
      [
        ...['deploy', 'Takwin', ...always],
        ...['--parameters', 'Takwin:WebAclArn=arn:the-rules', '--import-existing-resources'],
      ],
    ])
  })

  test('the keys are in the secrets, beside what is drawn there', async () => {
    expect(await findSecret('takwin/telegram')).toMatchObject({ botToken, webhookSecret })
    const { formerAuthToken: _, ...given } = twilioKeys
    expect(await findSecret('takwin/twilio')).toMatchObject(given)
  })

  test('channels, courses, a learner and the addresses are told, and no secret is', () => {
    const words = said.join('\n')
    expect(words).toContain(`@takwin_bot delivers to ${takwin.cloud.url}/telegram`)
    expect(words).toContain('is new.')
    expect(words).toContain('Certificates can be checked; this month none has been issued.')
    expect(words).toContain('That learner is forgotten again.')
    expect(words).toContain(`The portal      ${takwin.cloud.url}`)
    for (const secret of [botToken, webhookSecret, twilioKeys.authToken]) expect(words).not.toContain(secret)
  })

  test('of the learner who was played nothing is left', async () => {
    await takwin.settle()
    expect(await takwin.rows('LEARNERS_TABLE')).toEqual([])
  })

  test('once certificates are issued, their list is looked at too, and by whom it is signed', async () => {
    reachFor(takwin)
    const now = takwin.clock.now()
    await issueTo('Amina', takwin)
    const lines: string[] = []
    await smokeTest(takwin.cloud.url, (line) => void lines.push(line), now)
    expect(lines).toContain(
      'Certificates can be checked, and this month’s list of what is revoked is signed.',
    )
  })

  test('a second time changes nothing, and works', async () => {
    const ready = await checkReadiness(stage, account)
    expect(ready).toMatchObject({ missing: [], abandoned: false })
    const again: string[] = []
    const tools = { account, cdk, say: (line: string) => void again.push(line) }
    expect(await deployStage(stage, ready, takwin.catalogue, tools)).toBe(true)
    expect(again.join('\n')).toContain('Nothing has changed since it was published.')
  })
})

test('a portal that is not ours is found out', async () => {
  const other = await serveLoopback(async (_, response) => void response.end('ok'))
  await expect(smokeTest(other.url, () => undefined)).rejects.toThrow('is no page')
  await other.stop()
})
