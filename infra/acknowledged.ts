/** What cdk-nag's AwsSolutions finds in the stack and is meant to be so, each with its reason. */
export const acknowledged: Record<string, string> = {
  'AwsSolutions-APIG4':
    'The pages are for everybody, and the webhook proves its sender by a secret before it reads the body.',
  'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]':
    'It allows a function to write its log, and nothing else.',
  'AwsSolutions-IAM5[Resource::<certificatesbucket3E945B93.Arn>/*.pdf]':
    'PDFs are named by their certificates, so their names are not known when the stack is made.',
  'AwsSolutions-S1':
    'The PDFs are handed out by the portal, whose access log counts them; a second log would name certificates.',
  'AwsSolutions-SMG4':
    'The bot’s token comes from BotFather, who alone can change it; the webhook’s secret is rotated by the operator, while both pass.',
}
