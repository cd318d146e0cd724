/** What cdk-nag's AwsSolutions finds in the stack and is meant to be so, each with its reason. */
export const acknowledged: Record<string, string> = {
  'AwsSolutions-CFR1': 'A certificate is checked from wherever its holder goes.',
  'AwsSolutions-CFR3':
    'A log of the edge would hold who looked at which certificate; the API’s own log counts requests, and names nobody.',
  'AwsSolutions-CFR4':
    'CloudFront’s own address takes older TLS too; with a domain of one’s own it is TLS 1.2 and later.',
  'AwsSolutions-IAM5[Resource::<certificatesbucket3E945B93.Arn>/*.pdf]':
    'PDFs are named by their certificates, so their names are not known when the stack is made.',
  'AwsSolutions-IAM5[Resource::<certificatesbucket3E945B93.Arn>/*.json]':
    'The bucket has a signed credential for every certificate: which one is asked for is known at run time only.',
  'AwsSolutions-IAM5[Resource::<certificatesbucket3E945B93.Arn>/*.list]':
    'The bucket has a status list for every month: which one is asked for is known at run time only.',
  'AwsSolutions-IAM5[Resource::<certificatesbucket3E945B93.Arn>/*.png]':
    'So are the pictures that stand for them in previews.',
  'AwsSolutions-IAM5[Resource::<contentbucket641A1E0C.Arn>/*.json]':
    'What is published is named by its hash, so its names are not known when the stack is made.',
  'AwsSolutions-IAM5[Resource::<contentbucket641A1E0C.Arn>/media/*]':
    'What reads cards aloud is named by its hash as well.',
  'AwsSolutions-IAM5[Resource::<indicatorsbucket03663490.Arn>/days/*]': 'Every day has a file, named by it.',
  'AwsSolutions-IAM5[Resource::<indicatorsbucket03663490.Arn>/parts/*]': 'So has every part of a night.',
  'AwsSolutions-S1':
    'The PDFs are handed out by the portal, whose access log counts them; a second log would name certificates. What is published is public, and every state of it is kept.',
  'AwsSolutions-SMG4':
    'The tokens come from the vendors, who alone can change them; the operator rotates them, the webhook’s secret and the edge’s, while both pass. The key of the logs opens nothing.',
}
