/** The AWS account of whoever deploys, as far as the commands ask about it. */
import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'

export interface Account {
  /** Throws where no credentials are shown, or AWS refuses them. */
  identity(): Promise<{ account: string; arn: string }>
  /** Of a stack, by their names; undefined where there is no such stack. */
  outputs(stack: string, region: string): Promise<Record<string, string> | undefined>
  /** Everything that a stack holds. */
  resources(stack: string, region: string): Promise<StackResource[]>
}

export interface StackResource {
  /** `AWS::DynamoDB::Table` */
  type: string
  /** The name or ARN by which its service knows it. */
  name: string
}

export const openAccount = (): Account => ({
  async identity() {
    // The same answer from everywhere.
    const { Account: account = '', Arn: arn = '' } = await new STSClient({ region: 'us-east-1' }).send(
      new GetCallerIdentityCommand({}),
    )
    return { account, arn }
  },
  async outputs(stack, region) {
    try {
      const { Stacks = [] } = await new CloudFormationClient({ region }).send(
        new DescribeStacksCommand({ StackName: stack }),
      )
      const outputs = Stacks[0]?.Outputs ?? []
      return Object.fromEntries(
        outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
      )
    } catch (refusal) {
      if (/does not exist/.test((refusal as Error).message)) return undefined
      throw refusal
    }
  },
  async resources(stack, region) {
    const client = new CloudFormationClient({ region })
    const found: StackResource[] = []
    for await (const { StackResourceSummaries = [] } of paginateListStackResources(
      { client },
      { StackName: stack },
    ))
      for (const { ResourceType: type = '', PhysicalResourceId: name = '' } of StackResourceSummaries)
        found.push({ type, name })
    return found
  },
})
