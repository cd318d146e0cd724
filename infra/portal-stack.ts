import { CfnParameter, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { Architecture } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { Acts } from './acts.ts'
import { Alarms } from './alarms.ts'
import { Associations } from './associations.ts'
import { shipBrowserScript } from './browser-script.ts'
import { Campaigns } from './campaigns.ts'
import { checkedCatalogue, shipCatalogue } from './catalogue.ts'
import { Certificates } from './certificates.ts'
import { Codes } from './codes.ts'
import { Content } from './content.ts'
import { Dashboard } from './dashboard.ts'
import { Deliveries } from './deliveries.ts'
import type { Domain } from './edge/domain.ts'
import { HouseFunction } from './function.ts'
import { Inbox } from './inbox.ts'
import { Indicators } from './indicators.ts'
import { Learners } from './learners.ts'
import { type Limits, lendMessageLimit, lendPaces, lendSmsBudget, tellLimits } from './limits.ts'
import { Memberships } from './memberships.ts'
import { Papers } from './papers.ts'
import { Portal } from './portal.ts'
import { shipPress } from './press.ts'
import { Quarantine } from './quarantine.ts'
import { Reviews } from './reviews.ts'
import { runEvery } from './schedule.ts'
import { Secrets } from './secrets.ts'
import { Seen } from './seen.ts'
import { Sessions } from './sessions.ts'
import { Signing } from './signing.ts'
import { Voices } from './voices.ts'

export interface PortalStackProps extends StackProps {
  telegram: { apiRoot: string; botUrl: string }
  /** `whatsappUrl` is `https://wa.me/<number>`, where there is a number on WhatsApp. */
  twilio: { apiRoot: string; whatsappUrl?: string }
  limits: Limits
  /**
   * Who answers for what is kept about learners: a name, an address that people may write to, and the number of the CNDP's
   * receipt. Empty for the usual words.
   */
  controller?: { name: string; contact: string; receipt: string }
  /** Public keys that signed before the present one, as multibase, by their names. */
  formerKeys?: Record<string, string>
  /** Whose certificate is a parameter where `certificateArn` is empty. */
  domain?: Domain
}

/**
 * The whole of Takwin:
 *
 *     everybody → edge → portal → admit-edge
 *     Telegram → portal → telegram-webhook ┐
 *     Twilio   → portal → twilio-webhook   ┴→ inbox → take-turn → Telegram, Twilio
 *                              ↓ seen           ↑         ↓  ↘ learners, reviews, voices, papers, sessions, associations, memberships, quarantine
 *                                       issue-certificate ← orders
 *     each minute → reviews, campaigns, learners, voices → wake-due → inbox
 *     each hour → Twilio → sweep-inbound → inbox
 *     each night → learners, reviews, voices, associations, sessions, certificates → fold-indicators → indicators
 *     Twilio   → portal → twilio-status → deliveries, campaigns
 *     browser  → portal → portal → certificates
 *     browser  → portal → review-link → inbox, memberships
 *     browser  → portal → verify → certificates
 *     author   → content → whatever teaches
 */
export class PortalStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { telegram, twilio, limits, controller, formerKeys = {}, domain, ...props }: PortalStackProps,
  ) {
    super(scope, id, props)
    const catalogue = shipCatalogue(checkedCatalogue())

    const content = new Content(this)
    const learners = new Learners(this)
    const reviews = new Reviews(this)
    const codes = new Codes(this)
    const voices = new Voices(this)
    const associations = new Associations(this)
    const memberships = new Memberships(this)
    const papers = new Papers(this)
    const campaigns = new Campaigns(this)
    const sessions = new Sessions(this)
    const inbox = new Inbox(this)
    const certificates = new Certificates(this)
    const indicators = new Indicators(this)
    const quarantine = new Quarantine(this)
    const seen = new Seen(this)
    const deliveries = new Deliveries(this)
    const secrets = new Secrets(this)
    const signing = new Signing(this, formerKeys)
    const alarms = new Alarms(this)
    new Acts(this)

    const admitEdge = new HouseFunction(this, 'admit-edge', { timeoutSeconds: 10, memoryMb: 512 })
    secrets.lendEdgeTo(admitEdge)
    const portal = new Portal(this, {
      guard: admitEdge,
      edgeProof: secrets.edgeProof,
      webAclArn: given(this, 'WebAclArn'),
      ...(domain && {
        domain: { ...domain, certificateArn: domain.certificateArn || given(this, 'CertificateArn') },
      }),
    })

    const telegramWebhook = new HouseFunction(this, 'telegram-webhook', { timeoutSeconds: 10, memoryMb: 512 })
    secrets.lendTelegramTo(telegramWebhook)
    inbox.lendTo(telegramWebhook)
    portal.serveWebhook('/telegram', telegramWebhook)

    const twilioWebhook = new HouseFunction(this, 'twilio-webhook', { timeoutSeconds: 10, memoryMb: 512 })
    secrets.lendTwilioTo(twilioWebhook)
    seen.lendTo(twilioWebhook)
    inbox.lendTo(twilioWebhook)
    portal.lendTo(twilioWebhook)
    portal.serveWebhook('/twilio', twilioWebhook)

    const twilioStatus = new HouseFunction(this, 'twilio-status', { timeoutSeconds: 10, memoryMb: 512 })
    secrets.lendTwilioTo(twilioStatus)
    deliveries.lendTo(twilioStatus)
    campaigns.lendForCounting(twilioStatus)
    inbox.lendTo(twilioStatus)
    portal.lendTo(twilioStatus)
    portal.serveWebhook('/twilio/status', twilioStatus)

    const sweepInbound = new HouseFunction(this, 'sweep-inbound', { timeoutSeconds: 900, memoryMb: 512 })
    secrets.lendTwilioTo(sweepInbound)
    seen.lendForSweeping(sweepInbound)
    inbox.lendTo(sweepInbound)
    sweepInbound.addEnvironment('TWILIO_API_ROOT', twilio.apiRoot)
    runEvery(Duration.hours(1), sweepInbound)

    const takeTurn = new HouseFunction(this, 'take-turn', {
      timeoutSeconds: 60,
      memoryMb: 1024,
      ships: { catalogue },
    })
    content.lendTo(takeTurn)
    content.lendMediaTo(takeTurn)
    inbox.feed(takeTurn)
    inbox.lendTo(takeTurn)
    seen.lendForRemembering(takeTurn)
    learners.lendTo(takeTurn)
    reviews.lendTo(takeTurn)
    codes.lendTo(takeTurn)
    voices.lendTo(takeTurn)
    associations.lendTo(takeTurn)
    memberships.lendTo(takeTurn)
    papers.lendTo(takeTurn)
    campaigns.lendTo(takeTurn)
    sessions.lendTo(takeTurn)
    certificates.lendForHolders(takeTurn)
    quarantine.lendTo(takeTurn)
    inbox.fifo.lendDeadLettersTo(takeTurn, 'INBOX_DEAD_LETTERS_URL')
    certificates.orders.lendDeadLettersTo(takeTurn, 'ORDERS_DEAD_LETTERS_URL')
    secrets.lendTelegramTo(takeTurn)
    secrets.lendLogTo(takeTurn)
    secrets.lendTwilioTo(takeTurn)
    deliveries.lendTo(takeTurn)
    portal.lendTo(takeTurn)
    lendPaces(takeTurn, limits)
    lendSmsBudget(takeTurn, limits)
    lendMessageLimit(takeTurn, limits)
    takeTurn.addEnvironment('CONTROLLER_NAME', controller?.name ?? '')
    takeTurn.addEnvironment('TELEGRAM_BOT_URL', telegram.botUrl)
    takeTurn.addEnvironment('WHATSAPP_URL', twilio.whatsappUrl ?? '')
    takeTurn.addEnvironment('TELEGRAM_API_ROOT', telegram.apiRoot)
    takeTurn.addEnvironment('TWILIO_API_ROOT', twilio.apiRoot)

    const wakeDue = new HouseFunction(this, 'wake-due', {
      timeoutSeconds: 60,
      memoryMb: 512,
      ships: { catalogue },
    })
    content.lendTo(wakeDue)
    reviews.lendForWaking(wakeDue)
    learners.lendForFolding(wakeDue)
    learners.lendForReading(wakeDue)
    voices.lendForFolding(wakeDue)
    campaigns.lendForWalking(wakeDue)
    inbox.lendTo(wakeDue)
    deliveries.lendTo(wakeDue)
    lendPaces(wakeDue, limits)
    lendSmsBudget(wakeDue, limits)
    runEvery(Duration.minutes(1), wakeDue)

    const issueCertificate = new HouseFunction(this, 'issue-certificate', {
      timeoutSeconds: 60,
      memoryMb: 1024,
      architecture: Architecture.X86_64,
      ships: { catalogue, ...shipPress },
    })
    content.lendTo(issueCertificate)
    certificates.feed(issueCertificate)
    signing.lendForSigning(issueCertificate)
    inbox.lendTo(issueCertificate)
    portal.lendTo(issueCertificate)

    const foldIndicators = new HouseFunction(this, 'fold-indicators', {
      timeoutSeconds: 600,
      memoryMb: 1024,
      ships: { catalogue },
    })
    content.lendTo(foldIndicators)
    learners.lendForFolding(foldIndicators)
    reviews.lendForFolding(foldIndicators)
    voices.lendForFolding(foldIndicators)
    associations.lendForFolding(foldIndicators)
    sessions.lendForFolding(foldIndicators)
    certificates.lendForFolding(foldIndicators)
    indicators.lendForFolding(foldIndicators)
    // A night that takes longer, or dies, is gone on with; once the day is told, there is nothing to do.
    runEvery(Duration.minutes(15), foldIndicators)

    const pages = new HouseFunction(this, 'portal', {
      timeoutSeconds: 10,
      memoryMb: 512,
      ships: { catalogue },
    })
    content.lendTo(pages)
    content.lendMediaTo(pages)
    certificates.lendForReading(pages)
    indicators.lendForReading(pages)
    signing.lendForPublishing(pages)
    portal.lendTo(pages)
    pages.addEnvironment('TELEGRAM_BOT_URL', telegram.botUrl)
    pages.addEnvironment('WHATSAPP_URL', twilio.whatsappUrl ?? '')
    pages.addEnvironment('CONTROLLER_NAME', controller?.name ?? '')
    pages.addEnvironment('CONTROLLER_CONTACT', controller?.contact ?? '')
    pages.addEnvironment('CONTROLLER_RECEIPT', controller?.receipt ?? '')
    portal.servePages(pages)

    const reviewLink = new HouseFunction(this, 'review-link', {
      timeoutSeconds: 10,
      memoryMb: 512,
      ships: { catalogue },
    })
    content.lendTo(reviewLink)
    codes.lendForReading(reviewLink)
    reviews.lendForReading(reviewLink)
    memberships.lendForTelling(reviewLink)
    inbox.lendTo(reviewLink)
    portal.lendTo(reviewLink)
    reviewLink.addEnvironment('TELEGRAM_BOT_URL', telegram.botUrl)
    reviewLink.addEnvironment('WHATSAPP_URL', twilio.whatsappUrl ?? '')
    portal.serveLinks(reviewLink)

    const verify = new HouseFunction(this, 'verify', {
      timeoutSeconds: 10,
      memoryMb: 1024,
      ships: shipBrowserScript,
    })
    certificates.lendForVerifying(verify)
    signing.lendForPublishing(verify)
    portal.lendTo(verify)
    verify.addEnvironment('TELEGRAM_BOT_URL', telegram.botUrl)
    portal.serveVerification(verify)

    alarms.watchDeadLetters('inbox-dead-letters', inbox.fifo.deadLetters)
    alarms.watchDeadLetters('orders-dead-letters', certificates.orders.deadLetters)
    alarms.watchAge('inbox-age', inbox.fifo.queue)
    alarms.watchAge('orders-age', certificates.orders.queue)
    alarms.watchDoor(portal.api)
    alarms.watchLog('quarantine-not-empty', takeTurn)
    alarms.watchLog('messages-refused', twilioStatus)
    alarms.watchLog('inbound-late', sweepInbound)
    alarms.watchLog('reminders-refused', takeTurn)
    alarms.watchLog('budget-nearly-spent', takeTurn)
    alarms.watchLog('publication-unreadable', takeTurn)
    alarms.watchErrors(sweepInbound, 1)
    alarms.watchErrors(foldIndicators, 1)
    const watched = [
      admitEdge,
      telegramWebhook,
      twilioWebhook,
      twilioStatus,
      takeTurn,
      wakeDue,
      issueCertificate,
      pages,
      reviewLink,
      verify,
    ]
    for (const each of watched) alarms.watchErrors(each)
    alarms.watchThrottles()
    // wake-due uses up its minute where many are due, and ends by itself.
    for (const each of [...watched, sweepInbound]) if (each !== wakeDue) alarms.watchDuration(each)

    tellLimits(this, limits)
    new Dashboard(this, {
      alarms: alarms.all,
      inbox: inbox.fifo.queue,
      orders: certificates.orders.queue,
      api: portal.api,
      functions: [...watched, sweepInbound, foldIndicators],
      speaker: takeTurn,
    })
  }
}

/** What edge/edge-stack.ts makes; it stays as it was at a deployment that does not say it again. */
const given = (stack: Stack, name: string): string =>
  new CfnParameter(stack, name, { default: '' }).valueAsString
