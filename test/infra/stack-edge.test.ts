/** What stands before the API: what it keeps and for whom, and who is let in how often. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { negotiateLanguage } from '../../functions/documents/pages/negotiate-language.ts'
import { readTemplates, type Template } from '../../infra/local/template.ts'
import { fc } from '../support/properties.ts'

const folder = mkdtempSync(join(tmpdir(), 'takwin-edge-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const stackOf = (assembly: string, name: string): Template => {
  const found = readTemplates(assembly).find(({ stack }) => stack === name)
  if (!found) throw new Error(`there is no stack ${name}`)
  return found
}
const main = stackOf(inject('assembly'), 'Takwin')
const ofType = (type: string, { resources } = main) =>
  [...resources.values()].filter((resource) => resource.type === type)
interface Distribution {
  CacheBehaviors: { PathPattern: string; CachePolicyId: string }[]
  Aliases?: string[]
  [other: string]: unknown
}
const distributionIn = (template = main) =>
  ofType('AWS::CloudFront::Distribution', template)[0]?.properties.DistributionConfig as Distribution

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html */
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'

describe('the edge', () => {
  test('keeps nothing of webhooks and links', () => {
    expect(
      distributionIn().CacheBehaviors.map(({ PathPattern, CachePolicyId }) => [PathPattern, CachePolicyId]),
    ).toEqual([
      ['/telegram', cachingDisabled],
      ['/twilio*', cachingDisabled],
      ['/r/*', cachingDisabled],
    ])
  })

  test('keeps a page for as long as its function says, by address, language and encoding alone', () => {
    expect(ofType('AWS::CloudFront::CachePolicy')[0]?.properties.CachePolicyConfig).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 0,
      ParametersInCacheKeyAndForwardedToOrigin: {
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: { Headers: ['Accept-Language'] },
        QueryStringsConfig: { QueryStringBehavior: 'whitelist', QueryStrings: ['id', 'language'] },
        EnableAcceptEncodingBrotli: true,
        EnableAcceptEncodingGzip: true,
      },
    })
    const seenBeside = ofType('AWS::CloudFront::OriginRequestPolicy')[0]?.properties
    expect(seenBeside?.OriginRequestPolicyConfig).toMatchObject({
      CookiesConfig: { CookieBehavior: 'none' },
      HeadersConfig: { Headers: ['Content-Type'] },
    })
  })

  test('is HTTPS only, up to HTTP/3, and has its rules from a parameter', () => {
    expect(distributionIn()).toMatchObject({
      HttpVersion: 'http2and3',
      DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https', Compress: true },
      CustomErrorResponses: [{ ErrorCode: 404, ErrorCachingMinTTL: 0 }],
      WebACLId: { Ref: 'WebAclArn' },
    })
  })

  test('is the only way to the API, on every route', () => {
    const [authorizer] = ofType('AWS::ApiGatewayV2::Authorizer')
    expect(authorizer?.properties).toMatchObject({ IdentitySource: ['$request.header.x-takwin-edge'] })
    for (const { properties } of ofType('AWS::ApiGatewayV2::Route'))
      expect(properties).toMatchObject({
        AuthorizationType: 'CUSTOM',
        AuthorizerId: { Ref: authorizer?.id },
      })
    const [origin] = distributionIn().Origins as [{ OriginCustomHeaders: unknown }]
    expect(JSON.stringify(origin.OriginCustomHeaders)).toMatch(
      /x-takwin-edge.*\{\{resolve:secretsmanager:.*:SecretString:proof::\}\}/,
    )
  })

  test('is the address that functions know as ours', () => {
    const functions = ofType('AWS::Lambda::Function').map(
      ({ properties }) => (properties.Environment as { Variables?: { PORTAL_URL?: unknown } })?.Variables,
    )
    const addresses = functions.flatMap((variables) => variables?.PORTAL_URL ?? [])
    const [distribution] = ofType('AWS::CloudFront::Distribution')
    expect(new Set(addresses.map((address) => JSON.stringify(address)))).toEqual(
      new Set([`{"Fn::Join":["",["https://",{"Fn::GetAtt":["${distribution?.id}","DomainName"]}]]}`]),
    )
  })

  test('prefers the language that the pages would choose', () => {
    const code = readFileSync('infra/edge/prefer-language.js', 'utf8')
    const prefer = (asked?: string, uri = '/'): string => {
      const headers = asked === undefined ? {} : { 'accept-language': { value: asked } }
      const request = runInNewContext(`${code};handler(event)`, { event: { request: { headers, uri } } })
      return request.headers['accept-language'].value
    }
    expect(prefer()).toBe('ar')
    for (const uri of ['/fr', '/fr/', '/fr/courses']) expect(prefer('en', uri)).toBe('fr')
    expect(prefer('en', '/friends')).toBe('en')
    const tag = fc.oneof(fc.constantFrom('ar', 'fr-MA', 'en', 'EN-us', 'de', '*'), fc.string())
    const weight = fc.constantFrom('', ';q=0.5', '; q=0.9', ';q=0', ';q=2', ';level=1;q=0.7', ';q=x')
    const range = fc.array(tag).chain((tags) => fc.array(weight).map((weights) => [tags, weights] as const))
    fc.assert(
      fc.property(range, ([tags, weights]) => {
        const asked = tags.map((each, nth) => `${each}${weights[nth] ?? ''}`).join(', ')
        expect(prefer(asked)).toBe(negotiateLanguage(undefined, asked))
      }),
    )
  })
})

describe('the rules before it', () => {
  interface Rule {
    Name: string
    Action?: { Block: { CustomResponse: { ResponseCode: number } } }
    Statement: { RateBasedStatement?: { Limit: number; AggregateKeyType: string } }
  }
  const edge = stackOf(inject('assembly'), 'Takwin-edge')
  const [acl] = ofType('AWS::WAFv2::WebACL', edge)
  const rules = acl?.properties.Rules as Rule[]

  test('stand where CloudFront looks for them', () => {
    expect(edge.region).toBe('us-east-1')
    expect(acl?.properties.Scope).toBe('CLOUDFRONT')
  })

  test('ask certificates’ readers for patience ten times sooner than others', () => {
    const limits = rules.map(({ Name, Action, Statement }) => [
      Name,
      Action?.Block.CustomResponse.ResponseCode,
      Statement.RateBasedStatement?.Limit,
    ])
    expect(limits).toEqual([
      ['without-proof', 403, undefined],
      ['webhooks-from-elsewhere', 429, 1000],
      ['certificates', 429, 100],
      ['pages', 429, 1000],
      ['AWSManagedRulesCommonRuleSet', undefined, undefined],
    ])
  })

  test('look into no body and keep no sample of a request', () => {
    const text = JSON.stringify(acl?.properties)
    expect(text).not.toMatch(/"(Json)?Body"/)
    expect(text).not.toContain('"SampledRequestsEnabled":true')
    expect(rules.at(-1)?.Statement).toMatchObject({
      ManagedRuleGroupStatement: {
        ScopeDownStatement: {
          ByteMatchStatement: { FieldToMatch: { Method: {} }, SearchString: 'GET' },
        },
      },
    })
  })
})

test('a stage and a domain of one’s own are a matter of settings', () => {
  const context = {
    stage: 'test',
    domain: 'takwin.example.ma',
    hostedZoneId: 'Z1',
    'aws:cdk:bundling-stacks': [],
  }
  const env = { ...process.env, CDK_OUTDIR: folder, CDK_CONTEXT_JSON: JSON.stringify(context) }
  execFileSync(process.execPath, ['infra/app.ts'], { env, stdio: 'pipe' })
  const staged = stackOf(folder, 'Takwin-test')
  expect(distributionIn(staged)).toMatchObject({
    Aliases: ['takwin.example.ma'],
    ViewerCertificate: {
      AcmCertificateArn: { Ref: 'CertificateArn' },
      MinimumProtocolVersion: 'TLSv1.2_2021',
    },
  })
  const records = ofType('AWS::Route53::RecordSet', staged).map(({ properties: { Type, Name } }) => [
    Type,
    Name,
  ])
  expect(records).toEqual([
    ['A', 'takwin.example.ma.'],
    ['AAAA', 'takwin.example.ma.'],
  ])
  expect(JSON.stringify([...staged.resources.values()])).toContain('"PORTAL_URL":"https://takwin.example.ma"')
  const [certificate] = ofType('AWS::CertificateManager::Certificate', stackOf(folder, 'Takwin-test-edge'))
  expect(certificate?.properties).toMatchObject({ DomainName: 'takwin.example.ma', ValidationMethod: 'DNS' })
  const named = (['AWS::SecretsManager::Secret', 'AWS::CloudWatch::Alarm'] as const).flatMap((type) =>
    ofType(type, staged).map(({ properties: { Name, AlarmName } }) => Name ?? AlarmName),
  )
  for (const name of named) expect(name).toMatch(/^takwin-test[/-]/)
})
