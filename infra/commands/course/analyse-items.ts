/** `items`: what the exams that were sat tell of their questions. */
import { styleText } from 'node:util'
import type { Course } from '../../../content/schema.ts'
import { answeredIn, paperSchema } from '../../../functions/documents/papers.ts'
import { readChecked } from '../../checks/read-checked.ts'
import { analyse, fewest, type Item } from './item-statistics.ts'
import { type OpenTable, rowsOf } from './open-table.ts'
import { mendFirst, Refused, type Setting } from './setting.ts'

/** Of the version that is in the folder: a changed question is another one. Throws `Refused` for a course that is not there. */
export async function analyseItems(
  id: string,
  table: OpenTable,
  { content, json }: Setting,
): Promise<string> {
  const read = readChecked(content)
  if ('problems' in read) throw mendFirst(read.problems)
  const course = read.catalogue.courses[id]
  if (!course) throw new Refused(`There is no course ${id}.`)
  const papers = []
  for await (const row of rowsOf(table)) {
    const { data: paper } = paperSchema.safeParse(row)
    if (paper?.course === id && paper.version === course.version) papers.push(paper.answers.map(answeredIn))
  }
  const items = analyse(papers, course.bank)
  return json
    ? JSON.stringify({ course: id, version: course.version, papers: papers.length, items }, null, 2)
    : drawn(papers.length, items, course)
}

const advice: Record<Item['flags'][number], string> = {
  'too-easy': 'too easy: nearly everybody answers it right',
  'too-hard': 'too hard: or is the wrong option marked as right?',
  'does-not-discriminate': 'those who know the rest answer it hardly better than the others',
  misleading: 'a wrong option draws those who know: is it wrong?',
}

function drawn(papers: number, items: Item[], { id, version, words }: Course): string {
  const told = items.filter(({ difficulty }) => difficulty !== null)
  const rows = told.map(
    ({ question, answers, difficulty, discrimination }) =>
      `  ${question.padEnd(26)}${String(answers).padStart(7)}${share(difficulty).padStart(8)}${coefficient(discrimination).padStart(16)}`,
  )
  const head = `  ${'question'.padEnd(26)}${'answers'.padStart(7)}${'right'.padStart(8)}${'discrimination'.padStart(16)}`
  const flagged = told.filter(({ flags }) => flags.length > 0)
  const silent = items.length - told.length
  return [
    styleText('bold', `${id} ${version}: ${papers} exams`),
    ...(rows.length > 0 ? [[head, ...rows].join('\n')] : []),
    ...flagged.map((item) => flag(item, words.en.questions[item.question])),
    ...(silent > 0 ? [`Nothing is said of ${silent} questions with fewer than ${fewest} answers.`] : []),
  ].join('\n\n')
}

function flag(
  { question, flags, options, group }: Item,
  said: { ask: string; options: string[] } | undefined,
): string {
  const lines = options.map(
    ({ option, right, chosen, strong, weak }) =>
      `    ${right ? '[x]' : '[ ]'} ${said?.options[option] ?? option}: ${chosen} in all, ${strong} of the ${group} best, ${weak} of the ${group} lowest`,
  )
  return [
    styleText('yellow', `${question} · ${said?.ask ?? ''}`),
    ...flags.map((each) => `  ${advice[each]}`),
    ...lines,
  ].join('\n')
}

const share = (difficulty: number | null): string => `${Math.round(100 * (difficulty ?? 0))} %`
const coefficient = (of: number | null): string => (of === null ? '–' : of.toFixed(2))
