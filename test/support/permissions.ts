/** What the template allows whom. */
import type { Resource, Template } from '../../infra/local/template.ts'

export interface Statement {
  Effect: string
  Action: string[]
  Resource: unknown[]
  Condition?: unknown
}

/** Of a policy of any kind. */
export function statementsOf({ properties }: Resource): Statement[] {
  const { Statement: statements } = properties.PolicyDocument as { Statement: Statement[] }
  return statements.map((statement) => ({
    ...statement,
    Action: asList<string>(statement.Action),
    Resource: asList<unknown>(statement.Resource),
  }))
}

/** `verb resource`, sorted, by function; resources by their constructs' paths, such as `inbox/fifo/queue`. */
export function permissionsIn({ resources }: Template): Record<string, string[]> {
  const policies = [...resources.values()].filter(({ type }) => type === 'AWS::IAM::Policy')
  return Object.fromEntries(
    policies.map((policy) => {
      const allowed = statementsOf(policy).flatMap(({ Action, Resource: on }) =>
        Action.flatMap((verb) => on.map((one) => `${verb} ${pathOf(one)}`)),
      )
      return [policy.path.split('/')[0]?.replace(/-role$/, ''), allowed.sort()]
    }),
  )

  function pathOf(intrinsic: unknown): string {
    if (typeof intrinsic === 'string') return intrinsic
    const [[kind, of] = []] = Object.entries(intrinsic as object)
    if (kind === 'Ref') return resources.get(of)?.path ?? of
    if (kind === 'Fn::GetAtt') return resources.get(of[0])?.path ?? of[0]
    if (kind === 'Fn::Join') return of[1].map(pathOf).join(of[0])
    return JSON.stringify(intrinsic)
  }
}

/** What Lambda itself does with a function's permissions: it feeds it from a queue, and writes its log. */
const byLambda =
  /^(logs:\w+ .*-log|sqs:(ReceiveMessage|DeleteMessage|GetQueueAttributes|GetQueueUrl) .*\/queue)$/
/** What is postponed is hidden by take-turn itself; elsewhere only Lambda might do so. */
const hiding = 'sqs:ChangeMessageVisibility certificates/orders/queue'

export const isLambdas = (grant: string): boolean => byLambda.test(grant) || grant === hiding

/** One permission a line. */
export function tableOf(granted: Record<string, string[]>): string {
  const rows = Object.entries(granted).flatMap(([functionId, grants]) =>
    grants.map((grant) => [functionId, ...grant.split(' '), isLambdas(grant) ? 'Lambda' : 'its code']),
  )
  const lines = [['function', 'action', 'resource', 'used by'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n')
    .concat('\n')
}

const asList = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one])
