/** The page of an association: for who opens it and passes its code on, and for whoever comes onto it. */
import { milestoneIn } from './attending.ts'
import { heldOf } from './holding.ts'
import type { Inbound } from './inbound.ts'
import type { Learner } from './learner.ts'
import type { Milestone } from './milestones.ts'
import { joinCommand } from './page-code.ts'
import type { Profile } from './profile.ts'
import { here, type Move, type Scene } from './room.ts'
import type { Effect } from './turn.ts'
import { lastSaidAt } from './whereabouts.ts'

/** The wording that is consented to by joining, and by being named; a change of what is shown to whom takes a new number. */
const pageWording = '2026-12'

/** Somebody has given a code: they are asked whether they join. Whoever has not agreed to anything yet is asked once they have. */
export function meetPage(page: NonNullable<Scene['page']>, scene: Scene): Move {
  const learner = here(scene.learner)
  if (typeof page === 'string') return { learner, note: `page-${page}` }
  if (!learner.consent) return { learner: { ...learner, source: page.code }, note: 'page-kept' }
  return { learner, ...asking(page.code) }
}

export const asking = (code: string): Pick<Move, 'instead' | 'choices'> => ({
  instead: { what: 'page-joining', page: code },
  choices: [joinCommand(code), '/continue'],
})

/** `/association` shows how things stand; words after it change them. */
export function obeyAssociation(word: string | undefined, more: string | undefined, scene: Scene): Move {
  const learner = here(scene.learner)
  const { profile = {} } = learner
  switch (word) {
    case 'join':
      return join(scene.page ?? justOffered(more, scene), { ...scene, learner })
    case 'named':
    case 'unnamed':
      return profile.member ? named(word, { ...scene, learner }) : overview(learner)
    case 'leave':
      return profile.member ? leavePage({ ...scene, learner }) : overview(learner)
    case 'open':
      if (profile.runs || !mayOpen(profile)) return overview(learner)
      if (more !== 'yes') return { learner, instead: { what: 'page-opening' }, choices: opening }
      return { ...overview(withProfile(learner, { ...profile, runs: true })), first: [{ do: 'open-page' }] }
    case 'share':
      if (!profile.runs) return overview(learner)
      return { learner, instead: { what: 'page-links' }, choices: beside }
    case 'attest':
      if (!profile.runs) return overview(learner)
      return more === 'yes'
        ? {
            learner,
            instead: { what: 'page-attested' },
            choices: beside,
            first: [{ do: 'order-attestation' }],
          }
        : { learner, instead: { what: 'page-attesting' }, choices: ['/association', attestYes] }
    case 'close':
      if (!profile.runs) return overview(learner)
      if (more !== 'yes')
        return {
          learner,
          instead: { what: 'page-closing' },
          choices: ['/association close yes', '/association'],
        }
      return {
        learner: withProfile(learner, without(profile, 'runs')),
        note: 'page-closed',
        first: [{ do: 'close-page' }],
      }
    default:
      return overview(learner)
  }
}

const beside = ['/association', '/continue']

/** The last of those beside them: each is only shown where enough members hold a certificate. */
const attest = '/association attest'
const attestYes = `${attest} yes`
export const needsEnough = (choice: string): boolean => choice === attest || choice === attestYes

const opening = ['/association open yes', '/profile association', '/continue']

/** Whoever runs an association and has told its name. */
const mayOpen = ({ role, association }: Profile): boolean => role === 'run' && association !== undefined

function overview(learner: Learner): Move {
  const { profile = {} } = learner
  const own = profile.runs ? ['/association share', '/association close'] : []
  const joined = profile.member
    ? [`/association ${profile.shown ? 'unnamed' : 'named'}`, '/association leave']
    : []
  if (profile.runs)
    return { learner, instead: { what: 'page' }, choices: [...own, ...joined, '/continue', attest] }
  if (profile.member) {
    const open = mayOpen(profile) ? ['/association open'] : []
    return { learner, instead: { what: 'page-membership' }, choices: [...joined, ...open, '/continue'] }
  }
  return mayOpen(profile)
    ? { learner, instead: { what: 'page-opening' }, choices: opening }
    : { learner, instead: { what: 'page-none' }, choices: ['/profile', '/continue'] }
}

/** Whoever answers in words what they were just asked has not written the code. */
function justOffered(code: string | undefined, { learner, from }: Scene): Scene['page'] {
  const said = lastSaidAt(learner, from)
  return said?.what === 'page-joining' && said.page === code ? { code: said.page } : undefined
}

/** Being named is asked apart. */
function join(page: Scene['page'], { learner, now }: Scene): Move {
  if (!page) return overview(learner)
  if (typeof page === 'string') return { learner, note: `page-${page}` }
  const profile = { ...without(learner.profile, 'shown'), member: true as const }
  return {
    learner: withProfile(learner, profile),
    instead: { what: 'page-naming' },
    choices: ['/association named', '/association unnamed'],
    first: [{ do: 'keep-membership', page: page.code }],
    effects: [attesting(now, 'association', pageWording)],
  }
}

function named(word: 'named' | 'unnamed', { learner, now }: Scene): Move {
  const profile = learner.profile ?? {}
  const isAlike = (word === 'named') === (profile.shown === true)
  const changed = word === 'named' ? { ...profile, shown: true as const } : without(profile, 'shown')
  const wording = word === 'named' ? pageWording : 'withdrawn'
  return {
    learner: withProfile(learner, changed),
    note: `page-${word}`,
    ...(!isAlike && { effects: [{ do: 'keep-membership' }, attesting(now, 'first-name', wording)] }),
  }
}

function leavePage({ learner, now }: Scene): Move {
  const { shown, ...profile } = without(learner.profile, 'member')
  const withdrawn = ['association' as const, ...(shown ? ['first-name' as const] : [])]
  return {
    learner: withProfile(learner, profile),
    note: 'page-left',
    first: [{ do: 'leave-page' }],
    effects: withdrawn.map((purpose) => attesting(now, purpose, 'withdrawn')),
  }
}

const attesting = (now: number, purpose: 'association' | 'first-name', wording: string): Effect => ({
  do: 'attest',
  entries: [`${now} ${purpose} ${wording}`],
})

/** An operator has put the page into their hands, or taken it from them. */
export const entrusted = ({ runs }: Extract<Inbound, { kind: 'entrusted' }>, learner: Learner): Learner =>
  withProfile(learner, runs ? { ...learner.profile, runs: true } : without(learner.profile, 'runs'))

const withProfile = (learner: Learner, profile: Profile): Learner => ({ ...learner, profile })

function without(profile: Profile = {}, flag: 'member' | 'shown' | 'runs'): Profile {
  const { [flag]: _, ...others } = profile
  return others
}

/** How far they have come in each course that they have begun; a certificate that was taken back is none. */
export function progressOf(learner: Learner): Record<string, Exclude<Milestone, 'came'>> {
  const { courses, certificates, place } = learner
  const known = [
    ...Object.keys({ ...courses, ...certificates }),
    ...('course' in place ? [place.course] : []),
  ]
  return Object.fromEntries(
    [...new Set(known)].flatMap((course) => {
      const reached = milestoneIn(course, learner)
      if (reached === 'came') return []
      return [[course, reached === 'certified' && !heldOf(learner, course) ? 'finished' : reached]]
    }),
  )
}

/** What the turn has changed of what stands on the page. */
export function countedOnPage(before: Learner, after: Learner, done: Effect[]): Effect[] {
  if (!after.profile?.member || done.some((effect) => effect.do === 'keep-membership')) return []
  const isAlike = before.profile?.member && stateOf(before) === stateOf(after)
  return isAlike ? [] : [{ do: 'keep-membership' }]
}

const stateOf = (learner: Learner): string =>
  JSON.stringify([
    Object.entries(progressOf(learner)).sort(),
    learner.profile?.shown ? (learner.name ?? '') : '',
  ])
