import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

/** Owns what could not be dealt with, until an operator has looked at it. */
export class Quarantine extends Construct {
  private readonly table: Table

  constructor(scope: Construct) {
    super(scope, 'quarantine')
    this.table = new Table(this, 'table', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  /** To put something in. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('QUARANTINE_TABLE', this.table.tableName)
    this.table.grant(borrower, 'dynamodb:PutItem')
  }
}
