/** What functions know tables, queues and buckets by. */
import type { Plan } from '../../infra/local/plan.ts'

/** By the name of a table, queue or bucket in the plan, the variable that functions know it by. */
export const variablesOf = (plan: Plan): Map<string, string> =>
  new Map(
    plan.functions.flatMap(({ environment }) =>
      Object.entries(environment).map(([variable, value]): [string, string] => [value, variable]),
    ),
  )

/** Of a call, such as `dynamodb:PutItem LEARNERS_TABLE`. */
export function nameOf(
  service: string,
  operation: string,
  { TableName, RequestItems, QueueUrl, Bucket, Key = '', SecretId, KeyId }: Record<string, unknown>,
  variables: Map<string, string>,
): string {
  const what = String(
    TableName ?? Object.keys(RequestItems ?? {})[0] ?? QueueUrl ?? Bucket ?? SecretId ?? KeyId,
  )
  const ending = Bucket ? `/*.${String(Key).split('.').at(-1)}` : ''
  return `${service}:${operation} ${variables.get(what) ?? what}${ending}`
}
