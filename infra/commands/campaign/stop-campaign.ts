/** Halts a campaign at once: without a question, since each second counts and nothing is lost by it. */
import { stateOf, stopCampaign as stop } from '../../../functions/aws/campaigns.ts'
import { Refused } from '../course/setting.ts'
import { audit, type Desk, type Told } from '../operate/act.ts'

/** Whatever waits in the inbox is not said any more. Throws `Refused` for a name that no campaign has. */
export async function stopCampaign(name: string, desk: Desk): Promise<Told> {
  if (!(await stateOf(name))) throw new Refused(`No campaign is called ${name}.`)
  await audit(desk, `campaign stop ${name}`)
  const stopped = await stop(name, Math.floor(desk.premises.now().getTime() / 1000))
  return {
    words: stopped
      ? `${name} is stopped: nobody is written to from now on. \`send\` with the same file would go on where it was.`
      : `${name} was stopped already.`,
    json: { campaign: name, state: 'stopped' },
  }
}
