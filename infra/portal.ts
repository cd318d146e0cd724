import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { type CfnStage, HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { languages } from '../content/schema.ts'
import type { Domain } from './edge/domain.ts'
import { Edge } from './edge/edge.ts'

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

export interface PortalProps {
  /** Lets in whoever shows the edge's proof in `x-takwin-edge`. */
  guard: LambdaFunction
  edgeProof: string
  webAclArn: string
  domain?: Domain
}

/** Owns the HTTP API with its pages and webhooks, and the edge before it, by which alone it is reached. */
export class Portal extends Construct {
  readonly api: HttpApi
  private readonly edge: Edge

  constructor(scope: Construct, { guard, edgeProof, webAclArn, domain }: PortalProps) {
    super(scope, 'portal-api')
    const header = 'x-takwin-edge'
    this.api = new HttpApi(this, 'api', {
      createDefaultStage: true,
      defaultAuthorizer: new HttpLambdaAuthorizer('admit-edge', guard, {
        identitySource: [`$request.header.${header}`],
        responseTypes: [HttpLambdaResponseType.SIMPLE],
        // As long as it can be: the edge shows the same to everybody, and what is right stays right.
        resultsCacheTtl: Duration.hours(1),
      }),
    })
    const proof = { header, value: edgeProof }
    this.edge = new Edge(this, { api: this.api, proof, webAclArn, ...(domain && { domain }) })
    const accessLog = new LogGroup(this, 'access-log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const stage = this.api.defaultStage?.node.defaultChild as CfnStage
    stage.defaultRouteSettings = throttling
    stage.accessLogSettings = { destinationArn: accessLog.logGroupArn, format: accessLogFormat }
    new CfnOutput(Stack.of(this), 'PortalUrl', { value: this.edge.url })
  }

  /** Every page, in each language, and all that leads nowhere or is asked in another way: it is answered kindly there. */
  servePages(pages: LambdaFunction) {
    this.serve(HttpMethod.ANY, pages, ['/', '/{proxy+}'])
  }

  serveWebhook(path: string, webhook: LambdaFunction) {
    this.serve(HttpMethod.POST, webhook, [path])
  }

  /** Where short messages lead: what is asked there is answered there; and where is read what is kept about somebody, or how far those are who are on the page of an association. */
  serveLinks(links: LambdaFunction) {
    this.serve(HttpMethod.ANY, links, ['/r/{token}', '/data/{token}', '/a/{token}'])
  }

  /** Where certificates are checked, and the script that does it in a browser. */
  serveVerification(verifier: LambdaFunction) {
    const paths = ['', ...languages.map((language) => `/${language}`)].map((before) => `${before}/verify`)
    this.serve(HttpMethod.ANY, verifier, [...paths, '/verify/{script}'])
  }

  /** To know the portal's own address. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('PORTAL_URL', this.edge.url)
  }

  private serve(method: HttpMethod, server: LambdaFunction, paths: string[]) {
    const integration = new HttpLambdaIntegration(server.node.id, server)
    for (const path of paths) this.api.addRoutes({ path, methods: [method], integration })
  }
}
