import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { houseTable } from './house-table.ts'

/** Owns which of Twilio's messages have come; were it lost, what was overheard could be played again. */
export class Seen extends Construct {
  private readonly table: Table

  constructor(scope: Construct) {
    super(scope, 'seen')
    this.table = houseTable(this, { timeToLiveAttribute: 'expiresAt' })
    new CfnOutput(Stack.of(this), 'SeenTable', { value: this.table.tableName })
  }

  /** To ask for one, and to remember one. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('SEEN_TABLE', this.table.tableName)
    this.table.grant(borrower, 'dynamodb:GetItem', 'dynamodb:UpdateItem')
  }

  /** To remember one, and to be told whether it had come. */
  lendForRemembering(borrower: LambdaFunction) {
    borrower.addEnvironment('SEEN_TABLE', this.table.tableName)
    this.table.grant(borrower, 'dynamodb:UpdateItem')
  }

  /** To ask for many at once, to remember one, and until when there are no others. */
  lendForSweeping(borrower: LambdaFunction) {
    borrower.addEnvironment('SEEN_TABLE', this.table.tableName)
    const actions = ['BatchGetItem', 'GetItem', 'PutItem', 'UpdateItem']
    this.table.grant(borrower, ...actions.map((action) => `dynamodb:${action}`))
  }
}
