/** Where a card is signed. */
import type { CourseFile } from '../schema.ts'
import type { WrittenCard, WrittenLesson } from './written-course.ts'

/** A card's own video, or that of its lesson where the card opens it. */
export function signedAt(
  { id, cards }: WrittenLesson,
  card: WrittenCard,
  { signLanguage = {} }: Pick<CourseFile, 'signLanguage'>,
): string | undefined {
  return signLanguage[card.id] ?? (cards[0]?.id === card.id ? signLanguage[id] : undefined)
}
