import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { houseTable } from './house-table.ts'

/** Owns what learners say of the courses. */
export class Voices extends Construct {
  private readonly table: Table

  constructor(scope: Construct) {
    super(scope, 'voices')
    this.table = houseTable(this)
    new CfnOutput(Stack.of(this), 'VoicesTable', { value: this.table.tableName })
  }

  /** To keep and erase those of single learners. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('VOICES_TABLE', this.table.tableName)
    this.table.grant(borrower, 'dynamodb:GetItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem')
  }

  /** To read all of them, to count, or to find who is to be told what came of what they said. */
  lendForFolding(folder: LambdaFunction) {
    folder.addEnvironment('VOICES_TABLE', this.table.tableName)
    this.table.grant(folder, 'dynamodb:Scan')
  }
}
