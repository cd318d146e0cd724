import { CfnOutput, type Stack } from 'aws-cdk-lib'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'

/** How much may be said. */
export interface Limits {
  /** Messages that nobody has asked for, a second. */
  paces: { telegram: number; whatsapp: number; sms: number }
  /** Short messages a day, to all learners together. */
  smsADay: number
  /** Messages of one learner that are answered where they come faster than anybody reads. */
  messagesInARow: number
}

/** To say no more than their channels bear. */
export function lendPaces(borrower: LambdaFunction, { paces }: Limits): void {
  borrower.addEnvironment('TELEGRAM_PACE', String(paces.telegram))
  borrower.addEnvironment('WHATSAPP_PACE', String(paces.whatsapp))
  borrower.addEnvironment('SMS_PACE', String(paces.sms))
}

/** To keep within what short messages may cost in a day. */
export function lendSmsBudget(borrower: LambdaFunction, { smsADay }: Limits): void {
  borrower.addEnvironment('SMS_DAILY_BUDGET', String(smsADay))
}

/** To leave a flood unanswered. */
export function lendMessageLimit(borrower: LambdaFunction, { messagesInARow }: Limits): void {
  borrower.addEnvironment('MESSAGES_IN_A_ROW', String(messagesInARow))
}

/** Where operators find what may be spent. */
export function tellLimits(stack: Stack, { smsADay, paces }: Limits): void {
  new CfnOutput(stack, 'SmsDailyBudget', { value: String(smsADay) })
  new CfnOutput(stack, 'TelegramPace', { value: String(paces.telegram) })
  new CfnOutput(stack, 'WhatsappPace', { value: String(paces.whatsapp) })
}
