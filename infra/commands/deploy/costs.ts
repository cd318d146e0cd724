/** What a month costs at AWS and, apart from it, at the vendors: a model, with every figure that it rests on. */
import { pricePages, prices } from './prices.ts'

/**
 * What one learner does in a month who begins a course and earns its certificate. Messages as `npm run bench` counts
 * them for somebody whose every answer is right; times are billed milliseconds, above those on a laptop, since most of
 * them is waiting for a vendor.
 */
const perLearner = {
  inbounds: 52,
  bubbles: 53,
  pageViews: 20,
  pageKilobytes: 14,
  reminders: 8,
}
const milliseconds = { webhook: 25, turn: 250, certificate: 900, page: 30, wakeDue: 100 }
/** A line of the log with its frame, as Lambda writes at each invocation. */
const logKilobytes = 1
/** What stays of a learner: the record, the deck, a certificate's row. */
const rowKilobytes = 4
const pdfKilobytes = 60
const minutesAMonth = 60 * 24 * 30.4
/** What is there once, whoever learns, rounded up. */
const standing = { rules: 5, alarms: 35, logMetrics: 15, dashboards: 1, secrets: 4, keys: 1 }

export interface Cost {
  what: string
  dollars: number
}

/** By what it is paid for, the dearest first. */
export function costsOf(learners: number): { aws: Cost[]; vendors: Cost[] } {
  const inbounds = learners * perLearner.inbounds
  // A certificate comes back to the conversation, and so do reminders.
  const turns = inbounds + learners * (1 + perLearner.reminders)
  const views = learners * perLearner.pageViews
  const requests = inbounds + views
  const invocations = inbounds + turns + learners + views + minutesAMonth
  const gbSeconds = (count: number, each: number, gb: number) => (count * each * gb) / 1000
  const { lambda, dynamodb, sqs, api, cloudfront, waf, cloudwatch, s3, secrets, kms, twilio } = prices
  const aws: Cost[] = [
    {
      what: 'Lambda',
      dollars:
        millions(invocations) * lambda.million +
        lambda.armGbSecond *
          (gbSeconds(inbounds, milliseconds.webhook, 0.5) +
            gbSeconds(turns, milliseconds.turn, 1) +
            gbSeconds(views, milliseconds.page, 0.5) +
            gbSeconds(minutesAMonth, milliseconds.wakeDue, 0.5)) +
        lambda.x86GbSecond * gbSeconds(learners, milliseconds.certificate, 1),
    },
    {
      what: 'DynamoDB',
      dollars:
        // A turn reads half a unit and writes one; decks, claims and certificates are written beside.
        millions(turns * 0.5 + views) * dynamodb.millionReads +
        millions(turns + learners * (3 * perLearner.reminders + 6)) * dynamodb.millionWrites +
        gigabytes(learners * rowKilobytes) * dynamodb.gbMonth,
    },
    // Sent, received and deleted, each by itself; and the queues are looked into all the time.
    { what: 'SQS', dollars: millions((turns + learners) * 3 + minutesAMonth * 15) * sqs.million },
    { what: 'API Gateway', dollars: millions(requests) * api.million },
    {
      what: 'CloudFront',
      dollars:
        millions(requests) * cloudfront.million + gigabytes(views * perLearner.pageKilobytes) * cloudfront.gb,
    },
    {
      what: 'Firewall',
      dollars: waf.list + standing.rules * waf.rule + millions(requests) * waf.million,
    },
    {
      what: 'Logs and alarms',
      dollars:
        gigabytes(invocations * logKilobytes) * cloudwatch.gb +
        standing.alarms * cloudwatch.alarm +
        standing.logMetrics * cloudwatch.metric +
        standing.dashboards * cloudwatch.dashboard,
    },
    {
      what: 'Certificates',
      dollars: (learners / 1000) * s3.thousandWrites + gigabytes(learners * pdfKilobytes) * s3.gbMonth,
    },
    { what: 'Secrets and keys', dollars: standing.secrets * secrets.each + standing.keys * kms.each },
  ]
  const vendors = [
    { what: 'all on Telegram', dollars: 0 },
    {
      what: 'all on WhatsApp',
      // The PDF is a message by itself there.
      dollars: learners * (perLearner.inbounds + perLearner.bubbles + 1) * twilio.whatsappMessage,
    },
    { what: 'reminders by SMS', dollars: learners * perLearner.reminders * twilio.smsSegment },
  ]
  return { aws: aws.sort((one, other) => other.dollars - one.dollars), vendors }
}

const millions = (count: number): number => count / 1_000_000
const gigabytes = (kilobytes: number): number => kilobytes / 1_000_000

/** As it is printed. */
export function costsInWords(learners: number): string {
  const { aws, vendors } = costsOf(learners)
  const line = ({ what, dollars }: Cost) => `  ${what.padEnd(18)}${dollars.toFixed(2).padStart(12)}`
  const total = { what: 'AWS, together', dollars: aws.reduce((sum, { dollars }) => sum + dollars, 0) }
  return [
    `A month in which ${learners.toLocaleString('en')} learners earn a certificate, in US dollars by list prices:`,
    ...[...aws, total].map(line),
    'What the vendors ask on top, by how they learn:',
    ...vendors.map(line),
    'Prices change, and the dearest of them, SMS, differs by operator and account. Compare them before you count on them:',
    ...pricePages.map((page) => `  ${page}`),
  ].join('\n')
}
