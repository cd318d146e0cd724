/** `npm run campaign`: news to the learners who have agreed to news, planned, let out, halted and assessed. */
import { readFileSync } from 'node:fs'
import { program } from 'commander'
import { checkedCatalogue } from '../catalogue.ts'
import { planCampaign } from './campaign/plan-campaign.ts'
import { reportCampaign } from './campaign/report-campaign.ts'
import { sendCampaign } from './campaign/send-campaign.ts'
import { stopCampaign } from './campaign/stop-campaign.ts'
import { Refused } from './course/setting.ts'
import type { Desk, Setting, Told } from './operate/act.ts'
import { ask } from './operate/ask.ts'
import { openPremises, type PremisesOptions } from './operate/premises.ts'
import { refusalInWords } from './operate/refusal-in-words.ts'

const { context = {} } = JSON.parse(readFileSync('cdk.json', 'utf8'))
const links = { telegram: context.telegramBotUrl, whatsapp: context.whatsappUrl }

program
  .name('npm run campaign --')
  .description('Tells news to the learners who have agreed to news. A campaign is a file: see the README.')
  .option('--stage <name>', 'which one, if not the one that counts')
  .option('--local', 'the `npm start` of this machine')
  .option('--json', 'print what a program can read, an object a line')
  .option('--yes', 'do not ask')
  .addHelpText(
    'after',
    '\nEnds with 0 when it is done and all is well, with 1 when it was not done or there is something to look at, and with 2 when AWS refuses or cannot be reached.',
  )
  .showHelpAfterError()

const setting = (): Setting & PremisesOptions => program.opts()
const doing = (work: (what: string, desk: Desk) => Promise<Told>) => async (what: string) => {
  const desk: Desk = { premises: await openPremises(setting()), setting: setting(), say: console.log, ask }
  const { words, json, amiss } = await work(what, desk)
  console.log(setting().json ? JSON.stringify(json) : words)
  if (amiss) process.exitCode = 1
}

program
  .command('plan <file>')
  .description('say whom it would reach, what it costs and how long it takes; nothing is sent')
  .action(doing((file, desk) => planCampaign(file, checkedCatalogue(), links, desk)))

program
  .command('send <file>')
  .description('let it go out, at the pace that the channels bear and in decent hours')
  .action(doing((file, desk) => sendCampaign(file, checkedCatalogue(), links, desk)))

program
  .command('stop <name>')
  .description('halt it at once: nobody is written to from then on')
  .action(doing(stopCampaign))

program
  .command('report <name>')
  .description('say what became of its messages, and how many came, began and were certified')
  .action(doing(reportCampaign))

try {
  await program.parseAsync()
} catch (failure) {
  const words = failure instanceof Refused ? failure.message : refusalInWords(failure)
  if (words === undefined) throw failure
  console.error(words)
  process.exitCode = failure instanceof Refused ? 1 : 2
}
