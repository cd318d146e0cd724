/** A learner in conversation with the engine. As in the functions, the learner goes through JSON between any two turns. */
import * as z from 'zod/mini'
import { converse } from '../../bots/engine/converse.ts'
import { type Address, type Inbound, inboundSchema } from '../../bots/engine/inbound.ts'
import { type Learner, learnerSchema } from '../../bots/engine/learner.ts'
import type { Effect, Say, Turn } from '../../bots/engine/turn.ts'
import { token } from '../../bots/engine/understand.ts'
import type { Listener } from '../../bots/wording.ts'
import type { Catalogue } from '../../content/schema.ts'
import { deepFreeze } from './deep-freeze.ts'

type WithoutFrame<I> = I extends Inbound ? Omit<I, 'id' | 'from' | 'at' | 'sent'> : never
/** An inbound without its frame: the conversation numbers and dates it. */
export type Happening = WithoutFrame<Inbound>
type Certify = Extract<Effect, { do: 'certify' }>

export const certificateNumber = '0G2-081-040-G20-810-40G-208-104-0GG'

export interface Conversation {
  catalogue: Catalogue
  /** Undefined for somebody who is not known, or not any more. */
  learner: Learner | undefined
  /** Milliseconds since 1970. */
  now: number
  heard: Inbound[]
  /** What the last turn was about: the last heard, or one before it again. */
  taken?: Inbound
  /** What was said in all turns, repeats included, and to whom. */
  said: (Say & { to: Listener })[]
  /** Certificates ordered and not yet come. */
  ordered: Certify[]
}

export const openConversation = (catalogue: Catalogue): Conversation => ({
  catalogue,
  learner: undefined,
  now: Date.UTC(2026, 10, 2, 9),
  heard: [],
  said: [],
  ordered: [],
})

export const ownAddress: Address = { channel: 'telegram', address: '212600' }

/** Something new happens, a second after the last thing. */
export function happen(conversation: Conversation, happening: Happening): Turn {
  conversation.now += 1000
  const { now, heard } = conversation
  const sent = happening.kind === 'said' && { sent: now / 1000 }
  const id = `${happening.kind === 'certified' ? 'c' : 'u'}${1_000_000 + heard.length}`
  const inbound = z.parse(inboundSchema, { id, from: ownAddress, at: now, ...sent, ...happening })
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
  return happen(conversation, { kind: 'certified', course: order.course, certificate: certificateNumber })
}

function take(conversation: Conversation, inbound: Inbound): Turn {
  conversation.taken = inbound
  const before = conversation.learner
  const turn = converse(before, inbound, conversation.catalogue)
  if (turn.learner && turn.learner !== before)
    conversation.learner = deepFreeze(z.parse(learnerSchema, JSON.parse(JSON.stringify(turn.learner))))
  for (const effect of turn.effects) {
    if (effect.do === 'say') conversation.said.push({ ...effect, to: turn.learner ?? { language: 'ar' } })
    if (effect.do === 'certify' && turn.learner !== before) conversation.ordered.push(effect)
    if (effect.do === 'forget') conversation.learner = undefined
  }
  return turn
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
