/** How a campaign's template stands with WhatsApp, in each language that it goes out in. */

import { listContents } from '../../../bots/twilio-contents.ts'
import { templatePrefix } from '../../../bots/twilio-templates.ts'
import { newsChannels } from '../../../content/campaign.ts'
import type { Campaign } from '../../../content/campaign-schema.ts'
import { type Language, languages } from '../../../content/schema.ts'
import { twilioAccount, twilioSecretIfAny } from '../../../functions/aws/secrets.ts'

export interface TemplateStanding {
  language: Language
  /** `approved`, `pending`, `rejected`…, of the newest where none is approved; `missing` where there is none of that name. */
  approval: string
}

/** None where no template goes out, or there is no WhatsApp. Throws when Twilio does not tell. */
export async function templateStandings({ to = {}, template }: Campaign): Promise<TemplateStanding[]> {
  const goesOut = template && (to.channels ?? newsChannels).includes('whatsapp')
  if (!goesOut || !(await twilioSecretIfAny())) return []
  const there = await listContents(await twilioAccount())
  return (to.languages ?? languages).map((language) => {
    const prefix = templatePrefix(`news-${template}`, language)
    const named = there
      .filter(({ name }) => name.startsWith(prefix))
      .toSorted((one, other) => other.made.localeCompare(one.made))
    const shown = named.find(({ approval }) => approval === 'approved') ?? named[0]
    return { language, approval: shown?.approval ?? 'missing' }
  })
}

export const isApproved = ({ approval }: TemplateStanding): boolean => approval === 'approved'

/** A line for each language, with what is to be done where it is not approved. */
export const standingsInWords = (standings: TemplateStanding[], template = ''): string[] =>
  standings.map(({ language, approval }) => {
    const name = `${templatePrefix(`news-${template}`, language)}…`
    const todo = approval === 'missing' ? `: make one named ${name} and have it approved` : ''
    return `  template  ${language}  ${approval}${todo}`
  })
