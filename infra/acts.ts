import { CfnOutput, Stack } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { houseTable } from './house-table.ts'

/** Owns what operators have done: a row an act, written before it is done, for two years. No function reaches it. */
export class Acts extends Construct {
  constructor(scope: Construct) {
    super(scope, 'acts')
    const table = houseTable(this, { timeToLiveAttribute: 'expiresAt' })
    new CfnOutput(Stack.of(this), 'ActsTable', { value: table.tableName })
  }
}
