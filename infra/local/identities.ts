import { resolve, type Scope } from './intrinsics.ts'
import type { Resource, Template } from './template.ts'

export const ACCOUNT = '000000000000'

interface Identity {
  ref: string
  arn: string
  attributes: Record<string, string>
}

/**
 * What `Ref` and `Fn::GetAtt` give for a stack's resources: names readable from the construct's path, ARNs of a
 * local account. `queueEndpoint` is where queue URLs point. Source: "Return values" of each resource type in the
 * CloudFormation template reference. The scope throws, naming the reference, for what it does not know.
 */
export function scopeOf(template: Template, queueEndpoint: string): Scope {
  const pseudo: Record<string, string> = {
    'AWS::AccountId': ACCOUNT,
    'AWS::Region': template.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': template.stack,
    'AWS::StackId': arnOf(template, 'cloudformation', `stack/${template.stack}/local`),
  }
  const scope: Scope = {
    ref(id) {
      const resource = template.resources.get(id)
      if (resource) return identify(resource, template, scope, queueEndpoint).ref
      const value = pseudo[id] ?? template.parameters.get(id)
      if (value === undefined) throw new Error(`Ref ${id} has no stand-in`)
      return String(value)
    },
    attribute(id, name) {
      const resource = template.resources.get(id)
      const identity = resource && identify(resource, template, scope, queueEndpoint)
      const value = name === 'Arn' ? identity?.arn : identity?.attributes[name]
      if (value === undefined) throw new Error(`Fn::GetAtt ${id}.${name} has no stand-in`)
      return value
    },
  }
  return scope
}

function identify(resource: Resource, template: Template, scope: Scope, queueEndpoint: string): Identity {
  const named = (property: string, suffix = '') =>
    String(resolve(resource.properties[property], scope) ?? nameOf(resource, template) + suffix)
  const identity = (
    ref: string,
    service: string,
    rest: string,
    attributes: Record<string, string> = {},
  ): Identity => ({
    ref,
    arn: arnOf(template, service, rest),
    attributes,
  })
  switch (resource.type) {
    case 'AWS::Lambda::Function': {
      const name = named('FunctionName')
      return identity(name, 'lambda', `function:${name}`)
    }
    case 'AWS::SQS::Queue': {
      const name = named('QueueName', resource.properties.FifoQueue ? '.fifo' : '')
      const url = `${queueEndpoint}/${ACCOUNT}/${name}`
      return identity(url, 'sqs', name, { QueueName: name, QueueUrl: url })
    }
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable': {
      const name = named('TableName')
      return identity(name, 'dynamodb', `table/${name}`)
    }
    case 'AWS::S3::Bucket': {
      const name = named('BucketName').toLowerCase()
      return { ref: name, arn: `arn:aws:s3:::${name}`, attributes: {} }
    }
    case 'AWS::SecretsManager::Secret': {
      const name = named('Name')
      const arn = arnOf(template, 'secretsmanager', `secret:${name}-000000`)
      return { ref: arn, arn, attributes: { Id: arn, Name: name } }
    }
    case 'AWS::ApiGatewayV2::Api': {
      const url = `https://${resource.id.toLowerCase()}.execute-api.${template.region}.amazonaws.com`
      return identity(resource.id.toLowerCase(), 'apigateway', `/apis/${resource.id}`, { ApiEndpoint: url })
    }
    case 'AWS::CloudFront::Distribution': {
      const domain = `${resource.id.toLowerCase()}.cloudfront.net`
      return identity(resource.id, 'cloudfront', `distribution/${resource.id}`, { DomainName: domain })
    }
    case 'AWS::KMS::Key':
      return identity(resource.id, 'kms', `key/${resource.id}`, { KeyId: resource.id })
    case 'AWS::SNS::Topic': {
      const arn = arnOf(template, 'sns', named('TopicName'))
      return { ref: arn, arn, attributes: { TopicArn: arn, TopicName: named('TopicName') } }
    }
    default: {
      const service = resource.type.split('::')[1]?.toLowerCase() ?? ''
      return identity(resource.id, service, resource.id)
    }
  }
}

function nameOf(resource: Resource, template: Template): string {
  return `${template.stack}-${resource.path.replaceAll('/', '-')}`
}

function arnOf(template: Template, service: string, rest: string): string {
  return `arn:aws:${service}:${template.region}:${ACCOUNT}:${rest}`
}
