/** What learners pass on to others, and what they are told has come of it. */
import { titled } from './course-words.ts'
import type { Say } from './engine/say.ts'
import { sourceOf } from './engine/source.ts'
import { telegramWith, whatsappWith } from './opening-words.ts'
import type { Part, Speech } from './wording.ts'

/** In the learner's own voice, to be passed on as it is. `page`: where the certificate can be seen. */
export function invitationParts(
  { course }: Extract<Say, { what: 'invitation' }>,
  page: string,
  speech: Speech,
): Part[] {
  const { phrase, invitation, telegramUrl, whatsappUrl } = speech
  const source = invitation ? sourceOf(invitation, course) : course
  return [
    `${phrase('invitation', titled(course, speech))}\n${page}`,
    phrase('invitation-links'),
    ...(whatsappUrl ? [`${phrase('app-whatsapp')}\n${whatsappWith(whatsappUrl, `/start ${source}`)}`] : []),
    ...(telegramUrl ? [`${phrase('app-telegram')}\n${telegramWith(telegramUrl, source)}`] : []),
  ]
}

export const invitedParts = ({ phrase, invited = 0 }: Speech): Part[] =>
  invited > 0 ? [phrase('invited', { invited })] : []
