import { App } from 'aws-cdk-lib'
import type { Domain } from './edge/domain.ts'
import { EdgeStack } from './edge/edge-stack.ts'
import { PortalStack } from './portal-stack.ts'

const app = new App()
const { CDK_DEFAULT_ACCOUNT: account } = process.env

/** Set in cdk.json under `context`, or by `cdk deploy --context name=value`. */
const setting = (name: string, usual: string): string => app.node.tryGetContext(name) ?? usual

function number(name: string, usual: number): number {
  const value = Number(setting(name, String(usual)))
  if (!(value > 0)) throw new Error(`${name} is no number above zero`)
  return value
}

/** `takwin.example.ma`, and the zone of Route 53 that it stands in or the certificate that it has in us-east-1. */
function domainSet(): Domain | undefined {
  const [name, id, certificateArn] = ['domain', 'hostedZoneId', 'certificateArn'].map((each) =>
    setting(each, ''),
  )
  if (!name) return undefined
  if (!id && !certificateArn) throw new Error('domain wants hostedZoneId or certificateArn beside it')
  const zone = id && { id, name: setting('hostedZoneName', name.split('.').slice(-2).join('.')) }
  return { name, certificateArn: certificateArn ?? '', ...(zone && { zone }) }
}

const stage = setting('stage', '')
if (!/^([a-z][a-z0-9-]{0,19})?$/.test(stage))
  throw new Error('stage is not of small letters, digits and hyphens')
const name = stage ? `Takwin-${stage}` : 'Takwin'
const domain = domainSet()

new PortalStack(app, name, {
  // Learners consent to the European Union: another region there is as good, one elsewhere needs another consent.
  env: { ...(account && { account }), region: setting('region', 'eu-west-3') },
  description: "Takwin: training for Morocco's associations, in chat",
  telegram: {
    apiRoot: setting('telegramApiRoot', 'https://api.telegram.org'),
    botUrl: setting('telegramBotUrl', 'https://t.me/takwin_bot'),
  },
  twilio: {
    apiRoot: setting('twilioApiRoot', 'https://api.twilio.com'),
    whatsappUrl: setting('whatsappUrl', ''),
  },
  controller: {
    name: setting('controllerName', ''),
    contact: setting('controllerContact', ''),
    receipt: setting('controllerReceipt', ''),
  },
  limits: {
    paces: {
      // https://core.telegram.org/bots/faq#broadcasting-to-users: 30, and the rest is for conversations.
      telegram: number('telegramPace', 25),
      whatsapp: number('whatsappPace', 10),
      sms: number('smsPace', 1),
    },
    // So many, or so much money at what the account pays for one: whichever is reached first.
    smsADay: Math.min(
      number('smsADay', 500),
      Math.floor(number('smsMoneyADay', 60) / number('smsPrice', 0.12)),
    ),
    messagesInARow: number('messagesInARow', 60),
  },
  formerKeys: app.node.tryGetContext('formerSigningKeys') ?? {},
  ...(domain && { domain }),
})

new EdgeStack(app, `${name}-edge`, {
  env: { ...(account && { account }), region: 'us-east-1' },
  description: 'Takwin: the rules before its door',
  ...(domain?.zone && !domain.certificateArn && { domain: { name: domain.name, zone: domain.zone } }),
})
