/** A course in one language as its author wrote it: everything with its line, nothing checked. */

/** Words, and the line they begin on. */
export interface Passage {
  text: string
  line: number
}
export interface WrittenOption extends Passage {
  right: boolean
}
export interface WrittenQuestion {
  ask: Passage
  options: WrittenOption[]
  why?: Passage
}
/** `line` is the line of the heading that has the id. */
export interface WrittenCard {
  id: string
  line: number
  title: Passage
  idea: Passage
  question?: WrittenQuestion
}
export interface WrittenLesson {
  id: string
  line: number
  title: Passage
  cards: WrittenCard[]
}
export interface WrittenExamQuestion extends WrittenQuestion {
  id: string
  line: number
  competency: string
}
export interface WrittenCourse {
  file: string
  title: Passage
  objectives: Passage[]
  lessons: WrittenLesson[]
  /** The line of its heading; 1 where there is none. */
  exam: { line: number; questions: WrittenExamQuestion[] }
}
