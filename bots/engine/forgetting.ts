/** At their wish nothing is left of a learner; who learns beside them stays. */
import { addressIn } from './address.ts'
import type { Learner } from './learner.ts'
import { newcomer } from './newcomer.ts'
import { goneFrom } from './people.ts'
import { remainsOf } from './remains.ts'
import type { Move, Scene } from './room.ts'
import type { Effect } from './turn.ts'
import { further } from './whereabouts.ts'

export const forget = (scene: Scene): Move => ({ ...erase(scene), instead: { what: 'forgotten' } })

/** The wish came by another way than a chat: whoever asked for silence there is left in it. */
export const withdraw = (scene: Scene): Move => ({
  ...forget(scene),
  ...(scene.learner.stopped !== undefined && { quiet: true }),
})

/** No consent, no record. */
export const refuse = (scene: Scene): Move => ({ ...erase(scene), instead: { what: 'refused' } })

/**
 * Nobody asked for it, and nobody is told: what public figures need is left, without anybody in it. Certificates that others
 * rely on stay valid, and nothing leads from here to them.
 */
export function release(scene: Scene): Move {
  const { learner, effects = [] } = erase(scene)
  const { certificates } = scene.learner
  const quietly = effects.flatMap((effect): Effect[] => {
    if (effect.do === 'forget') return [{ ...effect, certificates: [], released: Object.keys(certificates) }]
    if (effect.do !== 'hand') return [effect]
    return effect.gone ? [{ ...effect, unheard: true }] : []
  })
  return {
    learner,
    quiet: true,
    effects: [{ do: 'leave-behind', remains: remainsOf(scene.learner) }, ...quietly],
  }
}

function erase({ learner, now }: Scene): Omit<Move, 'instead'> {
  const addresses = further(learner).map(addressIn)
  const released = Object.keys(learner.certificates)
  const erasing = {
    do: 'forget' as const,
    certificates: Object.values(learner.certificates),
    ...(released.length > 0 && { released }),
    ...(addresses.length > 0 && { addresses }),
  }
  if (!learner.people) return { learner, effects: [...goneFrom(learner), erasing] }
  const list: Effect = { do: 'hand', learner: learner.id, showing: 'people' }
  return { learner: emptied(learner, now), effects: [{ ...erasing, stays: true }, list] }
}

/** What the others need: the list of them, and that nothing said before is taken for something new. */
function emptied(
  { id, language, version, people = {}, ring, lastTurn, spoke, heard }: Learner,
  now: number,
): Learner {
  const { expiresAt: _, ...blank } = newcomer(id, now)
  const kept = { language, version, people, ring, lastTurn }
  return { ...blank, ...kept, ...(spoke !== undefined && { spoke }), ...(heard !== undefined && { heard }) }
}
