/** Plain words out of Markdown: apps show markup differently, so it is refused, not carried along. */
import type { Heading, List, Nodes, Paragraph, PhrasingContent } from 'mdast'
import { hiddenDirection } from './plain-text.ts'

export type Report = (line: number, what: string) => void

export const lineOf = (node: Nodes | undefined) => node?.position?.start.line ?? 1

/** Lines stay lines. */
export const linesOf = (node: Paragraph | Heading, report: Report) =>
  node.children.map((child) => textOf(child, report)).join('')

/** One passage on one line: the line breaks of the file are the author's own business. */
export const flow = (lines: string) => lines.replace(/\s*[\r\n]+\s*/g, ' ').trim()

/** Paragraphs, an empty line between them; the lines of a list begin with "• " and follow at once. */
export function plainWords(blocks: Nodes[], report: Report): string {
  const words = blocks.map((block) => {
    if (block.type === 'paragraph') return `\n\n${flow(linesOf(block, report))}`
    if (block.type === 'list') return listWords(block, report)
    report(lineOf(block), `Plain paragraphs and lists only: remove this ${nameOf(block)}.`)
    return ''
  })
  return words.join('').trim()
}

/** The paragraph of each entry of a list, refusing all else that Markdown lets a list hold. */
export function listEntries(list: List, report: Report): Paragraph[] {
  if (list.ordered)
    report(lineOf(list), 'Lists have no numbers, as the options have theirs: begin each line with "- ".')
  return list.children.flatMap((entry) => {
    const [first, more] = entry.children
    if (first?.type === 'paragraph' && !more) return [first]
    report(lineOf(more ?? entry), 'Each "- " holds one line of plain text: write it so.')
    return first?.type === 'paragraph' ? [first] : []
  })
}

function listWords(list: List, report: Report): string {
  const entries = listEntries(list, report).map((entry) => {
    const text = flow(linesOf(entry, report))
    if (/^\[.?\]/.test(text))
      report(lineOf(entry), 'This option has no question: write one above, "? " first.')
    return `\n• ${text}`
  })
  return entries.join('')
}

function textOf(node: PhrasingContent, report: Report): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'text') {
    const hidden = hiddenDirection(node.value)
    if (hidden) report(lineOf(node), hidden)
    return node.value
  }
  report(lineOf(node), `Plain text only: remove the ${nameOf(node)}.`)
  if ('children' in node) return node.children.map((child) => textOf(child, () => {})).join('')
  return 'value' in node ? node.value : ''
}

export const nameOf = ({ type }: Nodes): string => names[type] ?? type

const names: Record<string, string> = {
  blockquote: 'quotation (">" stands under the title and after options only)',
  code: 'code (a line begins with four spaces or with ```)',
  definition: 'link definition',
  emphasis: 'emphasis (* or _)',
  heading: 'heading',
  html: 'HTML tag',
  image: 'picture',
  imageReference: 'picture',
  inlineCode: 'code marks (`)',
  link: 'link marks and leave the bare address',
  linkReference: 'link marks and leave the bare address',
  strong: 'bold type (** or __)',
  thematicBreak: 'rule (---)',
}
