import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { houseTable } from './house-table.ts'

/** Owns what became of the messages that went out, what may be said once only, and what is spent of budgets. */
export class Deliveries extends Construct {
  private readonly table: Table

  constructor(scope: Construct) {
    super(scope, 'deliveries')
    this.table = houseTable(this, { timeToLiveAttribute: 'expiresAt' })
    new CfnOutput(Stack.of(this), 'DeliveriesTable', { value: this.table.tableName })
  }

  /** To ask for one, and to take one further. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('DELIVERIES_TABLE', this.table.tableName)
    this.table.grant(borrower, 'dynamodb:GetItem', 'dynamodb:UpdateItem')
  }
}
