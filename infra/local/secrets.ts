import { type Operation, refusal } from './aws-json.ts'
import type { SecretPlan } from './plan.ts'

/** Secrets Manager for the secrets of the template: `values` by secret name, asked for, and changed, by name or ARN. */
export function secretsOperations(
  secrets: SecretPlan[],
  values: Record<string, string>,
): Record<string, Operation> {
  const find = (asked: string): SecretPlan => {
    const found = secrets.find(({ name, arn }) => name === asked || arn === asked)
    if (!found) throw nowhere()
    return found
  }
  return {
    'secretsmanager.GetSecretValue': ({ SecretId }: { SecretId: string }) => {
      const { name, arn } = find(SecretId)
      if (values[name] === undefined) throw nowhere()
      return { ARN: arn, Name: name, SecretString: values[name], ...version }
    },
    'secretsmanager.PutSecretValue': ({ SecretId, SecretString }: Record<string, string>) => {
      const { name, arn } = find(SecretId ?? '')
      values[name] = SecretString ?? ''
      return { ARN: arn, Name: name, ...version }
    },
  }
}

const version = { VersionId: 'local', VersionStages: ['AWSCURRENT'] }
const nowhere = (): Error =>
  refusal('ResourceNotFoundException', "Secrets Manager can't find the specified secret value.")
