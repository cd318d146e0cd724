/**
 * A course in one language, from the Markdown its author wrote: every passage with its line.
 * Only the shape is read here; limits and agreement are checked elsewhere.
 */
import type { Heading, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { idSchema } from '../ids-and-words.ts'
import { limits, type Problem } from '../schema.ts'
import { readQuestion } from './markdown-question.ts'
import { flow, lineOf, linesOf, listEntries, plainWords, type Report } from './markdown-words.ts'
import type { Passage, WrittenCourse } from './written-course.ts'

interface CourseRead {
  written: WrittenCourse
  problems: Problem[]
}

/** The last text of each file: parsing is most of what a check takes, and it is read for advice and after each save too. */
const lastRead = new Map<string, { text: string; read: CourseRead }>()

/**
 * Reads what can be read, and never throws: what cannot be read is left out and has a problem. The same text of the same
 * file gives the same object again, so nobody changes it.
 */
export function readCourseMarkdown(file: string, text: string): CourseRead {
  const last = lastRead.get(file)
  if (last?.text === text) return last.read
  const read = parsed(file, text)
  lastRead.set(file, { text, read })
  return read
}

function parsed(file: string, text: string): CourseRead {
  const problems: Problem[] = []
  const report: Report = (line, what) => problems.push({ file, line, what })
  const written: WrittenCourse = {
    file,
    title: { text: '', line: 1 },
    objectives: [],
    lessons: [],
    exam: { line: 1, questions: [] },
  }
  let inExam = false

  for (const { heading, body } of sections(fromMarkdown(withSpaces(text)).children)) {
    if (!heading) {
      refuse(body, 'This stands above the title of the course: move it below, or remove it.', report)
    } else if (heading.depth === 1) {
      if (written.title.text) report(lineOf(heading), 'A course has one title: begin a lesson with "## ".')
      written.title = { text: flow(linesOf(heading, report)), line: lineOf(heading) }
      written.objectives = readObjectives(body, report)
    } else if (heading.depth === 2) {
      const { id, line, title } = readHeading(heading, [], report)
      inExam = id === 'exam'
      if (inExam) written.exam.line = line
      else written.lessons.push({ id, line, title, cards: [] })
      refuse(body, 'This belongs to no card: write "### The card {#its-id}" above it.', report)
    } else if (heading.depth === 3 && inExam) {
      const { id, line, competency } = readHeading(heading, ['competency'], report)
      const { idea, question } = readQuestion(body, line, report)
      if (idea.text) report(idea.line, 'Begin the exam question with "? ": it has no idea to teach.')
      if (question) written.exam.questions.push({ id, competency, line, ...question })
      else report(line, 'Write the exam question below, "? " first.')
    } else if (heading.depth === 3) {
      const { id, line, title } = readHeading(heading, [], report)
      const card = { id, line, title, ...readQuestion(body, line, report) }
      const lesson = written.lessons.at(-1)
      if (lesson) lesson.cards.push(card)
      else report(line, 'This card is in no lesson: write "## The lesson {#its-id}" above it.')
    } else {
      report(lineOf(heading), 'Headings go no deeper than "### ": make this one a card.')
    }
  }
  return { written, problems }
}

/** `##Title` is a heading to whoever wrote it, and none to CommonMark. Lines stay where they are. */
const withSpaces = (text: string): string => text.replace(/^(#{1,6})(?=[^\s#])/gm, '$1 ')

/** Each heading with what stands under it; what comes before the first heading has none. */
function sections(nodes: RootContent[]): { heading?: Heading; body: RootContent[] }[] {
  const all: { heading?: Heading; body: RootContent[] }[] = [{ body: [] }]
  for (const node of nodes) {
    if (node.type === 'heading') all.push({ heading: node, body: [] })
    else all.at(-1)?.body.push(node)
  }
  return all
}

/** `The title {#the-id name=value …}`: the names that may follow the id are in `allowed`. */
function readHeading(heading: Heading, allowed: string[], report: Report) {
  const line = lineOf(heading)
  const text = flow(linesOf(heading, report))
  const marker = /^(.*?)\s*\{#([^\s}]*)([^}]*)\}$/.exec(text)
  if (!marker) report(line, 'This heading has no id: end it with one, such as {#short-name}.')
  const [, title = text, id = '', more = ''] = marker ?? []
  if (marker && !idSchema.safeParse(id).success)
    report(
      line,
      `The id "${id}" must be at most ${limits.id} small Latin letters, digits and single hyphens, a letter first.`,
    )

  const given: Record<string, string> = {}
  for (const pair of more.split(/\s+/).filter(Boolean)) {
    const [name = '', value = ''] = pair.split('=')
    if (allowed.includes(name) && value) given[name] = value
    else report(line, `"${pair}" means nothing here: correct the spelling, or remove it.`)
  }
  return { id, line, title: { text: title, line }, competency: given.competency ?? '' }
}

/** The quotation under the title: one objective a line. */
function readObjectives(body: RootContent[], report: Report): Passage[] {
  return body.flatMap((block) => {
    if (block.type !== 'blockquote') {
      report(lineOf(block), 'Under the title stand the objectives only: begin each line with "> - ".')
      return []
    }
    return block.children.flatMap((part) => {
      const entries = part.type === 'list' ? listEntries(part, report) : [part]
      return entries.map((entry) => ({ text: plainWords([entry], report), line: lineOf(entry) }))
    })
  })
}

function refuse([first]: RootContent[], what: string, report: Report): void {
  if (first) report(lineOf(first), what)
}
