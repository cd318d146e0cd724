/** The page of an association in words: for who runs it, for who is on it, and for whoever is asked onto it. */

import { attestationParts, attestingParts } from './attestation-words.ts'
import { titled } from './course-words.ts'
import { spaced } from './engine/page-code.ts'
import type { Say } from './engine/say.ts'
import { type Figures, fewestMembers, told } from './member-figures.ts'
import { telegramWith, whatsappWith } from './opening-words.ts'
import type { Part, Speech } from './wording.ts'

/** A page as it may be shown; to who does not run it, without figures. */
export interface PageShown {
  code: string
  name: string
  /** Absent while there are too few members. */
  figures?: Figures | undefined
  /** First names, with the courses whose certificates they hold. */
  named: [name: string, courses: string[]][]
  /** The number of the association's attestation, once it was asked for. */
  attestation?: string
  /** Where it can be seen as a page. */
  url?: string
}

type PageSay = Extract<Say['what'], `page${string}`>

export function pageParts(what: PageSay, speech: Speech): Part[] {
  const { phrase, page, association = '' } = speech
  if (what === 'page-none' || what === 'page-naming') return [phrase(what)]
  if (what === 'page-opening')
    return [phrase('page-opening'), { strong: isolated(association) }, phrase('page-right')]
  if (!page) return [phrase('page-gone')]
  const named = { name: page.name, code: spaced(page.code) }
  switch (what) {
    case 'page':
      return [
        phrase('page', named),
        ...figureParts(page, speech),
        ...attestationParts(page, speech),
        ...(page.url ? [`${phrase('page-url')}\n${page.url}`] : []),
      ]
    case 'page-links':
      return linkParts(page, speech)
    case 'page-attesting':
      return attestingParts(page, speech)
    case 'page-attested':
      return page.attestation ? [phrase('page-attested')] : attestationParts(page, speech)
    case 'page-closing':
      return [phrase('page-closing', named)]
    case 'page-membership':
      return [phrase('page-membership', named), phrase(speech.profile?.shown ? 'page-shown' : 'page-hidden')]
    case 'page-joining':
      return [phrase('page-joining', named), phrase('page-joining-terms')]
  }
}

const isolated = (text: string): string => `\u2068${text}\u2069`

/** What has no room here stands on the page behind the link. */
function figureParts({ figures, named }: PageShown, speech: Speech): Part[] {
  const { phrase } = speech
  const few = { fewest: fewestMembers }
  const courses = Object.entries(figures?.courses ?? {}).map(([course, { began, finished, certified }]) => {
    const counts = { began: told(began), finished: told(finished), certified: told(certified) }
    return phrase('page-course', { ...titled(course, speech), ...counts })
  })
  const names = named.map(([name, held]) =>
    held.length > 0
      ? phrase('page-named', {
          name,
          courses: held.map((course) => titled(course, speech).course).join(' · '),
        })
      : isolated(name),
  )
  const [shown, left] = fitting(courses, roomForLines)
  const [people] = fitting(names, left)
  return [
    figures
      ? listed([phrase('page-members', { members: told(figures.members) }), ...shown])
      : phrase('page-few', few),
    ...(figures ? [phrase('page-rule', few)] : []),
    ...(people.length > 0 ? [`${phrase('page-names')}\n${listed(people)}`] : []),
  ]
}

/** Characters, of the 1,600 that WhatsApp takes. */
const roomForLines = 900

/** As many as there is room for, and what room is left. */
function fitting(lines: string[], room: number): [lines: string[], left: number] {
  const [first, ...others] = lines
  if (first === undefined || first.length > room) return [[], room]
  const [more, left] = fitting(others, room - first.length)
  return [[first, ...more], left]
}

const listed = (lines: string[]): string => lines.map((line) => `• ${line}`).join('\n')

/** In the coordinator's own voice, to be passed on as it is. */
function linkParts({ name, code }: PageShown, { phrase, telegramUrl, whatsappUrl }: Speech): Part[] {
  return [
    phrase('page-links', { name }),
    ...(whatsappUrl ? [`${phrase('app-whatsapp')}\n${whatsappWith(whatsappUrl, `/start ${code}`)}`] : []),
    ...(telegramUrl ? [`${phrase('app-telegram')}\n${telegramWith(telegramUrl, code)}`] : []),
    phrase('page-code', { code: spaced(code) }),
  ]
}
