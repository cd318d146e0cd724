import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { houseTable } from './house-table.ts'

/** Owns the associations that learners name. */
export class Associations extends Construct {
  private readonly table: Table

  constructor(scope: Construct) {
    super(scope, 'associations')
    this.table = houseTable(this)
  }

  /** To keep and erase what single learners name. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('ASSOCIATIONS_TABLE', this.table.tableName)
    this.table.grant(
      borrower,
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
    )
  }

  /** To read all of them, to count. */
  lendForFolding(folder: LambdaFunction) {
    folder.addEnvironment('ASSOCIATIONS_TABLE', this.table.tableName)
    this.table.grant(folder, 'dynamodb:Scan')
  }
}
