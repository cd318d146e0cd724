import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'

type Fields = Record<string, unknown>

/** The fields of a secret; undefined where there is no such secret, and none where nobody has filled it in. */
export async function findSecret(name: string): Promise<Fields | undefined> {
  try {
    const { SecretString = '' } = await new SecretsManagerClient({}).send(
      new GetSecretValueCommand({ SecretId: name }),
    )
    return fieldsIn(SecretString)
  } catch (refusal) {
    if (refusal instanceof ResourceNotFoundException) return undefined
    throw refusal
  }
}

/** These fields are from now on in the secret, beside what else it holds. */
export async function fillSecret(name: string, fields: Fields): Promise<void> {
  const held = (await findSecret(name)) ?? {}
  const SecretString = JSON.stringify({ ...held, ...fields })
  await new SecretsManagerClient({}).send(new PutSecretValueCommand({ SecretId: name, SecretString }))
}

/** CloudFormation puts a password there that is no JSON, until somebody fills it in. */
function fieldsIn(text: string): Fields {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as Fields) : {}
  } catch {
    return {}
  }
}
