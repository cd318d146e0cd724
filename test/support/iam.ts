/** What AWS's rules make of the template's policies, all of them: those of roles, buckets, queues and keys, with their conditions. */
import { runSimulation } from '@cloud-copilot/iam-simulate'
import { ACCOUNT, scopeOf } from '../../infra/local/identities.ts'
import { resolve } from '../../infra/local/intrinsics.ts'
import type { Resource, Template } from '../../infra/local/template.ts'

type Policy = { Statement: object[] }

export interface Iam {
  /** `call` as `Faults` names it, such as `s3:GetObject <bucket>/<key>`. `encrypted`: it goes over TLS. */
  allows(functionId: string, call: string, encrypted?: boolean): Promise<boolean>
  /** The same call in the words of the template: `s3:GetObject certificates/bucket/<key>`. */
  inTheTemplate(call: string): string
}

/** Organisations may deny more; this account's allows all, as AWS's own policy does. */
const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }

export function openIam(template: Template): Iam {
  const scope = scopeOf(template, '')
  const all = [...template.resources.values()]
  const ofType = (...types: string[]) => all.filter(({ type }) => types.includes(type))
  const resolved = (value: unknown) => resolve(value, scope) as never

  /** By what a call names it. */
  const owned = new Map(
    ofType(
      'AWS::DynamoDB::Table',
      'AWS::S3::Bucket',
      'AWS::SQS::Queue',
      'AWS::SecretsManager::Secret',
      'AWS::KMS::Key',
    ).map((resource) => [nameOf(resource), resource]),
  )

  function nameOf({ id, type }: Resource): string {
    if (type === 'AWS::SQS::Queue') return scope.attribute(id, 'QueueName')
    if (type === 'AWS::SecretsManager::Secret') return scope.attribute(id, 'Name')
    return scope.ref(id)
  }

  function parsed(call: string) {
    const [action = '', on = ''] = call.split(' ')
    const name = owned.has(on) ? on : (on.split('/')[0] ?? '')
    const owner = owned.get(name)
    if (!owner) throw new Error(`nothing in the template is ${on}`)
    return { action, owner, within: on.slice(name.length) }
  }

  const identityPolicies = (functionId: string) => {
    const lambda = ofType('AWS::Lambda::Function').find(({ path }) => path === functionId)
    const [, role] = /"Fn::GetAtt":\["(\w+)"/.exec(JSON.stringify(lambda?.properties.Role) ?? '') ?? []
    return ofType('AWS::IAM::Policy')
      .filter(({ properties }) => JSON.stringify(properties.Roles) === JSON.stringify([{ Ref: role }]))
      .map(({ path, properties }) => ({ name: path, policy: resolved(properties.PolicyDocument) }))
  }

  function resourcePolicy({ id, properties }: Resource): Policy | undefined {
    if (properties.KeyPolicy) return resolved(properties.KeyPolicy)
    const guard = ofType('AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy').find(({ properties: of }) =>
      JSON.stringify(of.Bucket ?? of.Queues).includes(`"${id}"`),
    )
    return guard && resolved(guard.properties.PolicyDocument)
  }

  return {
    async allows(functionId, call, encrypted = true) {
      const { action, owner, within } = parsed(call)
      const simulated = await runSimulation(
        {
          request: {
            principal: `arn:aws:sts::${ACCOUNT}:assumed-role/${functionId}/${functionId}`,
            action,
            resource: { resource: scope.attribute(owner.id, 'Arn') + within, accountId: ACCOUNT },
            contextVariables: { 'aws:SecureTransport': String(encrypted) },
          },
          identityPolicies: identityPolicies(functionId),
          resourcePolicy: resourcePolicy(owner),
          serviceControlPolicies: [{ orgIdentifier: 'r-0', policies: [{ name: 'all', policy: everything }] }],
          resourceControlPolicies: [],
        },
        { simulationMode: 'Strict' },
      )
      if (simulated.resultType === 'error') throw new Error(`${call}: ${JSON.stringify(simulated.errors)}`)
      return simulated.overallResult === 'Allowed'
    },
    inTheTemplate(call) {
      const { action, owner, within } = parsed(call)
      return `${action} ${owner.path}${within}`
    },
  }
}
