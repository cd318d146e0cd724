/**
 * What AWS and the vendors ask, in US dollars without taxes and free tiers: list prices as known in November 2026. They
 * change seldom and a little; where they matter, compare them with the page that each names.
 */
export const prices = {
  /** https://aws.amazon.com/lambda/pricing/, eu-west-3: a GB-second on arm64 and on x86_64, a million requests. */
  lambda: { armGbSecond: 0.0000133334, x86GbSecond: 0.0000166667, million: 0.2 },
  /** https://aws.amazon.com/dynamodb/pricing/on-demand/, eu-west-3: a million units, a GB for a month, with its backup. */
  dynamodb: { millionReads: 0.1485, millionWrites: 0.7423, gbMonth: 0.297 + 0.2376 },
  /** https://aws.amazon.com/sqs/pricing/: a million requests to FIFO queues. */
  sqs: { million: 0.5 },
  /** https://aws.amazon.com/api-gateway/pricing/, eu-west-3: a million requests to an HTTP API. */
  api: { million: 1.17 },
  /** https://aws.amazon.com/cloudfront/pricing/: a million HTTPS requests and a GB out, in Europe. */
  cloudfront: { million: 1.2, gb: 0.085 },
  /** https://aws.amazon.com/waf/pricing/: a list, a rule and a million requests. */
  waf: { list: 5, rule: 1, million: 0.6 },
  /** https://aws.amazon.com/cloudwatch/pricing/, eu-west-3: a GB of logs taken in, an alarm, a metric made from a log, a dashboard. */
  cloudwatch: { gb: 0.5985, alarm: 0.1, metric: 0.3, dashboard: 3 },
  /** https://aws.amazon.com/s3/pricing/, eu-west-3: a thousand writes, a GB for a month. */
  s3: { thousandWrites: 0.0053, gbMonth: 0.024 },
  /** https://aws.amazon.com/secrets-manager/pricing/: a secret for a month. */
  secrets: { each: 0.4 },
  /** https://aws.amazon.com/kms/pricing/: a key for a month. */
  kms: { each: 1 },
  /** https://www.twilio.com/en-us/whatsapp/pricing: a message, either way; https://www.twilio.com/en-us/sms/pricing/ma: a segment. */
  twilio: { whatsappMessage: 0.005, smsSegment: 0.12 },
}
