/** What the commands share that act on a Takwin that runs: which one, how they print, and how they end. */
import { type Command, program } from 'commander'
import { Refused } from '../course/setting.ts'
import type { Desk, Setting, Told } from './act.ts'
import { ask } from './ask.ts'
import { openPremises, type PremisesOptions } from './premises.ts'
import { refusalInWords } from './refusal-in-words.ts'

/** The command `npm run <name> --`, to which its acts are to be added. */
export const begin = (name: string, description: string): Command =>
  program
    .name(`npm run ${name} --`)
    .description(description)
    .option('--stage <name>', 'which one, if not the one that counts')
    .option('--local', 'the `npm start` of this machine')
    .option('--json', 'print what a program can read, an object a line')
    .addHelpText(
      'after',
      '\nEnds with 0 when it is done and all is well, with 1 when it was not done or there is something to look at, and with 2 when AWS refuses or cannot be reached.',
    )
    .showHelpAfterError()

/** Does it at the desk that the options name, and prints what it tells. */
export async function doing(work: (desk: Desk) => Promise<Told>): Promise<void> {
  const setting: Setting & PremisesOptions = program.opts()
  const desk: Desk = { premises: await openPremises(setting), setting, say: console.log, ask }
  const { words, json, amiss } = await work(desk)
  console.log(setting.json ? JSON.stringify(json) : words)
  if (amiss) process.exitCode = 1
}

/** The same, to what the command line names. */
export const doingTo = (work: (what: string, desk: Desk) => Promise<Told>) => (what: string) =>
  doing((desk) => work(what, desk))

/** Does what was asked for on the command line. */
export async function run(): Promise<void> {
  try {
    await program.parseAsync()
  } catch (failure) {
    const words = failure instanceof Refused ? failure.message : refusalInWords(failure)
    if (words === undefined) throw failure
    console.error(words)
    process.exitCode = failure instanceof Refused ? 1 : 2
  }
}
