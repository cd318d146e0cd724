import { type Operation, refusal } from './aws-json.ts'
import type { SecretPlan } from './plan.ts'

/** Secrets Manager for the secrets of the template: `values` by secret name, asked for by name or ARN. */
export function secretsOperations(
  secrets: SecretPlan[],
  values: Record<string, string>,
): Record<string, Operation> {
  return {
    'secretsmanager.GetSecretValue': ({ SecretId }: { SecretId: string }) => {
      const secret = secrets.find(({ name, arn }) => name === SecretId || arn === SecretId)
      const value = secret && values[secret.name]
      if (value === undefined)
        throw refusal('ResourceNotFoundException', "Secrets Manager can't find the specified secret value.")
      return {
        ARN: secret?.arn,
        Name: secret?.name,
        SecretString: value,
        VersionId: 'local',
        VersionStages: ['AWSCURRENT'],
      }
    },
  }
}
