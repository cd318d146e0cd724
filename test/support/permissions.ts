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
      return [policy.path.split('/')[0], allowed.sort()]
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

const asList = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one])
