/** Lets a campaign go out: from then on the minute's sweep walks on with it, whether anybody watches or not. */
import type { Catalogue } from '../../../content/schema.ts'
import { beginCampaign } from '../../../functions/aws/campaigns.ts'
import { Refused } from '../course/setting.ts'
import { audit, type Desk, type Told } from '../operate/act.ts'
import { forecast, type Links } from './plan-campaign.ts'
import { readCampaign } from './read-campaign.ts'
import { isApproved } from './template-standings.ts'

/** Tells the plan and asks for the name. Throws `Refused` where it was not meant, for other words of the same name, and for templates that wait. */
export async function sendCampaign(
  file: string,
  catalogue: Catalogue,
  links: Links,
  desk: Desk,
): Promise<Told> {
  const named = readCampaign(file, catalogue)
  const { name, campaign } = named
  const plan = await forecast(named, catalogue, links, desk)
  desk.say(desk.setting.json ? JSON.stringify(plan.json) : plan.words)
  const unapproved = plan.standings.filter((standing) => !isApproved(standing))
  if (unapproved.length > 0)
    throw new Refused(
      `Nothing was done: WhatsApp has not approved the template “${campaign.template}” in ${unapproved.map(({ language }) => language).join(', ')}.`,
    )
  if (!desk.setting.yes && (await desk.ask(`It goes out. Type its name, ${name}, if you mean it:`)) !== name)
    throw new Refused('Nothing was done.')
  await audit(desk, `campaign send ${name}`)
  if (!(await beginCampaign(name, campaign, Math.floor(desk.premises.now().getTime() / 1000))))
    throw new Refused(
      `A campaign "${name}" with other words has gone out already: what was said stays. Rename the file.`,
    )
  return {
    words: `${name} goes out from the next minute on, in decent hours: \`report ${name}\` tells how far, \`stop ${name}\` halts it.`,
    json: { campaign: name, state: 'sending' },
  }
}
