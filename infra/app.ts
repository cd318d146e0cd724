import { App } from 'aws-cdk-lib'
import { PortalStack } from './portal-stack.ts'

const app = new App()
const { CDK_DEFAULT_ACCOUNT: account } = process.env

/** Set in cdk.json under `context`, or by `cdk deploy --context name=value`. */
const setting = (name: string, usual: string): string => app.node.tryGetContext(name) ?? usual

new PortalStack(app, 'Takwin', {
  // Learners consent to the European Union: another region there is as good, one elsewhere needs another consent.
  env: { ...(account && { account }), region: setting('region', 'eu-west-3') },
  description: "Takwin: training for Morocco's associations, in chat",
  telegram: {
    apiRoot: setting('telegramApiRoot', 'https://api.telegram.org'),
    botUrl: setting('telegramBotUrl', 'https://t.me/takwin_bot'),
  },
  twilio: { apiRoot: setting('twilioApiRoot', 'https://api.twilio.com') },
})
