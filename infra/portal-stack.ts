import { CfnParameter, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Acts } from './acts.ts'
import { Alarms } from './alarms.ts'
import { admitEdge } from './functions/admit-edge.ts'
import { foldIndicators } from './functions/fold-indicators.ts'
import { issueCertificate } from './functions/issue-certificate.ts'
import { portalPages } from './functions/portal.ts'
import { reviewLink } from './functions/review-link.ts'
import { sweepInbound } from './functions/sweep-inbound.ts'
import { takeTurn } from './functions/take-turn.ts'
import { telegramWebhook } from './functions/telegram-webhook.ts'
import { twilioStatus } from './functions/twilio-status.ts'
import { twilioWebhook } from './functions/twilio-webhook.ts'
import { verify } from './functions/verify.ts'
import { wakeDue } from './functions/wake-due.ts'
import { type Hands, makeHands } from './hands.ts'
import { tellLimits } from './limits.ts'
import { Portal } from './portal.ts'
import type { Settings } from './settings.ts'
import { watch } from './watch.ts'

export interface PortalStackProps extends StackProps, Settings {}

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
  constructor(scope: Construct, id: string, props: PortalStackProps) {
    super(scope, id, props)
    const given = makeHands(this, props)
    const alarms = new Alarms(this)
    new Acts(this)

    const guard = admitEdge(this, given)
    const { domain } = props
    const portal = new Portal(this, {
      guard,
      edgeProof: given.secrets.edgeProof,
      webAclArn: parameter(this, 'WebAclArn'),
      ...(domain && {
        domain: { ...domain, certificateArn: domain.certificateArn || parameter(this, 'CertificateArn') },
      }),
    })

    const hands: Hands = { ...given, portal }
    watch(this, alarms, hands, {
      admitEdge: guard,
      telegramWebhook: telegramWebhook(this, hands),
      twilioWebhook: twilioWebhook(this, hands),
      twilioStatus: twilioStatus(this, hands),
      sweepInbound: sweepInbound(this, hands, props),
      takeTurn: takeTurn(this, hands, props),
      wakeDue: wakeDue(this, hands, props),
      issueCertificate: issueCertificate(this, hands),
      foldIndicators: foldIndicators(this, hands),
      portalPages: portalPages(this, hands, props),
      reviewLink: reviewLink(this, hands, props),
      verify: verify(this, hands, props),
    })
    tellLimits(this, props.limits)
  }
}

/** What edge/edge-stack.ts makes; it stays as it was at a deployment that does not say it again. */
const parameter = (stack: Stack, name: string): string =>
  new CfnParameter(stack, name, { default: '' }).valueAsString
