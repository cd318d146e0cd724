/** The figures as a table for people, and as bench.json for programs. */
import { writeFileSync } from 'node:fs'
import type { Figure } from './figure.ts'

export function writeFigures(figures: Figure[]): void {
  const plain = figures.map(({ beside: _, ...rest }) => rest)
  writeFileSync('bench.json', `${JSON.stringify(plain, undefined, 2)}\n`)
}

export function printFigures(figures: Figure[]): void {
  const heading = ['figure', 'value', 'unit', 'goal', '', 'beside it']
  const rows = figures.map(({ figure, value, unit, goal, holds, beside }) => [
    figure,
    value.toLocaleString('en'),
    unit,
    goal,
    goal === 'reported' ? '' : holds ? '✓' : '✗',
    beside,
  ])
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: string[]) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0, column === 1))
      .join('  ')
      .trimEnd()
  const missed = figures.filter(({ holds }) => !holds).length
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  console.log([line(heading), rule, ...rows.map(line)].join('\n'))
  console.log(
    `\n${figures.length} figures, ${missed === 0 ? 'every goal is met' : `${missed} goals are missed`}`,
  )
}

const padded = (cell: string, width: number, toTheRight: boolean): string =>
  toTheRight ? cell.padStart(width) : cell.padEnd(width)
