import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'

/** What is typed in answer, on the side of the errors, so that what is printed stays readable for programs; empty at the end of all input. */
export async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const typed = await Promise.race([
    terminal.question(`${question} `),
    once(terminal, 'close').then(() => ''),
  ])
  terminal.close()
  return typed.trim()
}
