import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, Table, type TableProps } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'

/**
 * The house table: rows by id, paid by request, kept whatever becomes of the stack, and restorable to any second of the
 * last 35 days.
 */
export const houseTable = (owner: Construct, special: Partial<TableProps> = {}): Table =>
  new Table(owner, 'table', {
    partitionKey: { name: 'id', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    removalPolicy: RemovalPolicy.RETAIN,
    ...special,
  })
