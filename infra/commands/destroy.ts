/** `npm run destroy`: takes a stage off AWS. What learners and authors have made stays, unless that is meant too. */
import { createInterface } from 'node:readline/promises'
import { program } from 'commander'
import { openAccount } from './deploy/account.ts'
import { runCdk } from './deploy/cdk.ts'
import { destroyStage } from './deploy/destroy-stage.ts'
import { enterStage, readStage } from './deploy/stage.ts'

interface Options {
  stage?: string
  withData?: true
}

const { stage: name, withData }: Options = program
  .name('npm run destroy --')
  .description('Takes a stage off AWS.')
  .option('--stage <name>', 'which one, if not the one that counts')
  .option('--with-data', 'and erase its tables, buckets and secrets, for good')
  .parse()
  .opts()

const stage = readStage(name)
enterStage(stage)
const terminal = createInterface({ input: process.stdin, output: process.stdout })
const what = withData
  ? 'Everything is erased: learners, certificates, courses, secrets. Nobody can bring it back.'
  : 'Takwin stops answering. Tables, buckets and secrets stay.'
const typed = await terminal.question(`${what}\nType ${stage.stack} if you mean it: `)
terminal.close()

if (typed.trim() === stage.stack)
  await destroyStage(stage, withData === true, { account: openAccount(), cdk: runCdk, say: console.log })
else {
  console.error('Nothing was done.')
  process.exitCode = 1
}
