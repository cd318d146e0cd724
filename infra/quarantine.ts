import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { houseTable } from './house-table.ts'

/** Owns what could not be dealt with, until an operator has looked at it. */
export class Quarantine extends Construct {
  private readonly table: Table

  constructor(scope: Construct) {
    super(scope, 'quarantine')
    this.table = houseTable(this)
    new CfnOutput(Stack.of(this), 'QuarantineTable', { value: this.table.tableName })
  }

  /** To put something in. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('QUARANTINE_TABLE', this.table.tableName)
    this.table.grant(borrower, 'dynamodb:PutItem')
  }
}
