/** `npm run course`: what an author does with courses, without a programmer. */
import { readFileSync } from 'node:fs'
import { type Command, CommanderError, Option, program } from 'commander'
import { languages } from '../../content/schema.ts'
import { analyseItems } from './course/analyse-items.ts'
import { checkCourses } from './course/check-courses.ts'
import { exportQuestions } from './course/export-questions.ts'
import { openHeeders } from './course/heeders.ts'
import { importQuestions } from './course/import-questions.ts'
import { openLearners } from './course/learners-there.ts'
import { listPublications } from './course/list-publications.ts'
import { listVoices } from './course/list-voices.ts'
import { newCourse } from './course/new-course.ts'
import { openTable } from './course/open-table.ts'
import { previewCourses } from './course/preview-courses.ts'
import { publishCourses } from './course/publish-courses.ts'
import { reportCourses } from './course/report-courses.ts'
import { rollbackPublication } from './course/rollback-publication.ts'
import { Refused, type Setting } from './course/setting.ts'
import { openShelf } from './course/shelf.ts'
import { voices } from './course/voices.ts'
import { refusalInWords } from './operate/refusal-in-words.ts'

/** What is not understood is refused before any option has been read. */
const isForProgram = process.argv.includes('--json')

const { domain } = JSON.parse(readFileSync('cdk.json', 'utf8')).context ?? {}

program
  .name('npm run course --')
  .description('Writes, checks, shows, publishes and exchanges courses.')
  .option('--content <folder>', 'where framework, courses and phrases are', 'content')
  .option('--json', 'print what a program can read')
  .addHelpText(
    'afterAll',
    '\nEnds with 0 when all is well, with 1 when there is something to mend or it was not done, and with 2 when AWS refuses or cannot be reached. With --json, a refusal is an object too: what was "refused", and the "problems" that are to be mended first.',
  )
  .showHelpAfterError('--help tells more.')
  .configureHelp({ showGlobalOptions: true })
  .configureOutput({ outputError: (words, write) => (isForProgram ? undefined : write(words)) })
  .exitOverride()

const setting = (): Setting => program.opts()
const onShelf = (command: Command) =>
  command
    .addOption(
      new Option('--bucket <name>', 'the content bucket, as the deployment printed it').env('CONTENT_BUCKET'),
    )
    .option('--local', 'that of `npm start` on this machine')
const countingLearners = (command: Command) =>
  command.addOption(
    new Option(
      '--learners <table>',
      'count those who are at what vanishes: the table that the deployment printed',
    ).env('LEARNERS_TABLE'),
  )
const tellingHeeded = (command: Command) =>
  command
    .addOption(
      new Option(
        '--suggestions <table>',
        'to tell those whose suggestions are heeded: VoicesTable, as the deployment printed it',
      ).env('VOICES_TABLE'),
    )
    .addOption(
      new Option('--campaigns <table>', 'by which they are told: CampaignsTable').env('CAMPAIGNS_TABLE'),
    )
const underAddress = (command: Command) =>
  command.addOption(
    new Option('--portal <url>', 'the portal, which aids lead to at their foot: as the deployment printed it')
      .env('PORTAL_URL')
      .default(domain && `https://${domain}`),
  )
const inLanguage = (command: Command) =>
  command.addOption(
    new Option('--language <language>', 'the language of the questions')
      .choices(languages)
      .makeOptionMandatory(),
  )

program
  .command('new <id>')
  .description('begin a course, as a draft: its four files, with a lesson to write over')
  .requiredOption('--sector <sector>', 'who answers for it: a sector of framework.yaml')
  .requiredOption('--competency <id...>', 'what it teaches: competencies of framework.yaml')
  .requiredOption('--ar <title>', 'its title in Arabic')
  .requiredOption('--fr <title>', 'its title in French')
  .requiredOption('--en <title>', 'its title in English')
  .option('--aid <id>', 'with a page to print, to write over')
  .action((id, plan) => console.log(newCourse(id, plan, setting())))

tellingHeeded(underAddress(countingLearners(onShelf(program.command('check')))))
  .argument('[course]', 'only this one')
  .description(
    'say everything that is wrong, with its place and what to do; with a bucket, what publishing would change',
  )
  .action(async (course, options) => {
    const shelf = options.bucket || options.local ? openShelf(options) : undefined
    console.log(await checkCourses(course, setting(), shelf, openLearners(options), openHeeders(options)))
  })

program
  .command('report')
  .description('say what each course holds in each language')
  .action(() => console.log(reportCourses(setting())))

inLanguage(program.command('import <course> <file>'))
  .description('add the questions of a bank to the exam: GIFT (.gift, .txt) or Moodle XML (.xml)')
  .option('--competency <id>', 'what those questions examine that do not say so by a tag')
  .action((course, file, options) => console.log(importQuestions(course, file, options, setting())))

inLanguage(program.command('export <course>'))
  .description('write the questions of the exam as a bank')
  .addOption(
    new Option('--format <format>', 'GIFT or Moodle XML').choices(['gift', 'moodle']).makeOptionMandatory(),
  )
  .option('--out <file>', 'where to; else it is printed')
  .action((course, options) => console.log(exportQuestions(course, options, setting())))

program
  .command('preview')
  .description('show on the phones what is saved, drafts too, as soon as nothing is broken in it')
  .option('--from <card>', 'add a learner who is at this card: its id, or <course>/<card>')
  .addOption(
    new Option(
      '--language <language>',
      'what that learner speaks, and what is shown in place of languages that lag behind',
    )
      .choices(languages)
      .default('ar'),
  )
  .action((options) => previewCourses(options, setting()))

tellingHeeded(underAddress(countingLearners(onShelf(program.command('publish [course...]')))))
  .description('put these courses, or all, out to learners')
  .option('--yes', 'even where something vanishes that learners may be at, or where speaking costs')
  .option('--voices', 'have Amazon Polly speak the cards and exam questions that nobody has recorded')
  .addOption(new Option('--speaker <name...>', 'who speaks them').choices(voices.map(({ id }) => id)))
  .action(async (courses, options) => {
    const say = isForProgram ? () => undefined : console.log
    const around = { table: openLearners(options), heeders: openHeeders(options), say }
    console.log(await publishCourses(courses, options, openShelf(options), setting(), around))
  })

onShelf(program.command('rollback'))
  .description('put the publication before out again')
  .action(async (options) => console.log(await rollbackPublication(openShelf(options), setting())))

onShelf(program.command('published'))
  .description('say what is out, since when, and what was before')
  .action(async (options) => console.log(await listPublications(openShelf(options), setting())))

const onTable = (command: Command, variable: string) =>
  command
    .addOption(new Option('--table <name>', 'the table, as the deployment printed it').env(variable))
    .option('--local', 'that of `npm start` on this machine')

onTable(program.command('voices <course>'), 'VOICES_TABLE')
  .description(
    'list what learners say of a course, card by card, and the stars they give it; of no course in particular, under "takwin"',
  )
  .option('--csv <file>', 'write the sentences into this file as well')
  .option(
    '--notes <folder>',
    'fetch the voice notes into this folder, with the keys in TELEGRAM_BOT_TOKEN, TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN',
  )
  .action(async (course, options) =>
    console.log(await listVoices(course, options, openTable('VoicesTable', options), setting())),
  )

onTable(program.command('items <course>'), 'PAPERS_TABLE')
  .description(
    'say how hard each exam question is, and whether it tells those who know from those who do not',
  )
  .action(async (course, options) =>
    console.log(await analyseItems(course, openTable('PapersTable', options), setting())),
  )

try {
  await program.parseAsync()
} catch (failure) {
  if (failure instanceof CommanderError && failure.exitCode === 0) process.exit()
  const isOurs = failure instanceof Refused || failure instanceof CommanderError
  const words = isOurs ? failure.message : refusalInWords(failure)
  if (words === undefined) throw failure
  process.exitCode = isOurs ? 1 : 2
  const problems = failure instanceof Refused ? failure.problems : []
  if (isForProgram)
    console.log(JSON.stringify({ refused: words, ...(problems.length > 0 && { problems }) }, null, 2))
  // Commander has said what was not understood itself.
  else if (!(failure instanceof CommanderError)) console.error(words)
}
