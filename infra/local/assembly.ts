import { scopeOf } from './identities.ts'
import { resolve, type Scope } from './intrinsics.ts'
import type { Plan, SourcePlan } from './plan.ts'
import {
  type Read,
  readFunction,
  readQueue,
  readRoute,
  readSchedules,
  readSource,
  readTable,
} from './resources.ts'
import { type Resource, readTemplates, type Template } from './template.ts'

/** Resources with nothing to run on a laptop; a name that ends in `::` stands for every type of that service. */
const NOTHING_TO_RUN = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Stage',
  'AWS::Budgets::',
  'AWS::CDK::Metadata',
  'AWS::CertificateManager::',
  'AWS::CloudFront::',
  'AWS::CloudWatch::',
  'AWS::IAM::',
  'AWS::KMS::Alias',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Permission',
  'AWS::Logs::',
  'AWS::Route53::',
  'AWS::S3::BucketPolicy',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::SNS::',
  'AWS::SQS::QueuePolicy',
  'AWS::SecretsManager::ResourcePolicy',
  'AWS::WAFv2::',
]

/**
 * What a synthesised cloud assembly asks to run. `queueEndpoint` is where queue URLs point.
 * Throws, naming the resource, for a type, an intrinsic or a setting that has no stand-in.
 */
export function readAssembly(assembly: string, queueEndpoint: string): Plan {
  const templates = readTemplates(assembly)
  const plan: Plan = {
    region: templates[0]?.region ?? '',
    functions: [],
    routes: [],
    sources: [],
    schedules: [],
    tables: [],
    queues: [],
    buckets: [],
    secrets: [],
    outputs: {},
    keys: [],
  }
  for (const template of templates) {
    const scope = scopeOf(template, queueEndpoint)
    for (const resource of inOrder(template)) {
      try {
        add(resource, template, scope, plan)
      } catch (error) {
        throw new Error(`${resource.id} (${resource.type}): ${(error as Error).message}.`, { cause: error })
      }
    }
    for (const [name, output] of template.outputs) plan.outputs[name] = String(resolve(output, scope))
  }
  for (const source of plan.sources) checkVisibility(source, plan)
  return plan
}

/** Functions first, since routes, sources and schedules name them. */
function inOrder({ resources }: Template): Resource[] {
  const [functions, others] = [[], []] as [Resource[], Resource[]]
  for (const resource of resources.values())
    (resource.type === 'AWS::Lambda::Function' ? functions : others).push(resource)
  return [...functions, ...others]
}

function add(resource: Resource, template: Template, scope: Scope, plan: Plan): void {
  const { id, type } = resource
  const reader =
    ({ properties }: Resource): Read =>
    (property) =>
      resolve(properties[property], scope) as never
  const read = reader(resource)
  const functionId = (arnOrName: string) => {
    const found = plan.functions.find(({ arn, name }) => arn === arnOrName || name === arnOrName)
    if (!found) throw new Error(`${arnOrName} is no function of this assembly`)
    return found.id
  }
  const integration = (target: string) => {
    const found = template.resources.get(target)
    if (!found) throw new Error(`integration ${target} is not in the template`)
    return reader(found)
  }
  switch (type) {
    case 'AWS::Lambda::Function':
      plan.functions.push(readFunction(resource, read, template, scope.ref(id), scope.attribute(id, 'Arn')))
      return
    case 'AWS::ApiGatewayV2::Route':
      plan.routes.push(readRoute(read, integration, functionId))
      return
    case 'AWS::Lambda::EventSourceMapping':
      plan.sources.push(readSource(read, functionId))
      return
    case 'AWS::Events::Rule':
    case 'AWS::Scheduler::Schedule':
      plan.schedules.push(...readSchedules(resource, read, scope.attribute(id, 'Arn'), functionId))
      return
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable':
      plan.tables.push(readTable(read, scope.ref(id)))
      return
    case 'AWS::SQS::Queue':
      plan.queues.push(readQueue(read, scope.attribute(id, 'Arn')))
      return
    case 'AWS::S3::Bucket':
      plan.buckets.push(scope.ref(id))
      return
    case 'AWS::SecretsManager::Secret':
      plan.secrets.push({ name: scope.attribute(id, 'Name'), arn: scope.ref(id) })
      return
    case 'AWS::KMS::Key':
      plan.keys.push({ id: scope.ref(id), arn: scope.attribute(id, 'Arn') })
      return
    default:
      if (
        !NOTHING_TO_RUN.some(
          (skipped) => type === skipped || (skipped.endsWith('::') && type.startsWith(skipped)),
        )
      )
        throw new Error('this type of resource has no stand-in')
  }
}

/** Lambda refuses such an event source when it is deployed. Source: Lambda developer guide, "Using Lambda with Amazon SQS". */
function checkVisibility({ queue, functionId }: SourcePlan, { queues, functions }: Plan): void {
  const visibility = queues.find(({ name }) => name === queue)?.visibilitySeconds
  const timeout = functions.find(({ id }) => id === functionId)?.timeoutSeconds ?? 0
  if (visibility === undefined) throw new Error(`${functionId}: ${queue} is no queue of this assembly.`)
  if (visibility < timeout)
    throw new Error(
      `${queue}: its visibility time-out (${visibility} s) is shorter than the time-out of ${functionId} (${timeout} s).`,
    )
}
