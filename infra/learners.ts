import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

/** Owns the learners' records; kept whatever becomes of the stack, and restorable to any second of the last 35 days. */
export class Learners extends Construct {
  private readonly table: Table

  constructor(scope: Construct) {
    super(scope, 'learners')
    this.table = new Table(this, 'table', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: RemovalPolicy.RETAIN,
      timeToLiveAttribute: 'expiresAt',
    })
  }

  /** To load, save and erase single records. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('LEARNERS_TABLE', this.table.tableName)
    this.table.grant(borrower, 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem')
  }
}
