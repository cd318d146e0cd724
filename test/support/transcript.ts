/**
 * A transcript is script and golden at once. Lines that begin with `> ` are the learner: words, or `[a label]` for
 * a tap; with `* ` what happens beside that; with `# ` what it is about. All else is what the bot said.
 */
import { addressId } from '../../bots/engine/address.ts'
import { openSpeech, word } from '../../bots/wording.ts'
import { announcementIn } from '../../content/campaign.ts'
import type { Catalogue } from '../../content/schema.ts'
import { wordsFor } from './addresses.ts'
import { happen, openConversation, say } from './conversation.ts'
import { type Directive, directiveOf, type Play } from './directives.ts'
import { drawnBubble, withoutMarks } from './drawn-bubble.ts'

/** What every campaign says here. */
const campaign = {
  words: {
    ar: 'طلب عروض جديد: مشاريع الجمعيات إلى غاية 15 يناير.',
    fr: 'Nouvel appel à projets, jusqu’au 15 janvier.',
    en: 'A new call for projects, until 15 January.',
  },
  link: 'https://projects.example',
}

const portalUrl = 'https://takwin.example'
const chats = {
  telegramUrl: 'https://t.me/takwin_bot',
  whatsappUrl: 'https://wa.me/212500000000',
  invitation: 'i_c0ffee2468',
}

/** Plays the script in a transcript and returns the transcript that it comes to. Throws for a line it cannot play. */
export function replayed(transcript: string, catalogue: Catalogue): string {
  const play: Play = { catalogue, conversation: openConversation(catalogue), seen: [] }
  const script = transcript.split('\n').filter((line) => /^[>*#] /.test(line))
  const drawn = script.map((line) => {
    if (line.startsWith('# ')) return line
    const answer = played(line, play)
    if (/^[>*#] /m.test(answer)) throw new Error(`the bot's words look like a line of the script: ${answer}`)
    return answer ? `${line}\n${answer}\n` : line
  })
  return `${drawn.join('\n').trimEnd()}\n`
}

const clock = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Africa/Casablanca',
})

/** Plays one line, and draws what the bot answers. */
function played(line: string, play: Play): string {
  const before = play.conversation
  const saidBefore = before.said.length
  const { act, draws } = line.startsWith('> ') ? spoken(line.slice(2)) : directiveOf(line.slice(2))
  act(play)

  const { conversation, seen } = play
  const { invited } = conversation
  const bubbles = conversation.said.slice(conversation === before ? saidBefore : 0).map((said) => ({
    ...word(said, {
      ...openSpeech(said.listener, conversation.catalogue, portalUrl),
      ...chats,
      invited,
      data: 'file',
      announcement: announcementIn(said.listener.language, campaign),
      consents: conversation.kept[said.listener.id ?? '']?.consents,
      suggested: conversation.kept[said.listener.id ?? '']?.suggested,
      nearby: conversation.names,
      association: conversation.kept[said.listener.id ?? '']?.association,
    }),
    at: said.at,
  }))
  seen.push(...bubbles.map(({ choices, at }) => ({ choices, at })))
  if (draws === 'quiet') return ''
  const drawn = (draws === 'last' ? bubbles.slice(-1) : bubbles).map((bubble) =>
    addressId(bubble.at) === addressId(conversation.at)
      ? drawnBubble(bubble)
      : `(on ${wordsFor(bubble.at)})\n${drawnBubble(bubble)}`,
  )
  if (drawn.length === 0) return '(nothing)'
  return [...(draws === 'dated' ? [`(${clock.format(conversation.now)})`] : []), drawn.join('\n\n')].join(
    '\n',
  )
}

/**
 * `[a label]`, or `[2]` for the second option, is a tap on the last bubble; with `above`, on the newest before it that
 * has it. In words, `\n` and `\u202e` stand for what cannot be seen.
 */
function spoken(line: string): Directive {
  const [, label, above] = /^\[(.+)\]( above)?$/.exec(line) ?? []
  return {
    draws: 'all',
    act({ conversation, seen: everywhere }) {
      if (label === undefined) return void say(conversation, unescaped(line))
      const seen = everywhere.flatMap(({ choices, at }) =>
        addressId(at) === addressId(conversation.at) ? [choices] : [],
      )
      const bubbles = above ? seen.slice(0, -1).toReversed() : seen.slice(-1)
      const choice = bubbles
        .flatMap((choices) => choices.map((each, nth) => ({ ...each, nth: `${nth + 1}` })))
        .find((each) => plain(each.label) === plain(label) || (each.option && each.nth === label))
      if (!choice) {
        const labels = bubbles.flat().map((each) => each.label)
        throw new Error(`no button [${label}], only ${labels.join(', ')}`)
      }
      happen(conversation, { kind: 'chose', choice: choice.id })
    },
  }
}

/** As somebody types it into a script: French print has spaces that do not break, and round apostrophes. */
const plain = (label: string): string => withoutMarks(label).replaceAll('\u00a0', ' ').replaceAll('’', "'")

const unescaped = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})|\\n/gi, (_, code) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : '\n',
  )
