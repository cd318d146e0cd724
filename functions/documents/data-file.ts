/** All that is kept about a learner: a file that a browser opens on any phone without the network, and its JSON in it. */
import { consentLines } from '../../bots/consent-words.ts'
import type { Deck } from '../../bots/engine/deck.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { spaced } from '../../bots/engine/page-code.ts'
import { campaignIn, courseIn } from '../../bots/engine/source.ts'
import { localeOf, type Phrase, phrasesOf } from '../../bots/phrases.ts'
import { profileLines } from '../../bots/profile-words.ts'
import { reminderWords } from '../../bots/reminder-words.ts'
import { openSpeech } from '../../bots/wording.ts'
import type { Catalogue } from '../../content/schema.ts'
import type { Certificate } from './pages/certificate.ts'
import { type Html, html, trusted } from './pages/html.ts'
import type { Voices } from './voices.ts'

export interface KeptAbout {
  learner: Learner
  deck: Deck
  /** As engine/consents.ts keeps them. */
  consents: string[]
  voices: Voices
  /** As they wrote its name. */
  association?: string
  /** The page of an association that they are on, and the one that they run. */
  membership?: { code: string; name: string }
  coordinates?: { code: string; name: string; attestation?: string }
  /** `came`: how many came by it. */
  invitation?: { code: string; came: number }
  certificates: Certificate[]
  /** What could not be dealt with: JSON. */
  letters: string[]
}

/** `at`: milliseconds since 1970. */
export function dataFile(kept: KeptAbout, catalogue: Catalogue, portalUrl: string, at: number): string {
  const { language } = kept.learner
  const phrase = phrasesOf(catalogue, language)
  const json = JSON.stringify(kept, null, 1)
  const name = `takwin-${new Date(at).toISOString().slice(0, 10)}.json`
  const rows = rowsOf(kept, catalogue, portalUrl).filter(([, values]) => values.length > 0)
  return html`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${phrase('data-title')}</title>
<style>${trusted(style)}</style>
</head>
<body>
<h1>${phrase('data-title')}</h1>
<p>${phrase('data-lead', { day: dayOf(at / 1000, kept.learner, catalogue) })}</p>
<dl>${rows.map(([field, values]) => row(phrase(`data-${field}`), values))}</dl>
<p>${phrase('data-rights')} <a href="${portalUrl}/${language}/privacy">${portalUrl}/${language}/privacy</a></p>
<h2>${phrase('data-json')}</h2>
<p><a download="${name}" href="data:application/json;base64,${Buffer.from(json).toString('base64')}">${name}</a></p>
<details><summary>JSON</summary><pre dir="ltr">${json}</pre></details>
</body>
</html>`.markup
}

const row = (label: string, values: string[]): Html =>
  html`<dt>${label}</dt>${values.map((value) => html`<dd><bdi>${value}</bdi></dd>`)}`

/** In the order in which somebody would ask. */
function rowsOf(
  kept: KeptAbout,
  catalogue: Catalogue,
  portalUrl: string,
): [field: string, values: string[]][] {
  const { learner, deck, invitation, certificates, letters } = kept
  const speech = { ...openSpeech(learner, catalogue, portalUrl), consents: kept.consents }
  const { phrase } = speech
  const title = (course: string) => catalogue.courses[course]?.words[learner.language].title ?? course
  const day = (at: number | undefined) => (at === undefined ? [] : [dayOf(at, learner, catalogue)])
  const { elsewhere = {}, people = {}, woken = {}, name = {}, place, news, session } = learner
  const changes = Object.entries(learner.changes ?? {})
  const agreed = learner.reminders && 'at' in learner.reminders
  return [
    ['address', [learner.id]],
    ['elsewhere', Object.keys(elsewhere)],
    ['phone', learner.phone ? [learner.phone] : []],
    ['language', [phrase('language-name')]],
    ['profile', profileLines({ ...speech, association: kept.association })],
    ['name', [name.arabic, name.latin].filter((each) => each !== undefined)],
    ['place', ['course' in place ? title(place.course) : phrase('menu-command')]],
    [
      'courses',
      Object.entries(learner.courses).map(([course, { tries = 0 }]) => triesIn(title(course), tries, phrase)),
    ],
    ['certificates', certificates.map(({ id }) => `${portalUrl}/certificates/${id}`)],
    [
      'corrected',
      changes.flatMap(([course, { corrected = [] }]) =>
        corrected.flatMap(day).map((on) => `${title(course)}: ${on}`),
      ),
    ],
    ['withdrawn', changes.flatMap(([course, { withdrawn }]) => (withdrawn ? [title(course)] : []))],
    ['deck', Object.entries(deck).map(([course, cards]) => `${title(course)}: ${Object.keys(cards).length}`)],
    ['stars', kept.voices.stars.map((each) => `${title(each.course)}: ${each.stars} ★`)],
    [
      'uses',
      kept.voices.uses.map(
        ({ course, question, answer }) => `${title(course)}: ${phrase(`use-${question}-${answer}`)}`,
      ),
    ],
    ['voices', kept.voices.said.map((each) => each.words ?? phrase('data-voice'))],
    ['consents', consentLines(speech)],
    ['reminders', agreed ? [reminderWords(speech)] : []],
    ['news', news && 'at' in news ? [...day(news.at), ...(news.led ? [news.led] : [])] : []],
    ['woken', day(woken.at)],
    ['said', day(woken.said)],
    ['spoke', day(learner.spoke)],
    ['stopped', day(learner.stopped)],
    ['source', learner.source ? [learner.source] : []],
    ['session', session ? [`${title(courseIn(session))} (${campaignIn(session)})`] : []],
    ['invitation', invitation ? [`${invitation.code}: ${invitation.came}`] : []],
    ['membership', pageLines(kept.membership)],
    [
      'coordinates',
      [
        ...pageLines(kept.coordinates),
        ...(kept.coordinates?.attestation
          ? [`${portalUrl}/certificates/${kept.coordinates.attestation}`]
          : []),
      ],
    ],
    ['people', Object.values(people)],
    ['letters', letters],
    ['last', [learner.lastTurn.effects.map(({ do: did }) => did).join(', ') || '–']],
  ]
}

const pageLines = (page: KeptAbout['membership']): string[] =>
  page ? [[page.name, spaced(page.code)].filter(Boolean).join(': ')] : []

const triesIn = (title: string, tries: number, phrase: Phrase): string =>
  tries > 0 ? `${title}: ${phrase('data-tries', { tries })}` : title

function dayOf(at: number, { language }: Learner, { calendar }: Catalogue): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: calendar.zone } as const
  return new Intl.DateTimeFormat(localeOf(language), format).format(at * 1000)
}

const style = `
:root{color-scheme:light dark}
body{font:1.0625rem/1.7 system-ui,sans-serif;max-inline-size:42rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h1,h2{line-height:1.3}
dt{font-weight:600;margin-block-start:1rem;padding-block-start:.75rem;border-block-start:1px solid #8886}
dd{margin:.2rem 0 0}
pre{white-space:pre-wrap;font-size:.85rem}
`
