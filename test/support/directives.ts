/** What happens in a transcript beside what the learner says: the lines that begin with `* `. */
import type { Choice } from '../../bots/channel.ts'
import { type Address, addressId } from '../../bots/engine/address.ts'
import type { Catalogue, Language } from '../../content/schema.ts'
import { addresses } from './addresses.ts'
import { arrive, learn, sit } from './answering.ts'
import { withCourse, withoutCard, withoutCourse, withoutQuestion } from './changed-catalogue.ts'
import {
  type Conversation,
  decline,
  goTo,
  happen,
  issue,
  openConversation,
  ownAddress,
  repeat,
  wake,
} from './conversation.ts'

export interface Play {
  conversation: Conversation
  /** What is taught until an author changes it. */
  catalogue: Catalogue
  /** The choices of every bubble so far, as the learner saw them, and where. */
  seen: { choices: Choice[]; at: Address }[]
}

/** `quiet` draws nothing, `last` only the last bubble that it led to, `all` whatever was said, `dated` also when. */
export interface Directive {
  draws: 'quiet' | 'last' | 'all' | 'dated'
  act(play: Play): void
}

const tongues: Record<string, Language> = { Arabic: 'ar', French: 'fr', English: 'en' }
const seconds: Record<string, number> = { second: 1, minute: 60, hour: 3600, day: 86400 }
const removals: Record<string, (catalogue: Catalogue, id: string) => Catalogue> = {
  card: withoutCard,
  course: withoutCourse,
  question: withoutQuestion,
}

type Act = (play: Play, words: string[]) => void
const directives: [RegExp, Directive['draws'], Act][] = [
  [
    /^in (Arabic|French|English)(?:, by the link (\S+))?$/,
    'quiet',
    (play, [tongue = '', link]) => {
      const { at, learner, rows } = play.conversation
      const another = !learner && Object.keys(rows).length > 0
      if (!another) play.conversation = { ...openConversation(play.catalogue), at }
      arrive(play.conversation, tongues[tongue] ?? 'ar', link)
    },
  ],
  [
    /^on (telegram|whatsapp|sms|the other phone|a third phone)$/,
    'quiet',
    ({ conversation }, [where = '']) => goTo(conversation, addresses[where] ?? ownAddress),
  ],
  [/^through the lessons$/, 'last', ({ conversation }) => learn(conversation)],
  [
    /^through the exam, (\d+) right$/,
    'last',
    ({ conversation }, [right]) => sit(conversation, Number(right)),
  ],
  [
    /^(\d+) (second|minute|hour|day)s? pass(?:es)?$/,
    'quiet',
    ({ conversation }, [count, unit = '']) => {
      conversation.now += Number(count) * (seconds[unit] ?? 0) * 1000
    },
  ],
  // However often the index has to be armed anew until something is said, or nobody is to be woken any more.
  [
    /^the time comes$/,
    'dated',
    ({ conversation }) => {
      const before = conversation.said.length
      while (conversation.said.length === before && wake(conversation));
    },
  ],
  [
    /^the contact button is tapped$/,
    'all',
    ({ conversation }) => happen(conversation, { kind: 'shared', phone: '+212600000001' }),
  ],
  [/^the same message again$/, 'all', ({ conversation }) => repeat(conversation)],
  [/^the message before it again$/, 'all', ({ conversation }) => repeat(conversation, 1)],
  [/^a (photo|sticker)$/, 'all', ({ conversation }) => happen(conversation, { kind: 'sent' })],
  [/^a voice message$/, 'all', ({ conversation }) => happen(conversation, { kind: 'sent', voice: 'file-1' })],
  [
    /^an operator passes on that they wish to be forgotten$/,
    'all',
    ({ conversation }) => {
      const learner = conversation.learner?.id ?? addressId(ownAddress)
      happen(conversation, { kind: 'withdrew', learner, from: ownAddress })
    },
  ],
  [
    /^session (\d{6}) of (\S+) (opens|will open) in (.+)$/,
    'quiet',
    ({ conversation }, [code = '', course = '', when = '', place = '']) => {
      const opensAt = conversation.now + (when === 'opens' ? 0 : 24 * 3_600_000)
      const session = { course, place, opensAt, closesAt: opensAt + 8 * 3_600_000 }
      conversation.sessions = { ...conversation.sessions, [code]: session }
    },
  ],
  [
    /^the page (\d{9}) of (.+) is open$/,
    'quiet',
    ({ conversation }, [code = '', name = '']) => {
      conversation.pages = { ...conversation.pages, [code]: { name, members: {} } }
    },
  ],
  [
    /^(\d+) others come onto the page, of whom (\d+) began (\S+), (\d+) finished it and (\d+) are certified$/,
    'quiet',
    ({ conversation }, [all, began, course = '', finished, certified]) => {
      const [page] = Object.values(conversation.pages)
      const at = conversation.now / 1000
      for (let nth = 0; page && nth < Number(all); nth++) {
        const furthest =
          nth < Number(certified)
            ? 'certified'
            : nth < Number(finished)
              ? 'finished'
              : nth < Number(began) && 'began'
        const name = `other ${Object.keys(page.members).length}`
        page.members[name] = { since: at, changed: at, reached: furthest ? { [course]: furthest } : {} }
      }
    },
  ],
  [
    /^an operator (gives them the page (\d{9})|takes the page from them)$/,
    'quiet',
    ({ conversation }, [, code]) => {
      const learner = conversation.learner?.id ?? addressId(ownAddress)
      for (const [each, page] of Object.entries(conversation.pages))
        if (code ? each === code : page.coordinator === learner) {
          if (code) page.coordinator = learner
          else delete page.coordinator
        }
      happen(conversation, { kind: 'entrusted', learner, runs: code !== undefined })
    },
  ],
  [
    /^others call their associations? (.+)$/,
    'quiet',
    ({ conversation }, [names = '']) => {
      conversation.names = Object.fromEntries(names.split(' | ').map((name, nth) => [`k${nth}`, name]))
    },
  ],
  [/^the bot is blocked$/, 'all', ({ conversation }) => happen(conversation, { kind: 'left' })],
  [/^the bot is put into a group$/, 'all', ({ conversation }) => happen(conversation, { kind: 'grouped' })],
  [
    /^the campaign (\S+) comes(?:, with the course (\S+))?(, for their region)?$/,
    'all',
    ({ conversation }, [campaign = '', course, chosen]) => {
      const learner = conversation.learner?.id ?? addressId(ownAddress)
      const near = chosen === undefined ? {} : { near: true as const }
      happen(conversation, { kind: 'announced', learner, campaign, ...(course && { course }), ...near })
    },
  ],
  [
    /^version (\S+) of (\S+) heeds it(?:, at the card (\S+))?: (.+)$/,
    'all',
    ({ conversation }, [version = '', course = '', card, what = '']) => {
      const learner = conversation.learner?.id ?? addressId(ownAddress)
      const heeded = [{ version, what: { ar: what, fr: what, en: what }, suggestions: [] }]
      conversation.catalogue = withCourse(conversation.catalogue, course, { heeded })
      const told = { course, version, ...(card && { card }), campaign: `${course}@${version}` }
      happen(conversation, { kind: 'heeded', learner, ...told })
    },
  ],
  [/^the certificate comes$/, 'all', ({ conversation }) => issue(conversation)],
  [
    /^the attestation comes$/,
    'all',
    ({ conversation }) => {
      const { learner, at: from } = conversation
      const { attestation: certificate } =
        Object.values(conversation.pages).find(({ coordinator }) => coordinator === learner?.id) ?? {}
      if (!learner || !certificate) throw new Error('no attestation was ordered')
      happen(conversation, { kind: 'attested', learner: learner.id, from, certificate })
    },
  ],
  [/^the certificate had been revoked$/, 'all', ({ conversation }) => decline(conversation)],
  [
    /^the author removes the (card|course|question) (\S+)$/,
    'quiet',
    ({ conversation }, [what = '', id = '']) => {
      conversation.catalogue = removals[what]?.(conversation.catalogue, id) ?? conversation.catalogue
    },
  ],
  [
    /^the author brings everything back$/,
    'quiet',
    ({ conversation, catalogue }) => {
      conversation.catalogue = catalogue
    },
  ],
]

/** Throws for a line that is none. */
export function directiveOf(line: string): Directive {
  for (const [pattern, draws, act] of directives) {
    const match = pattern.exec(line)
    if (match) return { draws, act: (play) => act(play, match.slice(1)) }
  }
  throw new Error(`there is no directive: * ${line}`)
}
