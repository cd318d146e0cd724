import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront'
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53'
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets'
import type { Construct } from 'constructs'

export interface Domain {
  /** `takwin.example.ma` */
  name: string
  /** Of a certificate for it in us-east-1, where CloudFront looks for them. */
  certificateArn: string
  /** The zone in Route 53 that it stands in; without one, whoever keeps the zone points the name at the distribution. */
  zone?: { id: string; name: string }
}

/** The zone leads the name to the distribution, over IPv4 and IPv6. */
export function nameDomain(scope: Construct, { name, zone }: Domain, distribution: IDistribution): void {
  if (!zone) return
  const record = {
    zone: HostedZone.fromHostedZoneAttributes(scope, 'zone', { hostedZoneId: zone.id, zoneName: zone.name }),
    recordName: `${name}.`,
    target: RecordTarget.fromAlias(new CloudFrontTarget(distribution)),
  }
  new ARecord(scope, 'ipv4', record)
  new AaaaRecord(scope, 'ipv6', record)
}
