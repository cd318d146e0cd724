import { readFileSync } from 'node:fs'

/** One of Takwin's lives in an account, apart from the others in name and in everything it keeps. */
export interface Stage {
  /** The word behind `--stage`; empty for the one that counts. */
  name: string
  /** `Takwin`, `Takwin-test`; the stack before its door is called the same and `-edge`. */
  stack: string
  region: string
  /** What cdk.json says. */
  settings: Record<string, string>
}

/** Where CloudFront looks for what it needs. */
export const edgeRegion = 'us-east-1'

/** As infra/app.ts reads it. Throws what reading `cdk.json` throws. */
export function readStage(name = ''): Stage {
  const settings: Record<string, string> = JSON.parse(readFileSync('cdk.json', 'utf8')).context ?? {}
  const stack = name ? `Takwin-${name}` : 'Takwin'
  return { name, stack, region: settings.region ?? 'eu-west-3', settings }
}

/** The name of one of its secrets, as infra/secrets.ts gives it. */
export const secretOf = ({ stack }: Stage, vendor: 'telegram' | 'twilio'): string =>
  `${stack.toLowerCase()}/${vendor}`

/** Has the hands of this command reach for what the stage's functions reach for; what is set already stays. */
export function enterStage(stage: Stage): void {
  const usual = {
    AWS_REGION: stage.region,
    TELEGRAM_API_ROOT: 'https://api.telegram.org',
    TWILIO_API_ROOT: 'https://api.twilio.com',
  }
  const secrets = { TELEGRAM_SECRET: secretOf(stage, 'telegram'), TWILIO_SECRET: secretOf(stage, 'twilio') }
  Object.assign(process.env, { ...usual, ...process.env, ...secrets })
}
