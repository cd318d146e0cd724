import { CfnOutput, Stack } from 'aws-cdk-lib'
import { AttributeType, ProjectionType, type Table } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { houseTable } from './house-table.ts'

/** Owns what learners remember, and the index of those who are to be woken: a row without `queue` is not in it. */
export class Reviews extends Construct {
  private readonly table: Table
  private readonly index = 'due'

  constructor(scope: Construct) {
    super(scope, 'reviews')
    this.table = houseTable(this)
    this.table.addGlobalSecondaryIndex({
      indexName: this.index,
      partitionKey: { name: 'queue', type: AttributeType.STRING },
      sortKey: { name: 'dueAt', type: AttributeType.NUMBER },
      projectionType: ProjectionType.KEYS_ONLY,
    })
    new CfnOutput(Stack.of(this), 'ReviewsTable', { value: this.table.tableName })
  }

  /** To read, write and erase single decks, and to say when to wake. */
  lendTo(borrower: LambdaFunction) {
    this.lend(borrower, ['dynamodb:GetItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'])
  }

  /** To look into single decks. */
  lendForReading(borrower: LambdaFunction) {
    this.lend(borrower, ['dynamodb:GetItem'])
  }

  /** To find who is due, and to take them. */
  lendForWaking(waker: LambdaFunction) {
    this.lend(waker, ['dynamodb:UpdateItem'])
    waker.addEnvironment('REVIEWS_DUE_INDEX', this.index)
    allow(waker, ['dynamodb:Query'], `${this.table.tableArn}/index/${this.index}`)
  }

  /** To read all decks, to count. */
  lendForFolding(folder: LambdaFunction) {
    this.lend(folder, ['dynamodb:Scan'])
  }

  /** The table's own `grant` would open every index as well. */
  private lend(borrower: LambdaFunction, actions: string[]) {
    borrower.addEnvironment('REVIEWS_TABLE', this.table.tableName)
    allow(borrower, actions, this.table.tableArn)
  }
}

const allow = (borrower: LambdaFunction, actions: string[], resource: string): void =>
  borrower.addToRolePolicy(new PolicyStatement({ actions, resources: [resource] }))
