import { CfnOutput, Stack } from 'aws-cdk-lib'
import { AttributeType, type Table } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { houseTable } from './house-table.ts'

/** Owns the pages of associations, who is on them, and the index that finds those: a row without `association` is not in it. */
export class Memberships extends Construct {
  private readonly table: Table
  private readonly index = 'association'

  constructor(scope: Construct) {
    super(scope, 'memberships')
    this.table = houseTable(this)
    this.table.addGlobalSecondaryIndex({
      indexName: this.index,
      partitionKey: { name: 'association', type: AttributeType.STRING },
    })
    new CfnOutput(Stack.of(this), 'MembershipsTable', { value: this.table.tableName })
    new CfnOutput(Stack.of(this), 'MembershipsIndex', { value: this.index })
  }

  /** To open and close pages, to come onto them and to leave. */
  lendTo(borrower: LambdaFunction) {
    this.lend(borrower, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'])
  }

  /** To tell a coordinator how many are on a page, and to keep what was told. */
  lendForTelling(teller: LambdaFunction) {
    this.lend(teller, ['GetItem', 'UpdateItem'])
  }

  /** The table's own `grant` would open its index to all of it. */
  private lend(borrower: LambdaFunction, verbs: string[]) {
    borrower.addEnvironment('MEMBERSHIPS_TABLE', this.table.tableName)
    borrower.addEnvironment('MEMBERSHIPS_INDEX', this.index)
    const allow = (actions: string[], resource: string) =>
      borrower.addToRolePolicy(new PolicyStatement({ actions, resources: [resource] }))
    allow(
      verbs.map((verb) => `dynamodb:${verb}`),
      this.table.tableArn,
    )
    allow(['dynamodb:Query'], `${this.table.tableArn}/index/${this.index}`)
  }
}
