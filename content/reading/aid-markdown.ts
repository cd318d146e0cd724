/** A page to print and fill in, from the Markdown its author wrote: every passage with its line. */
import type { List, RootContent, Table, TableRow } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { flow, lineOf, linesOf, listEntries, nameOf, type Report } from './markdown-words.ts'
import type { AidBlock, WrittenAid } from './written-aid.ts'
import type { Passage } from './written-course.ts'

/** Reads what can be read, and never throws: what cannot be read is left out and reported. */
export function readAidMarkdown(text: string, report: Report): Pick<WrittenAid, 'title' | 'blocks'> {
  const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
  const lines = text.split(/\r\n|\r|\n/)
  const title: Passage = { text: '', line: 1 }
  const blocks = tree.children.flatMap((node): AidBlock[] => {
    if (node.type !== 'heading' || node.depth > 1) return blockOf(node, lines, report)
    if (title.text) report(lineOf(node), 'A page has one title: begin a part of it with "## ".')
    Object.assign(title, { text: flow(linesOf(node, report)), line: lineOf(node) })
    return []
  })
  return { title, blocks }
}

function blockOf(node: RootContent, lines: string[], report: Report): AidBlock[] {
  const line = lineOf(node)
  switch (node.type) {
    case 'heading':
      if (node.depth > 2) report(line, 'Headings go no deeper than "## " here: make it one, or a paragraph.')
      return [{ what: 'heading', line, text: flow(linesOf(node, report)) }]
    case 'paragraph':
      return [{ what: 'paragraph', line, text: flow(linesOf(node, report)) }]
    case 'thematicBreak':
      return [{ what: 'rule', line }]
    case 'list':
      return [listOf(node, report)]
    case 'table':
      return [tableOf(node, lines[line] ?? '', report)]
    default:
      report(
        line,
        `Headings, paragraphs, lists, boxes to tick, tables and rules only: write this ${nameOf(node)} as one of them.`,
      )
      return []
  }
}

const box = /^\[ ?\]\s+/

function listOf(list: List, report: Report): AidBlock {
  const entries = listEntries(list, report).map((entry) => ({
    text: flow(linesOf(entry, report)),
    line: lineOf(entry),
  }))
  const ticked = entries.find(({ text }) => /^\[[xX]\]/.test(text))
  if (ticked) report(ticked.line, 'Whoever prints the page ticks it: leave the box empty, "- [ ] ".')
  const boxed = entries.filter(({ text }) => box.test(text))
  const bare = entries.find((entry) => !boxed.includes(entry))
  if (boxed.length > 0 && bare && !ticked)
    report(bare.line, 'The list has boxes to tick: begin this line too with "- [ ] ", or move it.')
  const what = boxed.length > 0 ? 'checks' : 'list'
  return {
    what,
    line: lineOf(list),
    entries: entries.map(({ text, line }) => ({ text: text.replace(box, ''), line })),
  }
}

/** `rule` is the line below the head: columns are as wide as their dashes are many. */
function tableOf(table: Table, rule: string, report: Report): AidBlock {
  const cellsOf = (row: TableRow) =>
    row.children.map((cell) => ({
      text: flow(linesOf({ ...cell, type: 'paragraph' }, report)),
      line: lineOf(row),
    }))
  const [head = [], ...rows] = table.children.map(cellsOf)
  const dashes = [...rule.matchAll(/-+/g)].map(([run]) => run.length)
  for (const row of rows)
    if (row.length !== head.length)
      report(
        row[0]?.line ?? lineOf(table),
        `The row has ${row.length} cells and the head ${head.length}: even them out.`,
      )
  return { what: 'table', line: lineOf(table), head, rows, widths: dashes }
}
