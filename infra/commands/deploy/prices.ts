/**
 * What AWS and the vendors ask, in US dollars without taxes and free tiers: for estimates, not for a budget. How far each
 * is known, by 2026-11-30: `read` in a stored copy of the vendor's own page, never as the page is today; `second-hand` from
 * others who quote it; `unconfirmed` as it was last known. Copies and quotes tell us-east-1, so that where eu-west-3 asks
 * more, its figure is unconfirmed. `npm run deploy -- --plan` prints where to look.
 */
export const prices = {
  /** A GB-second on arm64 and on x86_64: second-hand; a million requests: read. */
  lambda: { armGbSecond: 0.0000133334, x86GbSecond: 0.0000166667, million: 0.2 },
  /** A million units, a GB for a month with its backup: unconfirmed. us-east-1: 0.125, 0.625 read; 0.25 + 0.2 second-hand. */
  dynamodb: { millionReads: 0.1485, millionWrites: 0.7423, gbMonth: 0.297 + 0.2376 },
  /** A million requests to FIFO queues: second-hand. */
  sqs: { million: 0.5 },
  /** A million requests to an HTTP API: unconfirmed. us-east-1: 1.00 read. */
  api: { million: 1.17 },
  /** In Europe, a million HTTPS requests: unconfirmed, where 0.75 to 1.00 is quoted of the United States; a GB out: read. */
  cloudfront: { million: 1.2, gb: 0.085 },
  /** A list, a rule and a million requests, the same in all regions: read. */
  waf: { list: 5, rule: 1, million: 0.6 },
  /** A GB of logs taken in: unconfirmed, us-east-1: 0.50 second-hand; an alarm, a metric made from a log, a dashboard: second-hand. */
  cloudwatch: { gb: 0.5985, alarm: 0.1, metric: 0.3, dashboard: 3 },
  /** A thousand writes, a GB for a month: unconfirmed. */
  s3: { thousandWrites: 0.0053, gbMonth: 0.024 },
  /** A secret for a month: read. */
  secrets: { each: 0.4 },
  /** A key for a month: read. */
  kms: { each: 1 },
  /**
   * A message by WhatsApp, either way: read; a segment by SMS to Morocco, which differs by operator: unconfirmed. Twilio's API
   * tells what an account pays (https://www.twilio.com/docs/sms/api/pricing).
   */
  twilio: { whatsappMessage: 0.005, smsSegment: 0.12 },
}

/** Where each is told. */
export const pricePages = [
  'https://calculator.aws (all of AWS, for any region)',
  'https://www.twilio.com/en-us/whatsapp/pricing',
  'https://www.twilio.com/en-us/sms/pricing/ma',
  'https://pricing.twilio.com/v1/Messaging/Countries/MA (with your account: what it pays, operator by operator)',
]
