/** `npm run operate`: what an operator does with a Takwin that runs, by their own rights on AWS. */
import type { Desk, Told } from './operate/act.ts'
import { closeOne, handOver, showPage } from './operate/association-pages.ts'
import { begin, doing, doingTo, run } from './operate/at-the-desk.ts'
import { eraseLearner } from './operate/erase-learner.ts'
import { findLearner } from './operate/find-learner.ts'
import { listActs } from './operate/list-acts.ts'
import { dropLetter, listLetters, replayLetter, showLetter } from './operate/quarantined.ts'
import { type Restoring, restorable, restoreTable } from './operate/restore-table.ts'
import { revokeOne } from './operate/revoke-certificate.ts'
import { tellBudget } from './operate/tell-budget.ts'
import { tellStatus } from './operate/tell-status.ts'

const program = begin(
  'operate',
  'Looks after what runs. Each act leaves a line: when, who, what and where.',
).option('--yes', 'do not ask')

const telling = (work: (desk: Desk) => Promise<Told>) => () => doing(work)

const quarantine = program.command('quarantine').description('what could not be dealt with')
quarantine.command('list').description('say what waits there, and why').action(telling(listLetters))
quarantine.command('show <id>').description('show it as it came').action(doingTo(showLetter))
quarantine.command('replay <id>').description('put it on the inbox again').action(doingTo(replayLetter))
quarantine.command('drop <id>').description('erase it, for good').action(doingTo(dropLetter))

program
  .command('status')
  .description(
    'say who waits, what waits for you, what is published, counted and spent, and which alarms ring',
  )
  .action(telling(tellStatus))

program
  .command('find <address>')
  .description('say which record an address or a certificate’s number leads to, and where that learner is')
  .action(doingTo(findLearner))

program
  .command('erase <address>')
  .description('forget a learner who has asked for it elsewhere; always asks for the address again')
  .action(doingTo((address, desk) => eraseLearner(address, desk)))

program
  .command('revoke <number>')
  .description('let a certificate stand no more: its page, its credential and every verifier say so')
  .requiredOption('--reason <words>', 'why, as its page shows it to everybody')
  .action((number: string, { reason }: { reason: string }) =>
    doing((desk) => revokeOne(number, reason, desk)),
  )

const association = program
  .command('association')
  .description('the pages of associations, where a coordinator cannot be reached')
association
  .command('show <code>')
  .description('say what it is called and who runs it')
  .action(doingTo(showPage))
association
  .command('hand-over <code>')
  .description('let somebody else run it')
  .requiredOption('--to <address>', 'where they learn')
  .action((code: string, { to }: { to: string }) => doing((desk) => handOver(code, to, desk)))
association.command('close <code>').description('erase it, with who is on it').action(doingTo(closeOne))

program
  .command('budget')
  .description('say what of today’s budgets is spent on messages that nobody asked for')
  .action(telling(tellBudget))

program
  .command('acts')
  .description('say who has done what here, with these commands')
  .action(telling(listActs))

program
  .command('restore <table>')
  .description(`put back rows of ${restorable.join(', ')}; without --from, say how`)
  .option('--from <name>', 'the table that DynamoDB has restored beside it')
  .option('--over', 'replace rows that are there now, too')
  .option('--forgotten <file>', 'leave out whoever was forgotten since: a `learner` of the logs a line')
  .action((table: string, restoring: Restoring) => doing((desk) => restoreTable(table, restoring, desk)))

await run()
