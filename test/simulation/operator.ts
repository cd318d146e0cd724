/** What an operator does at the desk, by the hands that the commands use: campaigns go out and are halted, sessions open and close. */
import type { Campaign } from '../../content/campaign-schema.ts'
import { beginCampaign, stopCampaign } from '../../functions/aws/campaigns.ts'
import { closeSession, openSession, type Session } from '../../functions/aws/sessions.ts'

export type Act =
  | { does: 'send'; name: string; campaign: Campaign }
  | { does: 'stop'; name: string }
  | { does: 'open'; session: Omit<Session, 'opensAt' | 'closesAt'>; hours: number }
  | { does: 'close'; code: string }

export async function handler(act: Act): Promise<boolean> {
  const now = Math.floor(Date.now() / 1000)
  switch (act.does) {
    case 'send':
      return beginCampaign(act.name, act.campaign, now)
    case 'stop':
      return stopCampaign(act.name, now)
    case 'open':
      return openSession({ ...act.session, opensAt: now, closesAt: now + act.hours * 3600 })
    case 'close':
      return closeSession(act.code, now)
  }
}
