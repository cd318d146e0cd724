import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { houseTable } from './house-table.ts'

/** Owns the one-time codes, the invitations, and what else opens something to whoever knows it. */
export class Codes extends Construct {
  private readonly table: Table

  constructor(scope: Construct) {
    super(scope, 'codes')
    this.table = houseTable(this, { timeToLiveAttribute: 'expiresAt' })
  }

  /** To draw codes and invitations, and to have them presented. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('CODES_TABLE', this.table.tableName)
    const onRows = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'].map((verb) => `dynamodb:${verb}`)
    this.table.grant(borrower, ...onRows)
  }

  /** To find what a link opens. */
  lendForReading(borrower: LambdaFunction) {
    borrower.addEnvironment('CODES_TABLE', this.table.tableName)
    this.table.grant(borrower, 'dynamodb:GetItem')
  }
}
