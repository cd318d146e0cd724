/** `npm run campaign`: news to the learners who have agreed to news, planned, let out, halted and assessed. */
import { readFileSync } from 'node:fs'
import { checkedCatalogue } from '../catalogue.ts'
import { planCampaign } from './campaign/plan-campaign.ts'
import { reportCampaign } from './campaign/report-campaign.ts'
import { sendCampaign } from './campaign/send-campaign.ts'
import { stopCampaign } from './campaign/stop-campaign.ts'
import { begin, doingTo, run } from './operate/at-the-desk.ts'

const { context = {} } = JSON.parse(readFileSync('cdk.json', 'utf8'))
const links = { telegram: context.telegramBotUrl, whatsapp: context.whatsappUrl }

const program = begin(
  'campaign',
  'Tells news to the learners who have agreed to news. A campaign is a file: see the README.',
).option('--yes', 'do not ask')

program
  .command('plan <file>')
  .description('say whom it would reach, what it costs and how long it takes; nothing is sent')
  .action(doingTo((file, desk) => planCampaign(file, checkedCatalogue(), links, desk)))

program
  .command('send <file>')
  .description('let it go out, at the pace that the channels bear and in decent hours')
  .action(doingTo((file, desk) => sendCampaign(file, checkedCatalogue(), links, desk)))

program
  .command('stop <name>')
  .description('halt it at once: nobody is written to from then on')
  .action(doingTo(stopCampaign))

program
  .command('report <name>')
  .description('say what became of its messages, and how many came, began and were certified')
  .action(doingTo(reportCampaign))

await run()
