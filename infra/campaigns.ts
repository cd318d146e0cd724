import { CfnOutput, Stack } from 'aws-cdk-lib'
import { AttributeType, ProjectionType, type Table } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { houseTable } from './house-table.ts'

/** Owns the campaigns, and the index of those that walk: a row without `walking` is not in it. */
export class Campaigns extends Construct {
  private readonly table: Table
  private readonly index = 'walking'

  constructor(scope: Construct) {
    super(scope, 'campaigns')
    this.table = houseTable(this)
    this.table.addGlobalSecondaryIndex({
      indexName: this.index,
      partitionKey: { name: 'walking', type: AttributeType.STRING },
      sortKey: { name: 'begunAt', type: AttributeType.NUMBER },
      projectionType: ProjectionType.KEYS_ONLY,
    })
    new CfnOutput(Stack.of(this), 'CampaignsTable', { value: this.table.tableName })
  }

  /** To say what one says while it is under way, and to count what became of it. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('CAMPAIGNS_TABLE', this.table.tableName)
    this.allow(borrower, ['dynamodb:GetItem', 'dynamodb:UpdateItem'])
  }

  /** To count what became of it later on. */
  lendForCounting(counter: LambdaFunction) {
    counter.addEnvironment('CAMPAIGNS_TABLE', this.table.tableName)
    this.allow(counter, ['dynamodb:UpdateItem'])
  }

  /** To walk on. */
  lendForWalking(walker: LambdaFunction) {
    this.lendTo(walker)
    walker.addEnvironment('CAMPAIGNS_WALKING_INDEX', this.index)
    this.allow(walker, ['dynamodb:Query'], `/index/${this.index}`)
  }

  /** The table's own `grant` would open the index as well. */
  private allow(borrower: LambdaFunction, actions: string[], below = '') {
    borrower.addToRolePolicy(new PolicyStatement({ actions, resources: [`${this.table.tableArn}${below}`] }))
  }
}
