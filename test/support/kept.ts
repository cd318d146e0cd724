/** What is kept beside a learner's record: the deck, and when they are to be woken. */
import { associationIn } from '../../bots/engine/association.ts'
import { type Deck, withAnswers } from '../../bots/engine/deck.ts'
import { wishWording } from '../../bots/engine/heeding.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Effect } from '../../bots/engine/turn.ts'
import { sentenceIn } from '../../bots/engine/voicing.ts'

export interface Kept {
  /** Worked out when it is asked for: conversations, unlike decks, do without a calendar. */
  deck(): Deck
  consents: string[]
  association?: string | undefined
  /** What they have suggested; empty where it was said by voice. */
  suggested?: string[]
  /** Seconds since 1970. */
  dueAt?: number | undefined
}

export const nothingKept: Kept = { deck: () => ({}), consents: [] }

/** After an effect of what was heard, carried out at a time in seconds since 1970. `names`: what others call associations, by key. */
export function keeping(
  kept: Kept,
  effect: Effect,
  heard: Inbound,
  at: number,
  names: Record<string, string>,
): Kept {
  switch (effect.do) {
    case 'remember':
      return { ...kept, deck: () => withAnswers(kept.deck(), effect.answers, at) }
    case 'wake':
      return { ...kept, dueAt: effect.at }
    case 'forget':
      return nothingKept
    case 'attest':
      return { ...kept, consents: [...new Set([...kept.consents, ...effect.entries])] }
    case 'keep-association':
      if (effect.like) return { ...kept, association: names[effect.like] ?? kept.association }
      return effect.named ? { ...kept, association: associationIn(heard) } : kept
    case 'drop-association':
      return { ...kept, association: undefined }
    case 'open-page':
    case 'close-page':
    case 'order-attestation':
    case 'keep-membership':
    case 'leave-page':
    case 'leave-behind':
    case 'say':
    case 'certify':
    case 'correct':
    case 'withdraw':
    case 'lend':
    case 'hand':
    case 'link':
    case 'recall':
    case 'attend':
    case 'count-invited':
    case 'keep-stars':
    case 'keep-use':
    case 'recall-heeded':
      return kept
    case 'keep-voice': {
      const sentence = sentenceIn(heard)
      const words = sentence && ('words' in sentence ? sentence.words : '')
      const isNew = effect.kind === 'suggestion' && words !== undefined
      return isNew ? { ...kept, suggested: [...(kept.suggested ?? []), words] } : kept
    }
    case 'keep-wish':
      return { ...kept, consents: [...kept.consents, `${at} suggestion ${wishWording}`] }
    case 'drop-wishes':
      return { ...kept, consents: [...kept.consents, `${at} suggestion withdrawn`] }
  }
}
