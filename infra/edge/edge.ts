import { CfnOutput, Duration, Fn, Stack } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IOrigin,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { Construct } from 'constructs'
import { type Domain, nameDomain } from './domain.ts'

export interface EdgeProps {
  api: HttpApi
  /** What the API asks of whoever comes from the edge. */
  proof: { header: string; value: string }
  /** Of the rules in edge-stack.ts; empty for none. */
  webAclArn: string
  domain?: Domain
}

/**
 * Owns the one address in the world. How long a page is kept here is what its function says of it, and what it does
 * not allow to be kept is not: a certificate's page says half a minute, so that one that is revoked shows so within that,
 * without a call to anybody.
 */
export class Edge extends Construct {
  /** `https://…`, without a slash at the end. */
  readonly url: string

  constructor(scope: Construct, { api, proof, webAclArn, domain }: EdgeProps) {
    super(scope, 'edge')
    const origin = new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
      customHeaders: { [proof.header]: proof.value },
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    })
    const distribution = new Distribution(this, 'distribution', {
      // Changed in cdk.json when the proof is rotated, since CloudFormation looks a secret up only for what changes.
      comment: `${Stack.of(this).stackName} ${this.node.tryGetContext('edgeProof') ?? ''}`.trim(),
      httpVersion: HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      // Morocco's nearest edges are across the strait.
      priceClass: PriceClass.PRICE_CLASS_100,
      webAclId: webAclArn,
      defaultBehavior: { ...uncached(origin), ...this.cached() },
      additionalBehaviors: {
        '/telegram': uncached(origin),
        '/twilio*': uncached(origin),
        '/r/*': uncached(origin),
      },
      // A certificate that was looked for a moment too early is there the next time.
      errorResponses: [{ httpStatus: 404, ttl: Duration.seconds(0) }],
      ...(domain && {
        domainNames: [domain.name],
        certificate: Certificate.fromCertificateArn(this, 'certificate', domain.certificateArn),
      }),
    })
    if (domain) nameDomain(this, domain, distribution)
    new CfnOutput(Stack.of(this), 'EdgeDomain', { value: distribution.distributionDomainName })
    this.url = `https://${domain?.name ?? distribution.distributionDomainName}`
  }

  /** Pages, by address and language. Functions see nothing else of a request, so that no page is kept for the wrong reader. */
  private cached(): Partial<BehaviorOptions> {
    const policy = new CachePolicy(this, 'pages', {
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(365),
      headerBehavior: CacheHeaderBehavior.allowList('Accept-Language'),
      // What apps hang on to links that are shared (`fbclid`, …) would make another page of each.
      queryStringBehavior: CacheQueryStringBehavior.allowList('id', 'language'),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    })
    const preferLanguage = new EdgeFunction(this, 'prefer-language', {
      code: FunctionCode.fromFile({ filePath: 'infra/edge/prefer-language.js' }),
      runtime: FunctionRuntime.JS_2_0,
    })
    return {
      cachePolicy: policy,
      originRequestPolicy: new OriginRequestPolicy(this, 'forms', {
        headerBehavior: OriginRequestHeaderBehavior.allowList('Content-Type'),
      }),
      functionAssociations: [{ function: preferLanguage, eventType: FunctionEventType.VIEWER_REQUEST }],
    }
  }
}

/** Everything goes through as it came, but for the host, by which the API knows itself. */
const uncached = (origin: IOrigin): BehaviorOptions => ({
  origin,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  compress: true,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
})
