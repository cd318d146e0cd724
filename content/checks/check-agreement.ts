/** The languages of a course against its `course.yaml` and against each other: same ids, same order, same answers. */
import type { WrittenCourse, WrittenQuestion } from '../reading/written-course.ts'
import type { YamlFile } from '../reading/yaml-file.ts'
import type { CourseFile, Problem } from '../schema.ts'

/** Ids in their order, with where each is written; `line` is where one that is missing would go. */
interface Outline {
  file: string
  line: number
  ids: { id: string; line: number }[]
}

const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1)

/** The lessons and cards of one language are those of `course.yaml`. */
export function* checkOutline({ file, value, lineOf }: YamlFile<CourseFile>, written: WrittenCourse) {
  const outline = (path: string[], of: object): Outline => ({
    file,
    line: lineOf(path),
    ids: Object.keys(of).map((id) => ({ id, line: lineOf([...path, id]) })),
  })
  yield* compare('lesson', outline(['lessons'], value.lessons), {
    file: written.file,
    line: 1,
    ids: written.lessons,
  })
  for (const { id, line, cards } of written.lessons) {
    const lesson = value.lessons[id]
    if (!lesson) continue
    const theirs = { file: written.file, line, ids: cards }
    yield* compare('card', outline(['lessons', id, 'cards'], lesson.cards), theirs)
  }
}

/** Two languages ask the same questions, with the same answers, for the same competencies. */
export function* checkAgreement(model: WrittenCourse, other: WrittenCourse): Generator<Problem> {
  const bank = ({ file, exam }: WrittenCourse): Outline => ({ file, line: exam.line, ids: exam.questions })
  yield* compare('question', bank(model), bank(other))

  const there = nameOf(model.file)
  const problem = (line: number, what: string): Problem => ({
    file: other.file,
    line,
    what,
    criterion: 'languages',
  })
  const questions = new Map(model.exam.questions.map((question) => [question.id, question]))
  for (const question of other.exam.questions) {
    const theirs = questions.get(question.id)
    if (!theirs) continue
    yield* compareAnswers(theirs, question)
    if (question.competency && theirs.competency !== question.competency)
      yield problem(
        question.line,
        `The competency is "${theirs.competency}" in ${there}, line ${theirs.line}: agree on one.`,
      )
  }

  const cards = new Map(model.lessons.flatMap((lesson) => lesson.cards).map((card) => [card.id, card]))
  for (const { id, line, question } of other.lessons.flatMap((lesson) => lesson.cards)) {
    const theirs = cards.get(id)
    if (!theirs) continue
    if (question && theirs.question) yield* compareAnswers(theirs.question, question)
    else if (theirs.question)
      yield problem(
        line,
        `The card has a question in ${there}, line ${theirs.question.ask.line}: write it here too.`,
      )
    else if (question)
      yield problem(
        question.ask.line,
        `The card has no question in ${there}, line ${theirs.line}: write it there too.`,
      )
  }

  function* compareAnswers(theirs: WrittenQuestion, ours: WrittenQuestion): Generator<Problem> {
    const place = `${there}, line ${theirs.ask.line}`
    if (theirs.options.length !== ours.options.length)
      yield problem(
        ours.ask.line,
        `The options are ${ours.options.length}, and ${theirs.options.length} in ${place}: write as many.`,
      )
    else if (rightOf(theirs) !== rightOf(ours))
      yield problem(
        ours.ask.line,
        `Right is ${rightOf(ours)}, and ${rightOf(theirs)} in ${place}: put the options in the same order.`,
      )
  }
}

const rightOf = ({ options }: WrittenQuestion) =>
  options.flatMap(({ right }, nth) => (right ? `option ${nth + 1}` : [])).join(' and ') || 'no option'

function* compare(what: string, model: Outline, other: Outline): Generator<Problem> {
  const problem = (line: number, text: string): Problem => ({
    file: other.file,
    line,
    what: text,
    criterion: 'languages',
  })
  const there = nameOf(model.file)
  const missing = model.ids.filter(({ id }) => !other.ids.some((ours) => ours.id === id))
  const surplus = other.ids.filter(({ id }) => id && !model.ids.some((theirs) => theirs.id === id))
  for (const { id, line } of missing)
    yield problem(
      other.line,
      `The ${what} "${id}" of ${there}, line ${line}, is missing: write it here, or remove it there.`,
    )
  for (const { id, line } of surplus)
    yield problem(line, `${there} lacks the ${what} "${id}": add it there, or remove it here.`)
  if (missing.length > 0 || surplus.length > 0) return
  const ours = other.ids.find(({ id }, nth) => id !== model.ids[nth]?.id)
  const theirs = model.ids.find(({ id }, nth) => id !== other.ids[nth]?.id)
  if (ours && theirs)
    yield problem(
      ours.line,
      `The ${what} "${ours.id}" stands where ${there}, line ${theirs.line}, has "${theirs.id}": keep one order.`,
    )
}
