import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib'
import { type CfnStage, HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'

/** Requests a second, and at once: above that, API Gateway answers 429 before anything costs. */
const throttling = { throttlingRateLimit: 500, throttlingBurstLimit: 1000 }

/** What the access log keeps of a request: nothing of who asked. */
const accessLogFormat = JSON.stringify({
  at: '$context.requestTime',
  request: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  problem: '$context.integrationErrorMessage',
})

/** Owns the one address in the world: the HTTP API with its pages and webhooks. */
export class Portal extends Construct {
  readonly api: HttpApi

  constructor(scope: Construct) {
    super(scope, 'portal-api')
    this.api = new HttpApi(this, 'api', { createDefaultStage: true })
    const accessLog = new LogGroup(this, 'access-log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const stage = this.api.defaultStage?.node.defaultChild as CfnStage
    stage.defaultRouteSettings = throttling
    stage.accessLogSettings = { destinationArn: accessLog.logGroupArn, format: accessLogFormat }
    new CfnOutput(this, 'url', { value: this.api.apiEndpoint })
  }

  /** Every page, and every address that leads nowhere. */
  servePages(pages: LambdaFunction) {
    const routes = ['/', '/courses/{id}', '/certificates', '/certificates/{id}', '/health', '/{proxy+}']
    this.serve([HttpMethod.GET], pages, routes)
  }

  serveWebhook(path: string, webhook: LambdaFunction) {
    this.serve([HttpMethod.POST], webhook, [path])
  }

  /** Where short messages lead: what is asked there is answered there. */
  serveLinks(links: LambdaFunction) {
    this.serve([HttpMethod.GET, HttpMethod.POST], links, ['/r/{token}'])
  }

  /** To know the portal's own address. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('PORTAL_URL', this.api.apiEndpoint)
  }

  private serve(methods: HttpMethod[], server: LambdaFunction, paths: string[]) {
    const integration = new HttpLambdaIntegration(server.node.id, server)
    for (const path of paths) this.api.addRoutes({ path, methods, integration })
  }
}
