/** Findings as a terminal shows them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { qualitySchema } from '../../../content/framework.ts'
import type { Problem } from '../../../content/schema.ts'
import type { Findings } from './findings.ts'

/** Every problem, the verdict on what was asked `about`, and how much advice there is. */
export function toldFindings(
  { problems, advice }: Pick<Findings, 'problems' | 'advice'>,
  about: string,
  content: string,
): string {
  const criteria = Object.keys(qualitySchema.shape).length
  const verdict =
    problems.length === 0
      ? styleText('green', `✔ Nothing to mend in ${about}: all ${criteria} criteria of quality are met.`)
      : styleText('red', `✘ ${problems.length} to mend in ${about}.`)
  const hint = advice.length > 0 ? [styleText('yellow', `${advice.length} could read better.`)] : []
  return [...problems.map((each) => toldProblem(each, content)), verdict, ...hint].join('\n')
}

/** A terminal follows `file:line` to the place. */
export function toldProblem({ file, line, what, criterion }: Problem, content: string): string {
  const path = join(content, file)
  const excerpt =
    existsSync(path) && !isRecording(file) ? (readFileSync(path, 'utf8').split('\n')[line - 1] ?? '') : ''
  return [
    styleText('bold', `${path}:${line}`),
    `  ${what}`,
    ...(criterion ? [styleText('dim', `  │ criterion “${criterion}” of framework.yaml`)] : []),
    ...(excerpt.trim() ? [styleText('dim', `  │ ${excerpt}`)] : []),
    '',
  ].join('\n')
}

/** Nothing of it can be read in a terminal. */
const isRecording = (file: string): boolean => file.includes('/media/')
