/** A turn without its calls: what `take-turn` works out for one inbound. */
import { converse } from '../../bots/engine/converse.ts'
import { openSpeech, word } from '../../bots/wording.ts'
import type { Catalogue } from '../../content/schema.ts'
import type { Step } from './walk.ts'

export const portalUrl = 'https://takwin.example'

export const conversing =
  ({ before, inbound }: Step, catalogue: Catalogue) =>
  (): void =>
    void converse(before, inbound, catalogue)

export const answering =
  ({ before, inbound }: Step, catalogue: Catalogue) =>
  (): void => {
    const { learner, effects } = converse(before, inbound, catalogue)
    const speech = openSpeech(learner ?? { language: 'ar' }, catalogue, portalUrl)
    for (const effect of effects) if (effect.do === 'say') word(effect, speech)
  }
