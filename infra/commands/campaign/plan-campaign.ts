/** What a campaign would come to: whom it reaches, by which messages, at which price, until when. Nothing is sent. */

import { sourceOf } from '../../../bots/engine/source.ts'
import { telegramWith, whatsappWith } from '../../../bots/opening-words.ts'
import { newsChannels } from '../../../content/campaign.ts'
import type { Catalogue } from '../../../content/schema.ts'
import { paceOf } from '../../../functions/aws/limits.ts'
import { twilioSecretIfAny } from '../../../functions/aws/secrets.ts'
import type { Desk, Told } from '../operate/act.ts'
import { countSegment } from './count-segment.ts'
import { costOf, endOf } from './forecast.ts'
import { inTens, inTensSaid } from './in-tens.ts'
import { type NamedCampaign, readCampaign } from './read-campaign.ts'
import {
  isApproved,
  standingsInWords,
  type TemplateStanding,
  templateStandings,
} from './template-standings.ts'

export interface Links {
  telegram?: string
  whatsapp?: string
}

export async function planCampaign(
  file: string,
  catalogue: Catalogue,
  links: Links,
  desk: Desk,
): Promise<Told> {
  return forecast(readCampaign(file, catalogue), catalogue, links, desk)
}

export interface Forecast extends Told {
  standings: TemplateStanding[]
}

/** Throws what AWS throws, and where Twilio does not tell how templates stand. */
export async function forecast(
  { name, campaign }: NamedCampaign,
  { calendar }: Catalogue,
  links: Links,
  { premises }: Desk,
): Promise<Forecast> {
  const standings = await templateStandings(campaign)
  const unapproved = standings.some((standing) => !isApproved(standing))
  const now = Math.floor(premises.now().getTime() / 1000)
  const { counted, byTemplate, units } = await countSegment(campaign, now)
  const messagesOn = (channel: string) =>
    counted.filter((each) => each.channel === channel).reduce((sum, { messages }) => sum + messages, 0)
  const messages = { telegram: messagesOn('telegram'), whatsapp: messagesOn('whatsapp') }
  const all = messages.telegram + messages.whatsapp
  const cost = costOf(messages, (campaign.to?.channels ?? newsChannels).length, units)
  const end = Math.max(...newsChannels.map((each) => endOf(messages[each], paceOf(each), now, calendar)))
  const daily = byTemplate > 0 ? ((await twilioSecretIfAny())?.whatsappDaily ?? 0) : undefined
  const isOver = daily !== undefined && byTemplate > daily
  const start = sourceOf(name, campaign.course)
  const ways = [
    ...(links.telegram ? [telegramWith(links.telegram, start)] : []),
    ...(links.whatsapp ? [whatsappWith(links.whatsapp, `/start ${start}`)] : []),
  ]
  const until = new Intl.DateTimeFormat('en', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: calendar.zone,
  }).format(end * 1000)
  const dollars = (amount: number) =>
    amount > 0 && amount < 0.01 ? 'less than a cent' : `$${amount.toFixed(2)}`
  const words = [
    `${name}: ${inTensSaid(all)} who agreed to news and can be reached now`,
    ...counted.map((each) => `  ${each.channel.padEnd(9)} ${each.language}  ${inTensSaid(each.messages)}`),
    ...(byTemplate > 0 ? [`  of them ${inTensSaid(byTemplate)} by the template “${campaign.template}”`] : []),
    ...standingsInWords(standings, campaign.template),
    ...(isOver ? [`  The day's budget lets ${daily} of these through, and the others get nothing.`] : []),
    `It costs ${dollars(cost.aws)} at AWS and ${dollars(cost.twilio)} at Twilio by list prices${byTemplate > 0 ? ', and what Meta asks for each template' : ''}.`,
    `Begun now, it has gone out by ${until}.`,
    ...(ways.length > 0
      ? ['To be passed on, or printed by `npm run poster`:', ...ways.map((way) => `  ${way}`)]
      : []),
  ]
  const json = {
    campaign: name,
    reached: inTens(all),
    messages: counted.map((each) => ({ ...each, messages: inTens(each.messages) })),
    byTemplate: inTens(byTemplate),
    templates: standings,
    dollars: cost,
    end: new Date(end * 1000).toISOString(),
    links: ways,
  }
  return { words: words.join('\n'), json, standings, ...((isOver || unapproved) && { amiss: true }) }
}
