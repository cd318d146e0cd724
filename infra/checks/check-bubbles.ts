/** Each card as the chat shows it, with the feedback before it, against what a channel takes in one message. */
import type { Bubble, Length } from '../../bots/channel.ts'
import { lengthOnWhatsApp } from '../../bots/content-objects.ts'
import { newcomer } from '../../bots/engine/newcomer.ts'
import { stand } from '../../bots/engine/rooms.ts'
import type { After, Say } from '../../bots/engine/say.ts'
import { lengthOnTelegram } from '../../bots/telegram.ts'
import { openSpeech, word } from '../../bots/wording.ts'
import type { WrittenCourse } from '../../content/reading/written-course.ts'
import type { Card, Catalogue, Course, Language, Problem } from '../../content/schema.ts'

const channels: Record<string, (bubble: Bubble) => Length> = {
  WhatsApp: lengthOnWhatsApp,
  Telegram: lengthOnTelegram,
}

/** `course` is that of `catalogue` with the words of this file; what it lacks of these is reported elsewhere. */
export function* checkBubbles(
  { file, lessons }: WrittenCourse,
  course: Course,
  catalogue: Catalogue,
  language: Language,
): Generator<Problem> {
  for (const { id, line } of lessons.flatMap((lesson) => lesson.cards)) {
    const card = course.cards[id]
    const bubbles = card ? bubblesOf(card, course, catalogue, language) : []
    for (const [channel, lengthOf] of Object.entries(channels)) {
      const lengths = bubbles
        .map(lengthOf)
        .map((length) => ({ ...length, over: length.characters - length.limit }))
      const [worst] = lengths.toSorted((a, b) => b.over - a.over)
      if (worst && worst.over > 0)
        yield {
          file,
          line,
          what: `On ${channel} the card, with the feedback before it, is ${worst.over} over the ${worst.limit} characters of its message: shorten one.`,
        }
    }
  }
}

/** After either answer to the card before, to be heard and with its voice. */
function bubblesOf(card: Card, course: Course, catalogue: Catalogue, language: Language): Bubble[] {
  const place = { at: 'lesson', course: course.id, card: card.id, nth: card.nth } as const
  const learner = { ...newcomer('telegram:1', 0), language, place }
  const scene = {
    learner,
    catalogue,
    now: 0,
    from: { channel: 'telegram', address: '1' },
    unseen: false,
  } as const
  const standing = stand(scene)
  const before = course.cards[course.order[card.nth - 1] ?? '']
  const afters: (After | undefined)[] = before?.question
    ? [true, false].map((right) => ({ what: 'checked', course: course.id, card: before.id, right }))
    : [undefined]
  const speech = openSpeech(learner, catalogue, '')
  return afters.flatMap((after) => {
    const say = { do: 'say', step: 0, ...standing?.show(), ...(after && { after }) } as Say
    const choices = standing?.choices ?? []
    const heard = { voice: 'along', choices: choices.filter((choice) => choice !== 'listen') } as const
    return [word({ ...say, choices }, speech), word({ ...say, ...heard }, speech)]
  })
}
