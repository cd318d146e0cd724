import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { houseTable } from './house-table.ts'

/** Owns the in-person sessions, and how far those have come who attended: two years. Operators open them. */
export class Sessions extends Construct {
  private readonly table: Table

  constructor(scope: Construct) {
    super(scope, 'sessions')
    this.table = houseTable(this, { timeToLiveAttribute: 'expiresAt' })
    new CfnOutput(Stack.of(this), 'SessionsTable', { value: this.table.tableName })
  }

  /** To count at night what came of them all. */
  lendForFolding(folder: LambdaFunction) {
    folder.addEnvironment('SESSIONS_TABLE', this.table.tableName)
    this.table.grant(folder, 'dynamodb:Scan')
  }

  /** To let people join, and to count how far they come. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('SESSIONS_TABLE', this.table.tableName)
    this.table.grant(borrower, 'dynamodb:GetItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem')
  }
}
