import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'

/**
 * Owns what only the vendors and we may know. The operator puts them in; the webhook's secret, the edge's and the logs' are
 * drawn here. Named by the stage: `takwin/…`, `takwin-test/…`.
 */
export class Secrets extends Construct {
  private readonly telegram: Secret
  private readonly twilio: Secret
  private readonly edge: Secret
  private readonly log: Secret

  constructor(scope: Construct) {
    super(scope, 'secrets')
    const stage = Stack.of(this).stackName.toLowerCase()
    this.telegram = new Secret(this, 'telegram', {
      secretName: `${stage}/telegram`,
      description:
        'JSON: botToken (from BotFather), webhookSecret, formerWebhookSecret while it is being rotated',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ botToken: '' }),
        generateStringKey: 'webhookSecret',
        ...drawn,
      },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.twilio = new Secret(this, 'twilio', {
      secretName: `${stage}/twilio`,
      description:
        'JSON: accountSid, authToken, formerAuthToken while it is being rotated, whatsappFrom, whatsappDaily, smsFrom, smsPrefixes, smsTwoWay',
      // So that it can be told from one that is broken: until it is filled in, Takwin is on Telegram alone.
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ accountSid: '' }),
        generateStringKey: 'unused',
      },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.edge = new Secret(this, 'edge', {
      secretName: `${stage}/edge`,
      description: 'JSON: proof, which the edge shows the API; formerProof while it is being rotated',
      generateSecretString: { secretStringTemplate: '{}', generateStringKey: 'proof', ...drawn },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.log = new Secret(this, 'log', {
      secretName: `${stage}/log`,
      description:
        'JSON: key, by which learners are named in logs, and rows about them; formerKey while it is being changed',
      generateSecretString: { secretStringTemplate: '{}', generateStringKey: 'key', ...drawn },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    new CfnOutput(Stack.of(this), 'LogSecret', { value: this.log.secretName })
  }

  /** What the edge shows: CloudFormation puts it in, and the template does not hold it. */
  get edgeProof(): string {
    return this.edge.secretValueFromJson('proof').unsafeUnwrap()
  }

  lendTelegramTo(borrower: LambdaFunction) {
    lend(this.telegram, borrower, 'TELEGRAM_SECRET')
  }

  lendTwilioTo(borrower: LambdaFunction) {
    lend(this.twilio, borrower, 'TWILIO_SECRET')
  }

  lendEdgeTo(borrower: LambdaFunction) {
    lend(this.edge, borrower, 'EDGE_SECRET')
  }

  /** To say in logs who a line is about. */
  lendLogTo(borrower: LambdaFunction) {
    lend(this.log, borrower, 'LOG_SECRET')
  }
}

const drawn = { passwordLength: 48, excludePunctuation: true }

function lend({ secretName, secretArn }: Secret, borrower: LambdaFunction, variable: string): void {
  borrower.addEnvironment(variable, secretName)
  borrower.addToRolePolicy(
    new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secretArn] }),
  )
}
