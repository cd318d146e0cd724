/** Makes an account at Twilio ours: its templates, and where it posts what comes in. */
import { type Catalogue, languages } from '../content/schema.ts'
import { purposes } from './channel.ts'
import type { TwilioAccount } from './twilio-api.ts'
import { createContent, listContents, submitContent } from './twilio-contents.ts'
import { templateFor } from './twilio-templates.ts'

/** A template as it stands with WhatsApp. */
export interface Standing {
  name: string
  /** `approved`, `received`, `pending`, `rejected`… */
  approval: string
}

/**
 * Makes and submits the templates that the account lacks, and tells how all of them stand. May be repeated: what is
 * there is left as it is. Throws when Twilio refuses, so for a wrong token too.
 */
export async function connectTwilio(account: TwilioAccount, catalogue: Catalogue): Promise<Standing[]> {
  const there = await listContents(account)
  const standings: Standing[] = []
  for (const purpose of purposes)
    for (const language of languages) {
      const template = templateFor(purpose, language, catalogue)
      const { friendly_name: name } = template
      const known = there.find((content) => content.name === name)
      const submitted = known && known.approval !== 'unsubmitted'
      if (!submitted)
        await submitContent(
          account,
          known?.sid ?? (await createContent(account, template)),
          underscored(name),
        )
      standings.push({ name, approval: submitted ? known.approval : 'received' })
    }
  return standings
}

/** WhatsApp knows templates by lower-case letters, digits and underscores. */
const underscored = (name: string): string => name.replaceAll('-', '_')
