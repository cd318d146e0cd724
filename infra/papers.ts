import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { houseTable } from './house-table.ts'

/** Owns what was chosen in exams, without anybody in it. */
export class Papers extends Construct {
  private readonly table: Table

  constructor(scope: Construct) {
    super(scope, 'papers')
    this.table = houseTable(this, { timeToLiveAttribute: 'expiresAt' })
    new CfnOutput(Stack.of(this), 'PapersTable', { value: this.table.tableName })
  }

  /** To put one down. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('PAPERS_TABLE', this.table.tableName)
    this.table.grant(borrower, 'dynamodb:PutItem')
  }
}
