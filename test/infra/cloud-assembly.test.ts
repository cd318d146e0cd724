// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub writes its variables so.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAssembly } from '../../infra/local/assembly.ts'
import { resolve } from '../../infra/local/intrinsics.ts'
import type { RoutePlan } from '../../infra/local/plan.ts'
import { matchRoute } from '../../infra/local/routes.ts'

/** An assembly of one stack, with these resources in it. */
function assemblyOf(Resources: Record<string, { Type: string; Properties?: object }>): string {
  const folder = mkdtempSync(join(tmpdir(), 'takwin-assembly-'))
  const write = (file: string, content: object) => writeFileSync(join(folder, file), JSON.stringify(content))
  write('manifest.json', {
    artifacts: {
      small: {
        type: 'aws:cloudformation:stack',
        environment: 'aws://unknown-account/unknown-region',
        properties: { templateFile: 't.json' },
      },
      'small.assets': { type: 'cdk:asset-manifest', properties: { file: 'a.json' } },
    },
  })
  write('t.json', { Resources })
  write('a.json', {
    files: { one: { source: { path: 'asset.one' }, destinations: { here: { objectKey: 'one.zip' } } } },
  })
  return folder
}
const plan = (resources: Parameters<typeof assemblyOf>[0]) =>
  readAssembly(assemblyOf(resources), 'http://queues')

const turn = {
  Type: 'AWS::Lambda::Function',
  Properties: { Runtime: 'nodejs24.x', Handler: 'index.handler', Code: { S3Key: 'one.zip' }, Timeout: 60 },
}
const source = (EventSourceArn: unknown) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: { EventSourceArn, FunctionName: { Ref: 'Turn' } },
})

test('what a template leaves out is what AWS would take', () => {
  expect(
    plan({ Turn: turn, Inbox: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 60 } } }),
  ).toMatchObject({
    region: 'eu-west-3',
    functions: [
      { id: 'Turn', name: 'small-Turn', memoryMb: 128, folder: expect.stringMatching(/asset\.one$/) },
    ],
    queues: [{ name: 'small-Inbox', fifo: false, visibilitySeconds: 60, retentionSeconds: 345_600 }],
  })
})

test('resources with nothing to run are passed over', () => {
  expect(
    plan({
      Role: { Type: 'AWS::IAM::Role' },
      Alarm: { Type: 'AWS::CloudWatch::Alarm' },
      Log: { Type: 'AWS::Logs::LogGroup' },
    }),
  ).toMatchObject({
    functions: [],
  })
})

test.each([
  [
    'a type',
    { Cluster: { Type: 'AWS::ECS::Cluster' } },
    'Cluster (AWS::ECS::Cluster): this type of resource has no stand-in',
  ],
  [
    'an intrinsic',
    {
      Turn: {
        ...turn,
        Properties: { ...turn.Properties, Environment: { Variables: { A: { 'Fn::ImportValue': 'x' } } } },
      },
    },
    'Turn (AWS::Lambda::Function): the intrinsic Fn::ImportValue has no stand-in',
  ],
  [
    'a reference',
    {
      Turn: {
        ...turn,
        Properties: {
          ...turn.Properties,
          Environment: { Variables: { A: { 'Fn::GetAtt': ['Turn', 'Nothing'] } } },
        },
      },
    },
    'Turn (AWS::Lambda::Function): Fn::GetAtt Turn.Nothing has no stand-in',
  ],
  [
    'a runtime',
    { Turn: { ...turn, Properties: { ...turn.Properties, Runtime: 'python3.13' } } },
    'only Node.js functions have a stand-in, not python3.13',
  ],
  [
    'layers',
    { Turn: { ...turn, Properties: { ...turn.Properties, Layers: ['x'] } } },
    'Turn (AWS::Lambda::Function): layers have no stand-in',
  ],
  [
    'a pattern',
    { Rule: { Type: 'AWS::Events::Rule', Properties: { EventPattern: {} } } },
    'Rule (AWS::Events::Rule): only schedules',
  ],
  [
    'a stream',
    { Turn: turn, Map: source('arn:aws:dynamodb:x:y:table/z/stream/1') },
    'Map (AWS::Lambda::EventSourceMapping): only queues',
  ],
])('%s that has no stand-in is an error that names its resource', (_, resources, message) => {
  expect(() => plan(resources)).toThrow(message)
})

test('a queue whose messages come again before its function is done is refused, as by Lambda', () => {
  const resources = {
    Turn: turn,
    Inbox: { Type: 'AWS::SQS::Queue' },
    Map: source({ 'Fn::GetAtt': ['Inbox', 'Arn'] }),
  }
  expect(() => plan(resources)).toThrow(
    'small-Inbox: its visibility time-out (30 s) is shorter than the time-out of Turn (60 s).',
  )
})

test('a folder without an assembly says what to do', () => {
  expect(() => readAssembly(mkdtempSync(join(tmpdir(), 'takwin-nothing-')), '')).toThrow(
    'synthesise it first',
  )
})

test.each([
  [{ Ref: 'Queue' }, 'ref of Queue'],
  [{ 'Fn::GetAtt': ['Queue', 'Arn'] }, 'Arn of Queue'],
  [{ 'Fn::GetAtt': 'Queue.Arn' }, 'Arn of Queue'],
  [{ 'Fn::Join': ['-', ['a', { Ref: 'B' }]] }, 'a-ref of B'],
  [{ 'Fn::Select': ['1', { 'Fn::Split': ['/', 'a/b'] }] }, 'b'],
  [{ 'Fn::Sub': 'x ${A} ${!A} ${B.Arn}' }, 'x ref of A ${A} Arn of B'],
  [{ 'Fn::Sub': ['${a}${B}', { a: { Ref: 'C' } }] }, 'ref of Cref of B'],
  [{ a: { Ref: 'AWS::NoValue' }, b: [{ Ref: 'AWS::NoValue' }, 1] }, { b: [1] }],
  [
    { Ref: 'A', other: 1 },
    { Ref: 'A', other: 1 },
  ],
])('%j is resolved', (value, result) => {
  const scope = {
    ref: (id: string) => `ref of ${id}`,
    attribute: (id: string, name: string) => `${name} of ${id}`,
  }
  expect(resolve(value, scope)).toEqual(result)
})

test.each([
  ['GET', '/', 'GET /'],
  ['GET', '/a/b', 'GET /a/{id}'],
  ['GET', '/a/all', 'GET /a/all'],
  ['POST', '/a/all', 'ANY /a/{id}'],
  ['GET', '/a/b/c', 'ANY /a/{rest+}'],
  ['PUT', '/elsewhere', '$default'],
])('%s %s goes to the route %s', (method, path, key) => {
  const keys = ['$default', 'ANY /a/{rest+}', 'ANY /a/{id}', 'GET /a/{id}', 'GET /a/all', 'GET /']
  const routes = keys.map((each): RoutePlan => ({ key: each, functionId: 'portal' }))
  expect(matchRoute(routes, method, path)?.route.key).toBe(key)
})
