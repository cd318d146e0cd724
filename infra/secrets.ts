import { RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'

/** Owns what only the vendors and we may know. The operator puts in the bot's token; the webhook's secret is drawn here. */
export class Secrets extends Construct {
  private readonly telegram: Secret

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
  }

  lendTelegramTo(borrower: LambdaFunction) {
    borrower.addEnvironment('TELEGRAM_SECRET', this.telegram.secretName)
    borrower.addToRolePolicy(
      new PolicyStatement({
        actions: ['secretsmanager:GetSecretValue'],
        resources: [this.telegram.secretArn],
      }),
    )
  }
}
