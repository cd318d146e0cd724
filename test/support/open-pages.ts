/** Pages of associations, as the functions keep them, but as plain data. */
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { progressOf } from '../../bots/engine/membership.ts'
import { firstNameOf } from '../../bots/engine/name.ts'
import { pageCodeOf } from '../../bots/engine/page-code.ts'
import type { Say } from '../../bots/engine/say.ts'
import type { Effect } from '../../bots/engine/turn.ts'
import {
  type Figures,
  fewestMembers,
  figuresOf,
  type Member,
  namedMembers,
} from '../../bots/member-figures.ts'
import type { PageShown } from '../../bots/page-words.ts'
import { idOfBytes } from '../../functions/documents/certificate-id.ts'
import type { Kept } from './kept.ts'

export interface OpenPage {
  name: string
  /** The record of who runs it. */
  coordinator?: string
  /** By record, or by any other name. */
  members: Record<string, Member>
  told?: Figures | undefined
  attestation?: string
}
const attestationNumber = idOfBytes(new Uint8Array(16).fill(3))
type Pages = Record<string, OpenPage>

/** The first that is opened here. */
const firstCode = 312_456_789

/** The mirror of `withPage` in functions/aws/association-pages.ts; `tried`: codes in vain. */
export function withPage(pages: Pages, tried: number, inbound: Inbound): Inbound {
  const code = pageCodeOf(inbound)
  if (!code || (inbound.kind !== 'said' && inbound.kind !== 'chose')) return inbound
  return { ...inbound, page: tried >= 5 ? 'spent' : pages[code] ? { code } : 'unknown' }
}

/** What comes of an effect of this learner's. */
export function withPages(
  pages: Pages,
  effect: Effect,
  learner: Learner | undefined,
  kept: Record<string, Kept>,
): Pages {
  const id = learner?.id ?? ''
  const { [runBy(pages, id) ?? '']: _, ...others } = pages
  switch (effect.do) {
    case 'open-page': {
      const name = kept[id]?.association
      const code = String(firstCode + Object.keys(pages).length)
      return name === undefined || runBy(pages, id)
        ? pages
        : { ...pages, [code]: { name, coordinator: id, members: {} } }
    }
    case 'close-page':
      return others
    case 'order-attestation':
      return mapped(pages, (page) =>
        page.coordinator === id && (page.told?.certified ?? 0) >= fewestMembers
          ? { ...page, attestation: attestationNumber }
          : page,
      )
    case 'leave-page':
    case 'forget':
      return mapped(pages, (page) => withoutMember(page, id))
    case 'keep-membership': {
      const code = effect.page ?? memberOf(pages, id)
      if (!learner || !code) return pages
      return mapped(pages, (page, each) =>
        each === code ? withMember(page, learner) : withoutMember(page, id),
      )
    }
    default:
      return pages
  }
}

function withMember(
  page: OpenPage,
  { id, name, language, profile, lastTurn, ...learner }: Learner,
): OpenPage {
  const first = profile?.shown && name && firstNameOf(name, language)
  const since = page.members[id]?.since ?? lastTurn.at
  const reached = progressOf({ id, language, lastTurn, ...learner })
  const member = { since, changed: lastTurn.at, reached, ...(first && { first }) }
  return { ...page, members: { ...page.members, [id]: member } }
}

function withoutMember(page: OpenPage, id: string): OpenPage {
  const { [id]: _, ...members } = page.members
  return { ...page, members }
}

const mapped = (pages: Pages, change: (page: OpenPage, code: string) => OpenPage): Pages =>
  Object.fromEntries(Object.entries(pages).map(([code, page]) => [code, change(page, code)]))

const runBy = (pages: Pages, id: string): string | undefined =>
  Object.keys(pages).find((code) => pages[code]?.coordinator === id)

const memberOf = (pages: Pages, id: string): string | undefined =>
  Object.keys(pages).find((code) => pages[code] && id in pages[code].members)

/** The mirror of `pageSpokenOf` there; what is told is kept in the page. */
export function pageSpokenOf(pages: Pages, say: Say, { id }: Learner, now: number): PageShown | undefined {
  const code =
    say.what === 'page-joining'
      ? say.page
      : say.what === 'page-membership'
        ? memberOf(pages, id)
        : runBy(pages, id)
  const page = code === undefined ? undefined : pages[code]
  if (!page || code === undefined || !say.what.startsWith('page')) return undefined
  if (!/^page(?:-attest\w+)?$/.test(say.what)) return { code, name: page.name, named: [] }
  const members = Object.values(page.members)
  page.told = figuresOf(members, page.told, now)
  const url = 'https://takwin.example/a/secret'
  return {
    code,
    name: page.name,
    named: namedMembers(members),
    url,
    ...(page.told && { figures: page.told }),
    ...(page.attestation && { attestation: page.attestation }),
  }
}
