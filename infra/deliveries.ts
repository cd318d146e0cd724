import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

/** Owns what became of the messages that went out by Twilio. */
export class Deliveries extends Construct {
  private readonly table: Table

  constructor(scope: Construct) {
    super(scope, 'deliveries')
    this.table = new Table(this, 'table', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: RemovalPolicy.RETAIN,
      timeToLiveAttribute: 'expiresAt',
    })
  }

  /** To ask for one, and to take one further. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('DELIVERIES_TABLE', this.table.tableName)
    this.table.grant(borrower, 'dynamodb:GetItem', 'dynamodb:UpdateItem')
  }
}
