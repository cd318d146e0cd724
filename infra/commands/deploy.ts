/** `npm run deploy`: puts Takwin on AWS, or says everything that is missing for it. May be repeated. */
import { InvalidArgumentError, program } from 'commander'
import { checkedCatalogue } from '../catalogue.ts'
import { openAccount } from './deploy/account.ts'
import { runCdk } from './deploy/cdk.ts'
import { costsInWords } from './deploy/costs.ts'
import { deployStage } from './deploy/deploy-stage.ts'
import { planStage } from './deploy/plan-stage.ts'
import { checkReadiness } from './deploy/readiness.ts'
import { readinessInWords } from './deploy/readiness-in-words.ts'
import { enterStage, readStage } from './deploy/stage.ts'
import { askForKeys } from './deploy/vendor-keys.ts'

interface Options {
  stage?: string
  plan?: true
  learners: number
}

const options: Options = program
  .name('npm run deploy --')
  .description('Checks, prepares, deploys, connects, publishes, and plays a learner to see whether it works.')
  .option('--stage <name>', 'a stage of its own, apart from the others in name and in all that it keeps')
  .option('--plan', 'change nothing: say what would change, and what a month costs')
  .option('--learners <count>', 'how many earn a certificate in that month', count, 10_000)
  .addHelpText(
    'after',
    '\nThe vendors’ keys are read from the same variables as for `npm start`, or asked for.',
  )
  .parse()
  .opts()

const stage = readStage(options.stage)
enterStage(stage)
const tools = { account: openAccount(), cdk: runCdk, say: console.log }
const before = await checkReadiness(stage, tools.account)
const asked = !options.plan && process.stdin.isTTY && (await askForKeys(before.unknown))
const ready = asked ? await checkReadiness(stage, tools.account) : before

console.log(readinessInWords(stage, ready))
if (options.plan) {
  await planStage(stage, ready, tools)
  console.log(costsInWords(options.learners))
}
if (ready.missing.length > 0) process.exitCode = 1
else if (!options.plan && !(await deployStage(stage, ready, checkedCatalogue(), tools))) process.exitCode = 1

function count(text: string): number {
  const learners = Number(text)
  if (!Number.isInteger(learners) || learners < 0) throw new InvalidArgumentError('How many learners?')
  return learners
}
