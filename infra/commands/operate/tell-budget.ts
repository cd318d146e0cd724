/** What of today's budgets is spent on messages that nobody has asked for. */
import { dayOf, spent } from '../../../functions/aws/budgets.ts'
import { smsBudget } from '../../../functions/aws/limits.ts'
import { twilioSecretIfAny } from '../../../functions/aws/secrets.ts'
import { audit, type Desk, type Told } from './act.ts'

export interface Budget {
  sender: string
  spent: number
  limit: number
}

/** In messages. WhatsApp has none while Takwin is on Telegram alone. */
export async function budgetsOf(day: string): Promise<Budget[]> {
  const whatsapp = (await twilioSecretIfAny())?.whatsappDaily
  const limits = { ...(whatsapp !== undefined && { whatsapp }), sms: smsBudget() }
  return Promise.all(
    Object.entries(limits).map(async ([sender, limit]) => ({
      sender,
      spent: await spent(sender, day),
      limit,
    })),
  )
}

export async function tellBudget(desk: Desk): Promise<Told> {
  await audit(desk, 'budget')
  const day = dayOf(desk.premises.now().getTime())
  const budgets = await budgetsOf(day)
  const words = budgets.map(
    (each) => `${each.sender.padEnd(9)} ${each.spent} of ${each.limit} messages on ${day}`,
  )
  return { words: words.join('\n'), json: { day, budgets } }
}
