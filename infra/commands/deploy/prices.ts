/**
 * What AWS and the vendors ask, in US dollars without taxes and free tiers. Each names its page, and how far it was held
 * against that page on 2026-11-30: `read` there, or `us-east-1 read` where the page tells that region and the figure for
 * eu-west-3 is as it was last known. `npm run deploy -- --plan` prints the pages, since prices change.
 */
export const prices = {
  /** A GB-second on arm64 and on x86_64: us-east-1 read; a million requests: read. */
  lambda: { armGbSecond: 0.0000133334, x86GbSecond: 0.0000166667, million: 0.2 },
  /** A million units, a GB for a month, with its backup: us-east-1 read (0.125, 0.625, 0.25 + 0.2). */
  dynamodb: { millionReads: 0.1485, millionWrites: 0.7423, gbMonth: 0.297 + 0.2376 },
  /** A million requests to FIFO queues: as last known. */
  sqs: { million: 0.5 },
  /** A million requests to an HTTP API: us-east-1 read (1.00). */
  api: { million: 1.17 },
  /** In Europe, a million HTTPS requests: as last known; a GB out: read. */
  cloudfront: { million: 1.2, gb: 0.085 },
  /** A list, a rule and a million requests: read, the same in all regions. */
  waf: { list: 5, rule: 1, million: 0.6 },
  /** A GB of logs taken in, an alarm, a metric made from a log, a dashboard: as last known. */
  cloudwatch: { gb: 0.5985, alarm: 0.1, metric: 0.3, dashboard: 3 },
  /** A thousand writes, a GB for a month: as last known. */
  s3: { thousandWrites: 0.0053, gbMonth: 0.024 },
  /** A secret for a month: read. */
  secrets: { each: 0.4 },
  /** A key for a month: read. */
  kms: { each: 1 },
  /** A message by WhatsApp, either way: read; a segment by SMS to Morocco, which differs by operator: as last known. */
  twilio: { whatsappMessage: 0.005, smsSegment: 0.12 },
}

/** Where each is told. */
export const pricePages = [
  'https://calculator.aws (all of AWS, for any region)',
  'https://www.twilio.com/en-us/whatsapp/pricing',
  'https://www.twilio.com/en-us/sms/pricing/ma',
]
