/** `npm run session`: trainings in a room, whose code brings those who are there into the course and counts them. */
import { readFileSync } from 'node:fs'
import { Option } from 'commander'
import { languages } from '../../content/schema.ts'
import { checkedCatalogue } from '../catalogue.ts'
import { begin, doing, run } from './operate/at-the-desk.ts'
import { closeOne } from './session/close-one.ts'
import { type Opening, openOne } from './session/open-one.ts'
import { listAll, reportOne } from './session/tell-sessions.ts'

const { context = {} } = JSON.parse(readFileSync('cdk.json', 'utf8'))

const program = begin(
  'session',
  'Opens a training in a room, and counts who came and how far they got. Counts only, never who.',
)

program
  .command('open')
  .description('draw the code to read out, with the links that carry it')
  .requiredOption('--course <id>', 'what is taught there')
  .requiredOption('--place <words>', 'where, as those who are there read it')
  .requiredOption('--date <day>', 'when, as 2026-12-05')
  .option('--from <time>', 'from when on people may join, or from now on if that is past', '08:00')
  .option('--hours <number>', 'how long they may', '8')
  .option('--sheet <file>', 'a .pdf to print or a .png to show, with the code and its QR codes')
  .addOption(new Option('--language <language>', 'of the sheet').choices(languages).default('ar'))
  .option('--telegram <url>', 'the bot, https://t.me/…', context.telegramBotUrl)
  .option('--whatsapp <url>', 'the number on WhatsApp, https://wa.me/…', context.whatsappUrl)
  .action((opening: Opening) => doing((desk) => openOne(opening, checkedCatalogue(), desk)))

program
  .command('close <code>')
  .description('let nobody join it any more; it ends by itself, too')
  .action((code: string) => doing((desk) => closeOne(code, desk)))

program
  .command('report <code>')
  .description('say how many came, began the course, finished its lessons and are certified')
  .action((code: string) => doing((desk) => reportOne(code, desk)))

program
  .command('list')
  .description('say the same of every session of the last two years')
  .action(() => doing(listAll))

await run()
