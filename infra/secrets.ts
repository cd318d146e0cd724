import { RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'

/** Owns what only the vendors and we may know. The operator puts them in; the webhook's secret is drawn here. */
export class Secrets extends Construct {
  private readonly telegram: Secret
  private readonly twilio: Secret

  constructor(scope: Construct) {
    super(scope, 'secrets')
    this.telegram = new Secret(this, 'telegram', {
      secretName: 'takwin/telegram',
      description:
        'JSON: botToken (from BotFather), webhookSecret, formerWebhookSecret while it is being rotated',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ botToken: '' }),
        generateStringKey: 'webhookSecret',
        passwordLength: 48,
        excludePunctuation: true,
      },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.twilio = new Secret(this, 'twilio', {
      secretName: 'takwin/twilio',
      description:
        'JSON: accountSid, authToken, formerAuthToken while it is being rotated, whatsappFrom, whatsappDaily, smsFrom, smsPrefixes, smsTwoWay',
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  lendTelegramTo(borrower: LambdaFunction) {
    lend(this.telegram, borrower, 'TELEGRAM_SECRET')
  }

  lendTwilioTo(borrower: LambdaFunction) {
    lend(this.twilio, borrower, 'TWILIO_SECRET')
  }
}

function lend({ secretName, secretArn }: Secret, borrower: LambdaFunction, variable: string): void {
  borrower.addEnvironment(variable, secretName)
  borrower.addToRolePolicy(
    new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secretArn] }),
  )
}
