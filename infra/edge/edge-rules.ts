/** Who is let in at the edge, and how often. People in Morocco share addresses by the hundred: limits leave room for that. */
import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'

type Rule = CfnWebACL.RuleProperty
type Statement = CfnWebACL.StatementProperty

/** Where Telegram's webhooks come from: https://core.telegram.org/bots/webhooks#the-short-version */
export const telegramRanges = ['149.154.160.0/20', '91.108.4.0/22']

/** Requests in a minute from one address. */
const limits = { certificates: 100, pages: 1000, webhooks: 1000 }

/**
 * Rules in their order. What shows a vendor's proof is the functions' to judge: Telegram at its own addresses and
 * whatever Twilio, which has no fixed ones, has signed is never held up here. No rule looks into a body, since what
 * learners say may look like anything.
 */
export const edgeRules = (telegramArn: string): Rule[] =>
  [
    blocking('without-proof', 403, {
      orStatement: {
        statements: [
          both(at('/telegram'), not(shows('x-telegram-bot-api-secret-token'))),
          both(at('/twilio'), not(shows('x-twilio-signature'))),
        ],
      },
    }),
    atMost(
      'webhooks-from-elsewhere',
      limits.webhooks,
      both(at('/telegram'), not({ ipSetReferenceStatement: { arn: telegramArn } })),
    ),
    atMost('certificates', limits.certificates, {
      // Whatever language stands before them in the path.
      orStatement: { statements: [within('/certificates'), within('/verify')] },
    }),
    atMost('pages', limits.pages, both(not(at('/telegram')), not(at('/twilio')))),
    managed('AWSManagedRulesCommonRuleSet', ['NoUserAgent_HEADER']),
  ].map((rule, priority) => ({ ...rule, priority }))

type Unordered = Omit<Rule, 'priority'>

const blocking = (name: string, status: number, statement: Statement, retryAfter?: number): Unordered => ({
  name,
  statement,
  action: {
    block: {
      customResponse: {
        responseCode: status,
        ...(retryAfter && {
          responseHeaders: [{ name: 'retry-after', value: String(retryAfter) }],
        }),
      },
    },
  },
  visibilityConfig: counted(name),
})

const atMost = (name: string, limit: number, scopeDownStatement: Statement): Unordered =>
  blocking(
    name,
    429,
    { rateBasedStatement: { aggregateKeyType: 'IP', evaluationWindowSec: 60, limit, scopeDownStatement } },
    60,
  )

/** On what is asked, not on what is sent; `passed` are counted only: programs check credentials too. */
const managed = (name: string, passed: string[]): Unordered => ({
  name,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: passed.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      scopeDownStatement: matches({ method: {} }, 'EXACTLY', 'GET'),
    },
  },
  visibilityConfig: counted(name),
})

const counted = (metricName: string): Rule['visibilityConfig'] => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
})

const matches = (
  fieldToMatch: CfnWebACL.FieldToMatchProperty,
  positionalConstraint: 'EXACTLY' | 'STARTS_WITH' | 'CONTAINS',
  searchString: string,
): Statement => ({
  byteMatchStatement: {
    fieldToMatch,
    positionalConstraint,
    searchString,
    // As API Gateway decodes a path before it chooses a route.
    textTransformations: [{ priority: 0, type: 'URL_DECODE' }],
  },
})

const at = (path: string): Statement => matches({ uriPath: {} }, 'STARTS_WITH', path)

const within = (path: string): Statement => matches({ uriPath: {} }, 'CONTAINS', path)

const shows = (header: string): Statement => ({
  sizeConstraintStatement: {
    fieldToMatch: { singleHeader: { Name: header } },
    comparisonOperator: 'GT',
    size: 0,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
})

const both = (...statements: Statement[]): Statement => ({ andStatement: { statements } })
const not = (statement: Statement): Statement => ({ notStatement: { statement } })
