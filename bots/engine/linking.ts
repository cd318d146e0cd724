/** A one-time code that is shown at one address and sent from another lets both speak for one record. */
import { type Address, addressId, addressIn } from './address.ts'
import { codeOf } from './attending.ts'
import { smsAddress } from './by-sms.ts'
import { close, speak } from './ending.ts'
import { fold } from './hearing.ts'
import type { Inbound } from './inbound.ts'
import type { Learner } from './learner.ts'
import { awaited, broughtBy, withBrought } from './merging.ts'
import { numberOf } from './people.ts'
import { unlinkCommand } from './phones.ts'
import { here, type Move, type Scene } from './room.ts'
import type { Effect, Turn } from './turn.ts'
import { heardAt } from './whereabouts.ts'

type Linked = Extract<Inbound, { kind: 'linked' }>
type Finding = NonNullable<Extract<Inbound, { kind: 'said' }>['code']>

/** Eight digits of any system, and nothing else but the `/start` of a link. */
export function codeIn(text: string): string | undefined {
  const [, one, other] = /^(?:\/start )?(\d{4}) ?(\d{4})$/.exec(fold(text.slice(0, 64))) ?? []
  return one && other && one + other
}

/** Somebody has sent a code: where it opens another record, that one answers. */
export function present(finding: Finding, { learner }: Scene): Move {
  const stay = here(learner)
  if (finding === 'unknown') return { learner: stay, note: 'code-unknown' }
  if (finding === 'spent') return { learner: stay, note: 'code-spent' }
  if (finding.opens === learner.id) return { learner: stay, note: 'code-own' }
  const shared = learner.people || learner.elsewhere || numberOf(learner)
  if (shared) return { learner: stay, note: 'code-shared' }
  if (awaited(learner).length > 0) return { learner: stay, note: 'code-early' }
  const brought = broughtBy(learner)
  return { learner: stay, quiet: true, effects: [{ do: 'link', learner: finding.opens, brought }] }
}

/**
 * The record whose code it was takes in what was learnt at the address, speaks there from now on, and is told of it where
 * it began. Two certificates of one course stay apart, each with whoever earned it.
 */
export function linked(inbound: Linked, scene: Scene): Turn {
  const { learner, now } = scene
  const { from, brought } = inbound
  // Forgotten meanwhile: whoever sent the code goes on alone.
  if (!learner.consent) return { learner: undefined, effects: [{ do: 'hand', learner: addressId(from) }] }
  const held = Object.keys(brought.certificates)
  if (held.some((course) => course in learner.certificates || awaited(learner).includes(course)))
    return close(scene, inbound, learner, [
      { do: 'say', what: 'unlinkable', step: learner.step, choices: ['/continue'] },
    ])
  const merged = withBrought(here(learner), brought)
  const session = merged.session === brought.session ? codeOf(brought) : undefined
  return speak(scene, inbound, {
    learner: reachedAt(from, merged, now),
    note: 'linked',
    effects: [
      {
        do: 'forget',
        learner: addressId(from),
        into: learner.id,
        certificates: [],
        ...(held.length > 0 && { released: held }),
        ...(session && { session }),
      },
      { do: 'lend', address: from, learner: learner.id },
      ...lentNumber(brought.phone, learner),
      {
        do: 'say',
        what: 'linked',
        address: from,
        step: learner.step,
        choices: [unlinkCommand(addressId(from))],
        to: addressIn(learner.id),
        unasked: true,
      },
    ],
  })
}

/** A proven number that comes to somebody who has one: nobody's any more, unless it is the same. */
function lentNumber(brought: string | undefined, { id, phone }: Learner): Effect[] {
  if (!brought || !phone) return []
  return [{ do: 'lend', address: smsAddress(brought), ...(brought === phone && { learner: id }) }]
}

/** Choices that either record has offered so far go stale. */
function reachedAt(address: Address, learner: Learner, now: number): Learner {
  const step = Math.max(learner.step + 1, now)
  return heardAt({ ...learner, step }, address, now)
}
