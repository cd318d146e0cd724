import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager'
import { HostedZone } from 'aws-cdk-lib/aws-route53'
import { CfnIPSet, CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import type { Domain } from './domain.ts'
import { edgeRules, telegramRanges } from './edge-rules.ts'

export interface EdgeStackProps extends StackProps {
  /** Where a certificate is to be made: one whose zone is known, and that has none yet. */
  domain?: Required<Pick<Domain, 'name' | 'zone'>>
}

/**
 * What CloudFront asks to have in us-east-1, wherever the rest is: the rules before the door, and the certificate. Apart
 * from the other stack, which is told of both by its parameters: the CDK's own way across regions would add two
 * functions and their permissions for the sake of two names.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { domain, ...props }: EdgeStackProps) {
    super(scope, id, props)
    const telegram = new CfnIPSet(this, 'telegram', {
      scope: 'CLOUDFRONT',
      ipAddressVersion: 'IPV4',
      addresses: telegramRanges,
    })
    const rules = new CfnWebACL(this, 'rules', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rules: edgeRules(telegram.attrArn),
      // A sample would hold who asked, and Telegram's secret.
      visibilityConfig: {
        cloudWatchMetricsEnabled: true,
        metricName: this.stackName,
        sampledRequestsEnabled: false,
      },
    })
    new CfnOutput(this, 'WebAclArn', { value: rules.attrArn })
    if (!domain) return
    const zone = HostedZone.fromHostedZoneAttributes(this, 'zone', {
      hostedZoneId: domain.zone.id,
      zoneName: domain.zone.name,
    })
    const certificate = new Certificate(this, 'certificate', {
      domainName: domain.name,
      validation: CertificateValidation.fromDns(zone),
    })
    new CfnOutput(this, 'CertificateArn', { value: certificate.certificateArn })
  }
}
