/** `npm run poster`: a sheet to print and hang up, whose codes open the chat with the campaign's name. */
import { readFileSync } from 'node:fs'
import { Option, program } from 'commander'
import { longestCampaign, sourceOf } from '../../bots/engine/source.ts'
import { type Language, languages } from '../../content/schema.ts'
import { checkedCatalogue } from '../catalogue.ts'
import { Refused } from './course/setting.ts'
import { writePoster } from './write-poster.ts'

interface Asked {
  campaign: string
  language: Language
  course?: string
  telegram?: string
  whatsapp?: string
  out?: string
}

const { context = {} } = JSON.parse(readFileSync('cdk.json', 'utf8'))

program
  .name('npm run poster --')
  .description('Draws an A4 poster whose QR codes open the chat, and say which campaign brought people.')
  .requiredOption(
    '--campaign <name>',
    'what the figures will call it: small letters, digits and single hyphens',
  )
  .addOption(new Option('--language <language>', 'of its words').choices(languages).makeOptionMandatory())
  .option('--course <id>', 'the course that it leads straight into')
  .option('--telegram <url>', 'the bot, https://t.me/…', context.telegramBotUrl)
  .option('--whatsapp <url>', 'the number on WhatsApp, https://wa.me/…', context.whatsappUrl)
  .option('--out <file>', 'where to: a .pdf, or a .png to look at')
  .showHelpAfterError()
  .action((asked) => console.log(poster(asked)))

/** Throws `Refused` for what cannot be printed as asked. */
function poster({ campaign, language, course, telegram, whatsapp, out }: Asked): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(campaign) || campaign.length > longestCampaign)
    throw new Refused(
      `A campaign's name has small letters, digits and single hyphens, ${longestCampaign} at most, as radio-2026.`,
    )
  const { courses } = checkedCatalogue()
  const title = course && courses[course]?.words[language].title
  if (course && !title)
    throw new Refused(`There is no course ${course}. These are there: ${Object.keys(courses).join(', ')}.`)
  if (courses[campaign])
    throw new Refused(
      `${campaign} is a course: give the campaign another name, and name the course by --course.`,
    )
  if (!telegram && !whatsapp) throw new Refused('Where should it lead? Name --telegram or --whatsapp.')
  const file = out ?? `poster-${campaign}-${language}.pdf`
  writePoster(file, {
    language,
    source: sourceOf(campaign, course),
    ...(title && { course: title }),
    ...(telegram && { telegramUrl: telegram }),
    ...(whatsapp && { whatsappUrl: whatsapp }),
  })
  const missing = whatsapp
    ? ''
    : ' It has no code for WhatsApp: write whatsappUrl into cdk.json, or name --whatsapp.'
  return `${file} is ready to print.${missing}`
}

try {
  program.parse()
} catch (refusal) {
  if (!(refusal instanceof Refused)) throw refusal
  console.error(refusal.message)
  process.exitCode = 1
}
