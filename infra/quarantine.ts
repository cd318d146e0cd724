import { CfnOutput, Stack } from 'aws-cdk-lib'
import { AttributeType, ProjectionType, type Table } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { houseTable } from './house-table.ts'

/** Owns what could not be dealt with, until an operator has looked at it, and knows whose it is where that is known. */
export class Quarantine extends Construct {
  private readonly table: Table
  private readonly index = 'whose'

  constructor(scope: Construct) {
    super(scope, 'quarantine')
    this.table = houseTable(this, { timeToLiveAttribute: 'expiresAt' })
    this.table.addGlobalSecondaryIndex({
      indexName: this.index,
      partitionKey: { name: 'whose', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    })
    new CfnOutput(Stack.of(this), 'QuarantineTable', { value: this.table.tableName })
  }

  /** To put something in, and to find and take out what is somebody's; the table's own `grant` would open the index as well. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('QUARANTINE_TABLE', this.table.tableName)
    borrower.addEnvironment('QUARANTINE_WHOSE_INDEX', this.index)
    allow(borrower, ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'], this.table.tableArn)
    allow(borrower, ['dynamodb:Query'], `${this.table.tableArn}/index/${this.index}`)
  }
}

const allow = (borrower: LambdaFunction, actions: string[], resource: string): void =>
  borrower.addToRolePolicy(new PolicyStatement({ actions, resources: [resource] }))
