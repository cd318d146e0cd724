/**
 * A phone number that was silent for half a year may be somebody else's now. Whoever speaks there shows first that they
 * are the same: by the name as it stands in the record, in three tries. Else they begin as somebody new.
 */
import { languages } from '../../content/schema.ts'
import { type Address, addressId } from './address.ts'
import { close, speak } from './ending.ts'
import { commandWords, fold, placesNamed } from './hearing.ts'
import type { Inbound } from './inbound.ts'
import type { Learner } from './learner.ts'
import { type Name, readName } from './name.ts'
import { firstRecord, numberOf } from './people.ts'
import { silenced } from './reminders.ts'
import { here, type Scene } from './room.ts'
import type { Say } from './say.ts'
import type { Effect, Turn } from './turn.ts'
import { further, heardAt, isOwn, withoutAddress } from './whereabouts.ts'

const mostTries = 3
/** Commands, so that they are heard by a record that is not there yet. */
const greeting: Say = {
  do: 'say',
  what: 'language',
  step: 0,
  choices: languages.map((language) => `/language ${language}`),
}

/** The answer to whatever is done at such an address. */
export function recognise(inbound: Inbound, scene: Scene): Turn {
  const { learner, from, now } = scene
  // The first of those who learn there has the list of them, so it is that one's to find out.
  if (numberOf(learner) && !learner.apart)
    return close(scene, inbound, learner, [{ do: 'hand', learner: firstRecord(learner) }])
  if (inbound.kind === 'chose')
    return inbound.choice === '/new' ? beginAnew(inbound, scene) : askWho(scene, inbound)
  if (inbound.kind !== 'said') return askWho(scene, inbound)

  const asked = unsureOf(learner, from)
  const folded = fold(inbound.text)
  if (folded === '/new') return beginAnew(inbound, scene)
  if (commandWords.get(folded) === '/stop' || folded === '/stop')
    return speak(scene, inbound, { learner: silenced(learner, now), instead: { what: 'stopped' } })
  if (asked === undefined || folded.startsWith('/')) return askWho(scene, inbound)
  if (placesNamed(folded, false)[0] === 1) return beginAnew(inbound, scene)
  if (isNamed(learner.name, inbound.text)) {
    const known = heardAt(here(learner), from, now)
    return speak(scene, inbound, { learner: known, note: 'back' })
  }
  const tries = asked + 1
  if (tries >= mostTries) return beginAnew(inbound, scene)
  return askWho({ ...scene, learner: withUnsure(learner, from, tries) }, inbound, [], 'name-other')
}

/** Without a name there is nothing that only the same person knows. */
export function askWho(scene: Scene, inbound: Inbound, effects: Effect[] = [], note?: 'name-other'): Turn {
  const { learner, from } = scene
  if (!learner.name) return beginAnew(inbound, scene)
  const asked = withUnsure(learner, from, unsureOf(learner, from) ?? 0)
  const { step } = learner
  const say: Say = { do: 'say', what: 'recognising', step, choices: ['/new'], ...(note && { note }) }
  return close(scene, inbound, asked, [say, ...effects])
}

/**
 * The address goes from the record. Where it is the record's own, the record goes, with those who learnt beside it; but
 * not while it speaks elsewhere too: then somebody new learns here apart from it. Certificates stay valid.
 */
function beginAnew(inbound: Inbound, scene: Scene): Turn {
  const { learner, from, now } = scene
  if (!isOwn(learner, from))
    return close(scene, inbound, withoutAddress(learner, addressId(from)), [
      greeting,
      { do: 'lend', address: from },
    ])
  if (further(learner).length > 0) {
    const { unsure: _, ...sure } = learner
    const lent = `${learner.id}/${now}`
    return close(scene, inbound, { ...sure, lent }, [{ do: 'hand', learner: lent, apart: true }])
  }
  const beside = Object.keys(learner.people ?? {}).map((number) => `${learner.id}/${number}`)
  return close(scene, inbound, learner, [
    greeting,
    ...beside.map((other) => ({ do: 'forget' as const, learner: other, certificates: [] })),
    { do: 'forget', certificates: [], released: Object.keys(learner.certificates) },
  ])
}

/** A record's further address that it has given up, a moment before its row says so: it is nobody's. */
export const disown = (known: Learner, from: Address): Turn => ({
  learner: known,
  effects: [greeting, { do: 'lend', address: from }],
})

function isNamed(name: Name = {}, text: string): boolean {
  const told = readName(text)
  if (typeof told === 'string') return false
  return (['arabic', 'latin'] as const).every(
    (script) => told[script] === undefined || fold(told[script]) === fold(name[script] ?? ''),
  )
}

const unsureOf = (learner: Learner, at: Address): number | undefined =>
  isOwn(learner, at) ? learner.unsure : learner.elsewhere?.[addressId(at)]?.unsure

function withUnsure(learner: Learner, at: Address, unsure: number): Learner {
  const there = learner.elsewhere?.[addressId(at)]
  return there
    ? { ...learner, elsewhere: { ...learner.elsewhere, [addressId(at)]: { ...there, unsure } } }
    : { ...learner, unsure }
}
