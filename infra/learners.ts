import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { houseTable } from './house-table.ts'

/** Owns the learners' records. */
export class Learners extends Construct {
  private readonly table: Table

  constructor(scope: Construct) {
    super(scope, 'learners')
    this.table = houseTable(this, { timeToLiveAttribute: 'expiresAt' })
    new CfnOutput(Stack.of(this), 'LearnersTable', { value: this.table.tableName })
  }

  /** To load, save and erase single records. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('LEARNERS_TABLE', this.table.tableName)
    this.table.grant(borrower, 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem')
  }

  /** To look into single records. */
  lendForReading(reader: LambdaFunction) {
    reader.addEnvironment('LEARNERS_TABLE', this.table.tableName)
    this.table.grant(reader, 'dynamodb:GetItem')
  }

  /** To read all of them, to count, or to find whom a campaign is for. */
  lendForFolding(folder: LambdaFunction) {
    folder.addEnvironment('LEARNERS_TABLE', this.table.tableName)
    this.table.grant(folder, 'dynamodb:Scan')
  }
}
