/** Titles that become buttons: whether a small phone shows all of them. */
import { longestLabel } from '../../bots/telegram.ts'
import type { WrittenCourse } from '../../content/reading/written-course.ts'
import type { Problem } from '../../content/schema.ts'

/** WhatsApp lists in its message what a button cannot hold, and so does Telegram for the answers to a question. */
export function* adviseOnButtons({ file, title, lessons }: WrittenCourse): Generator<Problem> {
  for (const { text, line } of [title, ...lessons.map((lesson) => lesson.title)]) {
    const letters = [...text]
    const over = letters.length - longestLabel
    if (over > 0)
      yield {
        file,
        line,
        what: `On Telegram its button is cut on a small phone: “${letters
          .slice(0, longestLabel - 1)
          .join('')
          .trimEnd()}…”. Shorten it by ${over}, if it can be.`,
      }
  }
}
