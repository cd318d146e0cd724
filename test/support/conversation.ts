/** A learner in conversation with the engine. As in the functions, the learner goes through JSON between any two turns. */
import * as z from 'zod/mini'
import { type Address, addressId, addressIn } from '../../bots/engine/address.ts'
import { converse } from '../../bots/engine/converse.ts'
import { dueOf } from '../../bots/engine/deck.ts'
import { type Inbound, inboundSchema } from '../../bots/engine/inbound.ts'
import { type Learner, learnerSchema } from '../../bots/engine/learner.ts'
import type { Milestone } from '../../bots/engine/milestones.ts'
import type { Say } from '../../bots/engine/say.ts'
import type { Effect, Turn } from '../../bots/engine/turn.ts'
import { token } from '../../bots/engine/understand.ts'
import type { Listener } from '../../bots/wording.ts'
import type { Catalogue } from '../../content/schema.ts'
import { idOfBytes } from '../../functions/documents/certificate-id.ts'
import { deepFreeze } from './deep-freeze.ts'
import { type Kept, keeping, nothingKept } from './kept.ts'
import { type OpenPage, pageSpokenOf, withPage, withPages } from './open-pages.ts'
import {
  attendedBy,
  type Codes,
  codeShown,
  findingIn,
  type InPerson,
  lent,
  nearbyIn,
  type Rows,
  recordOf,
  sessionFound,
} from './records.ts'

type WithoutFrame<I> = I extends Inbound ? Omit<I, 'id' | 'from' | 'at' | 'sent'> : never
/** An inbound without its frame: the conversation numbers and dates it, and it comes from where the learner is. */
export type Happening = WithoutFrame<Inbound> & { from?: Address }
type Ordering = Extract<Effect, { do: 'certify' | 'correct' }>

export const certificateNumber = '0G2-081-040-G20-810-40G-208-104-0GG'
/** That of one whose name was corrected. */
export const correctedNumber = idOfBytes(new Uint8Array(16).fill(2))

export interface Conversation {
  catalogue: Catalogue
  /** Where the learner is. */
  at: Address
  /** All records, and the addresses that speak for them. */
  rows: Rows
  codes: Codes
  /** Codes in vain, by address. */
  tried: Record<string, number>
  /** In-person sessions, by their codes. */
  sessions: Record<string, InPerson>
  /** Whoever has the address; undefined for somebody who is not known, or not any more. */
  learner: Learner | undefined
  /** Milliseconds since 1970. */
  now: number
  heard: Inbound[]
  /** What the last turn was about: the last heard, or one before it again. */
  taken?: Inbound
  /** What was said in all turns, repeats included, to whom, and where. */
  said: (Say & { listener: Listener; at: Address })[]
  /** Certificates ordered and not yet come. */
  ordered: (Ordering & { learner: string; from: Address })[]
  /** By record, what is kept beside it. */
  kept: Record<string, Kept>
  /** Messages in a row that are answered; all if absent. */
  most?: number
  /** By session and record, how far they have come. */
  attended: Record<string, Record<string, Milestone>>
  /** Names of associations that enough others have told, by their keys. */
  names: Record<string, string>
  /** Pages of associations, by their codes. */
  pages: Record<string, OpenPage>
  /** How many came by the invitation that was passed on. */
  invited: number
}

export const openConversation = (catalogue: Catalogue): Conversation => ({
  catalogue,
  at: ownAddress,
  rows: {},
  codes: {},
  tried: {},
  sessions: {},
  learner: undefined,
  now: Date.UTC(2026, 10, 2, 9),
  heard: [],
  said: [],
  ordered: [],
  kept: {},
  attended: {},
  names: {},
  pages: {},
  invited: 0,
})

export const ownAddress: Address = { channel: 'telegram', address: '212600' }

/** The learner takes another phone, or another app. */
export function goTo(conversation: Conversation, at: Address): void {
  conversation.at = at
  conversation.learner = recordOf(conversation.rows, { id: '', from: at })
}

/** Something new happens, a second after the last thing. */
export function happen(conversation: Conversation, happening: Happening): Turn {
  conversation.now += 1000
  const { now, heard, at: from } = conversation
  const sent = happening.kind === 'said' && { sent: now / 1000 }
  const id = `${happening.kind === 'certified' ? 'c' : 'u'}${1_000_000 + heard.length}`
  const inbound = z.parse(inboundSchema, { id, from, at: now, ...sent, ...happening })
  heard.push(deepFreeze(inbound))
  return take(conversation, inbound)
}

/** The channel delivers once more what it has delivered: the last thing, or the one so many before it. */
export function repeat(conversation: Conversation, before = 0): Turn {
  const inbound = conversation.heard.at(-1 - before)
  if (!inbound) throw new Error('nothing has happened yet')
  return take(conversation, { ...inbound, at: conversation.now })
}

/** The oldest certificate that was ordered comes. */
export function issue(conversation: Conversation): Turn {
  const order = conversation.ordered.shift()
  if (!order) throw new Error('no certificate was ordered')
  return happen(conversation, {
    kind: 'certified',
    learner: order.learner,
    from: order.from,
    course: order.course,
    certificate: order.do === 'correct' ? correctedNumber : certificateNumber,
  })
}

/** The oldest that was to be corrected had been revoked. */
export function decline(conversation: Conversation): Turn {
  const order = conversation.ordered.shift()
  if (!order) throw new Error('no certificate was to be corrected')
  const { learner, from, course } = order
  return happen(conversation, { kind: 'declined', learner, from, course })
}

function take(conversation: Conversation, inbound: Inbound): Turn {
  const found = withFinding(conversation, inbound)
  const before = recordOf(conversation.rows, found)
  const turn = converse(before, found, conversation.catalogue, conversation.most)
  const isNew = turn.learner !== before
  const { learner } = turn
  if (learner && isNew) {
    const stored = deepFreeze(z.parse(learnerSchema, JSON.parse(JSON.stringify(learner))))
    conversation.rows = { ...conversation.rows, [learner.id]: stored }
  }
  const passedOn: Inbound[] = []
  for (const effect of turn.effects) {
    if (effect.do === 'say') hear(conversation, effect, inbound, learner)
    if ((effect.do === 'certify' || effect.do === 'correct') && learner && isNew)
      conversation.ordered.push({ ...effect, learner: learner.id, from: inbound.from })
    if (effect.do === 'count-invited' && isNew) conversation.invited++
    conversation.pages = withPages(conversation.pages, effect, learner, conversation.kept)
    conversation.attended = attendedBy(conversation.attended, effect, learner?.id)
    if (effect.do === 'forget') erase(conversation, effect, learner?.id)
    if (effect.do === 'lend') conversation.rows = lent(conversation.rows, effect.address, effect.learner)
    passedOn.push(...passing(effect, inbound))
    if (isNew) passedOn.push(...returning(conversation, effect, inbound, learner?.id))
  }
  conversation.learner = recordOf(conversation.rows, { id: '', from: conversation.at })
  for (const inner of passedOn) take(conversation, inner)
  conversation.taken = found
  return turn
}

/** With what a code in the words opens, or the session or page that it is of. */
function withFinding(conversation: Conversation, given: Inbound): Inbound {
  const presenting = addressId(given.from)
  const tries = conversation.tried[presenting] ?? 0
  const inbound = withPage(conversation.pages, tries, given)
  if ('page' in inbound && inbound.page === 'unknown')
    conversation.tried = { ...conversation.tried, [presenting]: tries + 1 }
  if (inbound.kind !== 'said') return inbound
  const presenter = addressId(inbound.from)
  const { [presenter]: tried = 0 } = conversation.tried
  const known = recordOf(conversation.rows, inbound)
  const [code, codes] = findingIn(conversation.codes, tried, known?.id, inbound, inbound.text)
  conversation.codes = codes
  const session = sessionFound(conversation.sessions, tried, inbound, inbound.text)
  if ([code, session].includes('unknown'))
    conversation.tried = { ...conversation.tried, [presenter]: tried + 1 }
  const asked = known?.telling?.about === 'association'
  const nearby = asked ? nearbyIn(conversation.names, inbound.text) : []
  return {
    ...inbound,
    ...(code && { code }),
    ...(session && { session }),
    ...(nearby.length > 0 && { nearby }),
  }
}

function hear(conversation: Conversation, say: Say, inbound: Inbound, learner: Learner | undefined): void {
  const page = learner && pageSpokenOf(conversation.pages, say, learner, conversation.now / 1000)
  const listener: Listener = { ...(learner ?? { language: 'ar' }), ...(page && { page }) } as Listener
  const at = say.to ?? inbound.from
  const session = conversation.sessions[say.session ?? '']
  if (session)
    return void conversation.said.push({ ...say, listener: { ...listener, session } as Listener, at })
  if (say.what !== 'linking' || !learner) return void conversation.said.push({ ...say, listener, at })
  const [code, codes] = codeShown(conversation.codes, learner.id, inbound)
  conversation.codes = codes
  conversation.said.push({ ...say, listener: { ...listener, code } as Listener, at })
}

function erase(
  conversation: Conversation,
  { learner, addresses = [], stays }: Extract<Effect, { do: 'forget' }>,
  whose = '',
): void {
  for (const address of addresses) conversation.rows = lent(conversation.rows, address, undefined)
  if (stays) return
  const { [learner ?? whose]: _, ...others } = conversation.rows
  conversation.rows = others
}

/** What comes of reviews and of waking. */
function returning(conversation: Conversation, effect: Effect, inbound: Inbound, whose = ''): Inbound[] {
  const { id, from, at } = inbound
  const seconds = Math.floor(at / 1000)
  const kept = conversation.kept[whose] ?? nothingKept
  conversation.kept = {
    ...conversation.kept,
    [whose]: keeping(kept, effect, inbound, seconds, conversation.names),
  }
  if (effect.do !== 'recall') return []
  const due = dueOf(kept.deck(), seconds, conversation.catalogue)
  return [{ kind: 'recalled', id: `r${id}`, learner: whose, from, at, due }]
}

/** What a turn says to another record. */
function passing(effect: Effect, { id, from, at }: Inbound): Inbound[] {
  if (effect.do === 'hand') {
    const { do: _, ...handed } = effect
    return [{ ...handed, kind: 'handed', id: `h${id}`, from, at }]
  }
  if (effect.do === 'link') {
    const { do: _, ...linked } = effect
    return [{ ...linked, kind: 'linked', id: `k${id}`, from, at }]
  }
  return []
}

/** The time comes for which the learner was to be woken, now or in the future. Undefined where there is none. */
export function wake(conversation: Conversation): Turn | undefined {
  const { learner, catalogue, kept } = conversation
  const { deck, dueAt } = (learner && kept[learner.id]) ?? nothingKept
  if (dueAt === undefined || !learner) return undefined
  conversation.now = Math.max(conversation.now, (dueAt - 1) * 1000)
  const due = dueOf(deck(), conversation.now / 1000 + 1, catalogue)
  return happen(conversation, { kind: 'came-due', learner: learner.id, from: addressIn(learner.id), due })
}

export const say = (conversation: Conversation, text: string): Turn =>
  happen(conversation, { kind: 'said', text })

/** Taps a choice of the last bubble, or of an earlier one. */
export const tap = (conversation: Conversation, choice: string, bubble = conversation.said.at(-1)): Turn =>
  happen(conversation, tapped(choice, bubble))

export const tapped = (choice: string, bubble: Say | undefined): Extract<Happening, { kind: 'chose' }> => ({
  kind: 'chose',
  choice: choice.startsWith('/') ? choice : `${token(bubble?.step ?? 0)}.${choice}`,
})

export const saysIn = ({ effects }: Pick<Turn, 'effects'>): Say[] =>
  effects.filter((effect) => effect.do === 'say')
