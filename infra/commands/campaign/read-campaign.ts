/** A campaign's file, with everything that is wrong with it and where. */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { lengthOnWhatsApp } from '../../../bots/content-objects.ts'
import { announcementChoices } from '../../../bots/engine/announced.ts'
import { longestCampaign } from '../../../bots/engine/source.ts'
import { lengthOnTelegram } from '../../../bots/telegram.ts'
import { openSpeech, word } from '../../../bots/wording.ts'
import { announcementIn, campaignName, newsChannels } from '../../../content/campaign.ts'
import { type Campaign, campaignSchema } from '../../../content/campaign-schema.ts'
import { readYaml } from '../../../content/reading/yaml-file.ts'
import { type Catalogue, languages, type Problem } from '../../../content/schema.ts'
import { Refused } from '../course/setting.ts'

export interface NamedCampaign {
  /** That of its file. */
  name: string
  campaign: Campaign
}

const lengths = { telegram: lengthOnTelegram, whatsapp: lengthOnWhatsApp }

/** `file`: `<name>.yaml`, wherever it is. Throws `Refused` with every problem. */
export function readCampaign(file: string, catalogue: Catalogue): NamedCampaign {
  if (!existsSync(file))
    throw new Refused(`There is no ${file}: a campaign is a file such as call-2027.yaml.`)
  const name = basename(file, '.yaml')
  const result = readYaml(file, readFileSync(file, 'utf8'), campaignSchema)
  const problems = 'problems' in result ? result.problems : [...problemsOf(name, result.read, catalogue)]
  if (!('read' in result) || problems.length > 0)
    throw new Refused(problems.map(({ line, what }) => `${file}:${line}  ${what}`).join('\n'), { problems })
  return { name, campaign: result.read.value }
}

type Read = Extract<ReturnType<typeof readYaml<Campaign>>, { read: unknown }>['read']

function* problemsOf(name: string, { file, value, lineOf }: Read, catalogue: Catalogue): Generator<Problem> {
  const problem = (path: PropertyKey[], what: string): Problem => ({ file, line: lineOf(path), what })
  const { to = {}, course, template } = value
  const courses = Object.keys(catalogue.courses).join(', ')

  if (!campaignName.test(name) || name.length > longestCampaign)
    yield problem(
      [],
      `The file's name is the campaign's: small letters, digits and single hyphens, ${longestCampaign} at most, as in call-2027.yaml.`,
    )
  if (Object.hasOwn(catalogue.courses, name))
    yield problem([], `${name} is a course: give the campaign's file another name.`)
  for (const [path, id] of [
    [['course'], course],
    [['to', 'course'], to.course],
  ] as const)
    if (id !== undefined && !Object.hasOwn(catalogue.courses, id))
      yield problem([...path], `There is no course "${id}": name one of ${courses}.`)
  if (to.course && !to.stage)
    yield problem(['to', 'course'], 'Say how far they are in that course: add a stage beside it.')
  if (template && to.channels && !to.channels.includes('whatsapp'))
    yield problem(['template'], 'A template is for WhatsApp, where this does not go: remove one of them.')

  for (const language of languages)
    for (const channel of to.channels ?? newsChannels) {
      const say = { do: 'say', what: 'announcement', campaign: name, step: 0 } as const
      const announcement = announcementIn(language, value)
      const speech = { ...openSpeech({ language }, catalogue, ''), announcement }
      const bubble = word({ ...say, choices: announcementChoices(name, course) }, speech)
      const { characters, limit } = lengths[channel](bubble)
      if (characters > limit)
        yield problem(
          ['words', language],
          `With its link it is ${characters - limit} over the ${limit} characters of a message on ${channel}: shorten it.`,
        )
    }
}
