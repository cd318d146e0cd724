/** Where an operator acts, and in whose name. */
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { readAddresses } from '../../local/addresses.ts'
import { openClock } from '../../local/clock.ts'
import { Refused } from '../course/setting.ts'
import { type Account, openAccount } from '../deploy/account.ts'
import { enterStage, readStage } from '../deploy/stage.ts'

export interface PremisesOptions {
  stage?: string
  /** The `npm start` of this machine. */
  local?: true
}

export interface Premises {
  /** `Takwin`, `Takwin-test`, or the folder of what runs on this machine. */
  name: string
  /** Who acts: the ARN that STS knows them by, or their name on this machine. */
  who: string
  /** What the stack told whoever deployed it. */
  outputs: Record<string, string>
  now(): Date
  /** The names of the stack's alarms; absent on this machine, where nothing measures. */
  alarms?: () => Promise<string[]>
}

/** The hands' variables, by the outputs that hold them. */
const variables = {
  LEARNERS_TABLE: 'LearnersTable',
  QUARANTINE_TABLE: 'QuarantineTable',
  CERTIFICATES_TABLE: 'CertificatesTable',
  DELIVERIES_TABLE: 'DeliveriesTable',
  SEEN_TABLE: 'SeenTable',
  ACTS_TABLE: 'ActsTable',
  INDICATORS_BUCKET: 'IndicatorsBucket',
  CAMPAIGNS_TABLE: 'CampaignsTable',
  SESSIONS_TABLE: 'SessionsTable',
  MEMBERSHIPS_TABLE: 'MembershipsTable',
  MEMBERSHIPS_INDEX: 'MembershipsIndex',
  INBOX_URL: 'InboxUrl',
  ORDERS_URL: 'OrdersUrl',
  LOG_SECRET: 'LogSecret',
  SMS_DAILY_BUDGET: 'SmsDailyBudget',
  TELEGRAM_PACE: 'TelegramPace',
  WHATSAPP_PACE: 'WhatsappPace',
}

/**
 * From now on the hands of this process reach for what the functions there reach for. Throws `Refused` where nothing is, or
 * only what was deployed before it could be operated; and what AWS throws.
 */
export async function openPremises(
  { stage: stageName, local }: PremisesOptions,
  account: Account = openAccount(),
): Promise<Premises> {
  const stage = readStage(stageName)
  enterStage(stage)
  const premises = local ? here() : await onAws(account, stage)
  for (const [variable, output] of Object.entries(variables)) {
    const value = premises.outputs[output]
    if (!value)
      throw new Refused(`${premises.name} was deployed before it could be operated: deploy it once more.`)
    process.env[variable] = value
  }
  return premises
}

function here(): Premises {
  const folder = process.env.TAKWIN_DATA || '.takwin'
  const found = readAddresses(folder)
  if (!found) throw new Refused(`Nothing runs on ${folder}: begin with \`npm start\`.`)
  const keys = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' }
  Object.assign(process.env, found.endpoints, keys, {
    AWS_REGION: found.region,
    TWILIO_API_ROOT: found.twilioApiRoot,
  })
  const { now } = openClock(join(folder, 'clock'))
  const who = userInfo().username
  return { name: folder, who, outputs: found.outputs ?? {}, now }
}

async function onAws(account: Account, { stack, region }: ReturnType<typeof readStage>): Promise<Premises> {
  const { arn: who } = await account.identity()
  const outputs = await account.outputs(stack, region)
  if (!outputs) throw new Refused(`There is no ${stack} in ${region}: --stage names another one.`)
  return {
    name: stack,
    who,
    outputs,
    now: () => new Date(),
    alarms: async () =>
      (await account.resources(stack, region)).flatMap(({ type, name }) =>
        type === 'AWS::CloudWatch::Alarm' ? [name] : [],
      ),
  }
}
