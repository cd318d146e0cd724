/** What the synthesised template promises, a promise a test. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { acknowledged } from '../../infra/acknowledged.ts'
import { EdgeStack } from '../../infra/edge/edge-stack.ts'
import { readAssembly } from '../../infra/local/assembly.ts'
import { scopeOf } from '../../infra/local/identities.ts'
import { resolve } from '../../infra/local/intrinsics.ts'
import { type Resource, readTemplates, type Template } from '../../infra/local/template.ts'
import { PortalStack } from '../../infra/portal-stack.ts'
import { limits } from '../bench/bundles.ts'
import { permissionsIn, statementsOf, tableOf } from '../support/permissions.ts'

let template: Template
beforeAll(() => {
  const found = readTemplates(inject('assembly')).find(({ stack }) => stack === 'Takwin')
  if (!found) throw new Error('there is no stack Takwin')
  template = found
})

const ofType = (type: string): Resource[] =>
  [...template.resources.values()].filter((resource) => resource.type === type)
const plan = () => readAssembly(inject('assembly'), 'http://queues')
const raw = (): Record<string, { DeletionPolicy?: string; UpdateReplacePolicy?: string }> =>
  JSON.parse(readFileSync(join(inject('assembly'), `${template.stack}.template.json`), 'utf8')).Resources

describe('functions', () => {
  test('run on Node 24, on arm64 but for the one that draws', () => {
    const kinds = ofType('AWS::Lambda::Function').map(({ path, properties: { Runtime, Architectures } }) => [
      path,
      Runtime,
      Architectures,
    ])
    expect(kinds).toEqual([
      ['admit-edge', 'nodejs24.x', ['arm64']],
      ['telegram-webhook', 'nodejs24.x', ['arm64']],
      ['twilio-webhook', 'nodejs24.x', ['arm64']],
      ['twilio-status', 'nodejs24.x', ['arm64']],
      ['sweep-inbound', 'nodejs24.x', ['arm64']],
      ['take-turn', 'nodejs24.x', ['arm64']],
      ['wake-due', 'nodejs24.x', ['arm64']],
      ['issue-certificate', 'nodejs24.x', ['x86_64']],
      ['fold-indicators', 'nodejs24.x', ['arm64']],
      ['portal', 'nodejs24.x', ['arm64']],
      ['review-link', 'nodejs24.x', ['arm64']],
      ['verify', 'nodejs24.x', ['arm64']],
    ])
  })

  test('every function has a limit to its size', () => {
    expect(Object.keys(limits).toSorted()).toEqual(
      plan()
        .functions.map(({ id }) => id)
        .toSorted(),
    )
  })

  test.each(Object.entries(limits))('%s is bundled in at most %d KB', (id, limit) => {
    const folder = plan().functions.find((each) => each.id === id)?.folder ?? ''
    expect(statSync(join(folder, 'index.js')).size).toBeLessThanOrEqual(limit * 1000)
  })

  test('may do exactly what stands in permissions.txt, and use all of it', () => {
    expect(tableOf(permissionsIn(template))).toBe(readFileSync('test/functions/permissions.txt', 'utf8'))
  })

  test('may do nothing on everything', () => {
    const statements = ofType('AWS::IAM::Policy').flatMap(statementsOf)
    expect(statements.flatMap(({ Resource: on }) => on)).not.toContain('*')
    expect(statements.flatMap(({ Action: does }) => does).filter((does) => does.includes('*'))).toEqual([])
    for (const { properties } of ofType('AWS::IAM::Role'))
      expect(properties.ManagedPolicyArns).toBeUndefined()
  })

  test('are called by the API and the schedules alone', () => {
    const [api] = ofType('AWS::ApiGatewayV2::Api')
    const rules = ofType('AWS::Events::Rule').map(({ id }) => `{"Fn::GetAtt":["${id}","Arn"]}`)
    for (const { properties } of ofType('AWS::Lambda::Permission')) {
      const source = JSON.stringify(properties.SourceArn)
      if (properties.Principal === 'events.amazonaws.com') expect(rules).toContain(source)
      else {
        expect(properties.Principal).toBe('apigateway.amazonaws.com')
        expect(source).toContain(`{"Ref":"${api?.id}"}`)
      }
    }
  })

  test('run on time: whoever is due is looked for each minute, what Twilio lost each hour', () => {
    const schedules = plan().schedules.map(({ functionId, expression }) => [functionId, expression])
    expect(schedules).toContainEqual(['wake-due', 'rate(1 minute)'])
    expect(schedules).toContainEqual(['sweep-inbound', 'rate(1 hour)'])
    expect(schedules).toContainEqual(['fold-indicators', 'rate(15 minutes)'])
  })

  test('forget their logs after three months', () => {
    const retentions = ofType('AWS::Logs::LogGroup').map(({ properties }) => properties.RetentionInDays)
    expect(retentions).toEqual(Array(plan().functions.length + 1).fill(90))
    for (const { path, properties } of ofType('AWS::Lambda::Function'))
      expect(properties.LoggingConfig, path).toMatchObject({
        LogFormat: 'JSON',
        LogGroup: { Ref: expect.any(String) },
      })
  })
})

describe('queues', () => {
  const fed = () => ofType('AWS::SQS::Queue').filter(({ properties }) => 'RedrivePolicy' in properties)

  test('are FIFO in high-throughput mode, with dead letters', () => {
    expect(fed().map(({ path }) => path)).toEqual(['inbox/fifo/queue', 'certificates/orders/queue'])
    for (const { properties } of fed())
      expect(properties).toMatchObject({
        FifoQueue: true,
        FifoThroughputLimit: 'perMessageGroupId',
        DeduplicationScope: 'messageGroup',
      })
  })

  test('keep a message for 14 days, encrypted', () => {
    for (const { properties } of ofType('AWS::SQS::Queue'))
      expect(properties).toMatchObject({ MessageRetentionPeriod: 14 * 24 * 3600, SqsManagedSseEnabled: true })
  })

  test('hide a message for at least as long as its function may run', () => {
    const { sources, queues, functions } = plan()
    for (const { queue, functionId } of sources) {
      const hidden = queues.find(({ name }) => name === queue)?.visibilitySeconds
      expect(hidden).toBeGreaterThanOrEqual(
        functions.find(({ id }) => id === functionId)?.timeoutSeconds ?? Infinity,
      )
    }
  })

  test('take back only the messages that failed', () => {
    expect(plan().sources.map(({ partialFailures }) => partialFailures)).toEqual([true, true])
  })
})

test('tables can be restored to any second, and outlive the stack', () => {
  const tables = ofType('AWS::DynamoDB::Table')
  expect(tables.map(({ path }) => path)).toEqual([
    'learners/table',
    'reviews/table',
    'codes/table',
    'voices/table',
    'associations/table',
    'memberships/table',
    'papers/table',
    'campaigns/table',
    'sessions/table',
    'certificates/table',
    'quarantine/table',
    'seen/table',
    'deliveries/table',
    'acts/table',
  ])
  for (const { id, properties } of tables) {
    expect(properties.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true })
    expect(raw()[id]).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
  }
})

test('PDFs, what was published and secrets outlive the stack', () => {
  for (const { id } of [...ofType('AWS::S3::Bucket'), ...ofType('AWS::SecretsManager::Secret')])
    expect(raw()[id]).toMatchObject({ DeletionPolicy: 'Retain' })
})

test('nothing is stored in the open', () => {
  for (const { properties } of ofType('AWS::S3::Bucket'))
    expect(properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    })
})

test('queues, buckets and alarms are reached over TLS only', () => {
  const guarded = ['AWS::SQS::Queue', 'AWS::S3::Bucket', 'AWS::SNS::Topic']
    .flatMap(ofType)
    .map(({ id }) => id)
  const guards = ['AWS::SQS::QueuePolicy', 'AWS::S3::BucketPolicy', 'AWS::SNS::TopicPolicy'].flatMap(ofType)
  const denials = guards.flatMap(statementsOf).filter(({ Effect }) => Effect === 'Deny')
  for (const id of guarded) {
    const denial = denials.find(({ Resource: on }) => JSON.stringify(on).includes(`"${id}"`))
    expect(denial?.Condition, id).toEqual({ Bool: { 'aws:SecureTransport': 'false' } })
  }
})

test('the API is throttled, and its log does not say who asked', () => {
  const stages = ofType('AWS::ApiGatewayV2::Stage').map(({ properties }) => properties)
  expect(stages).toMatchObject([
    {
      DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
      AccessLogSettings: { Format: expect.not.stringMatching(/identity|path|query|header|body/i) },
    },
  ])
})

test('an operator is woken by each of these, and the README says what to do', () => {
  const alarms = ofType('AWS::CloudWatch::Alarm').map(({ properties }) => properties)
  expect(alarms.map(({ AlarmName }) => AlarmName)).toEqual([
    'takwin-inbox-dead-letters',
    'takwin-orders-dead-letters',
    'takwin-inbox-age',
    'takwin-orders-age',
    'takwin-door-refuses',
    'takwin-quarantine-not-empty',
    'takwin-messages-refused',
    'takwin-inbound-late',
    'takwin-reminders-refused',
    'takwin-budget-nearly-spent',
    'takwin-publication-unreadable',
    'takwin-sweep-inbound-errors',
    'takwin-fold-indicators-errors',
    'takwin-admit-edge-errors',
    'takwin-telegram-webhook-errors',
    'takwin-twilio-webhook-errors',
    'takwin-twilio-status-errors',
    'takwin-take-turn-errors',
    'takwin-wake-due-errors',
    'takwin-issue-certificate-errors',
    'takwin-portal-errors',
    'takwin-review-link-errors',
    'takwin-verify-errors',
    'takwin-throttled',
    'takwin-admit-edge-slow',
    'takwin-telegram-webhook-slow',
    'takwin-twilio-webhook-slow',
    'takwin-twilio-status-slow',
    'takwin-take-turn-slow',
    'takwin-issue-certificate-slow',
    'takwin-portal-slow',
    'takwin-review-link-slow',
    'takwin-verify-slow',
    'takwin-sweep-inbound-slow',
  ])
  const [, runbook = ''] = readFileSync('README.md', 'utf8').split('## Runbook')
  for (const { AlarmName } of alarms) expect(runbook).toContain(`**${AlarmName}**`)
  for (const { AlarmActions } of alarms)
    expect(AlarmActions).toEqual([{ Ref: ofType('AWS::SNS::Topic')[0]?.id }])
})

test('a function is slow at four fifths of the time after which it is cut off', () => {
  const slow = ofType('AWS::CloudWatch::Alarm').filter(({ path }) => path.endsWith('-slow'))
  for (const { path, properties } of slow) {
    const { timeoutSeconds = 0 } = plan().functions.find(({ id }) => path === `alarms/${id}-slow`) ?? {}
    expect(properties, path).toMatchObject({ Threshold: timeoutSeconds * 800 })
  }
})

test('the dashboard draws what there is: every alarm, and no metric that nothing writes', () => {
  const [board] = ofType('AWS::CloudWatch::Dashboard')
  const scope = scopeOf(template, 'http://queues')
  const { widgets } = JSON.parse(String(resolve(board?.properties.DashboardBody, scope))) as {
    widgets: {
      properties: { title: string; alarms?: string[]; metrics?: [string, string, ...unknown[]][] }
    }[]
  }
  expect(widgets.map(({ properties }) => properties.title)).toEqual([
    'Alarms',
    'Who waits: the oldest in seconds, and how many',
    'Turns',
    'The door: requests, and those answered 5xx',
    'Errors',
    'The longest run, in milliseconds',
    'Certificates: issued, and waiting',
    'Sent',
    'Refused',
    'Spent of the day’s budgets',
  ])
  expect(widgets[0]?.properties.alarms).toHaveLength(ofType('AWS::CloudWatch::Alarm').length)
  const written = ofType('AWS::Logs::MetricFilter').flatMap(({ properties }) =>
    (properties.MetricTransformations as { MetricName: string }[]).map(({ MetricName }) => MetricName),
  )
  const drawn = widgets.flatMap(({ properties }) => properties.metrics ?? [])
  const own = drawn.filter(([namespace]) => namespace === 'Takwin').map(([, name]) => name)
  expect(new Set(own)).toEqual(new Set(['said', 'messages-refused', 'reminders-refused', 'spent']))
  expect(written).toEqual(expect.arrayContaining(own))
})

test('no secret stands in the template', () => {
  for (const { properties } of ofType('AWS::SecretsManager::Secret')) {
    expect(properties).toHaveProperty('GenerateSecretString')
    expect(properties).not.toHaveProperty('SecretString')
  }
  for (const { environment } of plan().functions)
    for (const name of Object.keys(environment)) expect(name).not.toMatch(/TOKEN|PASSWORD|KEY/)
})

test('cdk-nag finds nothing that is not acknowledged with a reason, and everything that is', () => {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] }, analyticsReporting: false })
  new PortalStack(app, 'Takwin', {
    telegram: { apiRoot: '', botUrl: '' },
    twilio: { apiRoot: '' },
    limits: { paces: { telegram: 1, whatsapp: 1, sms: 1 }, smsADay: 1, messagesInARow: 1 },
  })
  new EdgeStack(app, 'Takwin-edge', { env: { region: 'us-east-1' } })
  const { violations } = new AwsSolutionsChecks(app).validateScope(app)
  expect(violations.map(({ ruleName }) => ruleName).sort()).toEqual(Object.keys(acknowledged).sort())
})
