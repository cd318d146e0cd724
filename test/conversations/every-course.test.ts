/** Every shipped course, by every way through it, in every language. */
import { describe, expect, test } from 'vitest'
import { type Bubble, numbered } from '../../bots/channel.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import type { Turn } from '../../bots/engine/turn.ts'
import { openSpeech, word } from '../../bots/wording.ts'
import { languages, limits } from '../../content/schema.ts'
import { published } from '../support/catalogues.ts'
import { certificateNumber, openConversation, say, saysIn, tap, tapped } from '../support/conversation.ts'
import { drawnBubble } from '../support/drawn-bubble.ts'
import { after, bubbleOf, explore } from '../support/exploration.ts'

const courses = Object.values(published.courses)
const everyWay = courses.flatMap((course) =>
  languages.map((language) => [course.id, language, course] as const),
)

describe.each(everyWay)('%s in %s', (id, language, course) => {
  const { turns, learners } = explore(id, language, published)
  const says = turns.flatMap(saysIn)

  test('every card, every exam question and the certificate are reached', () => {
    const cards = says.flatMap((say) => (say.what === 'card' ? [say.card] : []))
    const questions = says.flatMap((say) => (say.what === 'question' ? [say.question] : []))
    expect(new Set(cards)).toEqual(new Set(course.order))
    expect(new Set(questions)).toEqual(new Set(Object.keys(course.bank)))
    expect(turns.some(({ effects }) => effects.some((effect) => effect.do === 'certify'))).toBe(true)
  })

  test('every card’s question can be answered rightly and wrongly, and there are words for why', () => {
    const checked = says.flatMap(({ after }) =>
      after?.what === 'checked' ? [`${after.card} ${after.right}`] : [],
    )
    const asking = course.order.filter((card) => course.cards[card]?.question)
    expect(new Set(checked)).toEqual(new Set(asking.flatMap((card) => [`${card} true`, `${card} false`])))
    for (const card of asking) expect(course.words[language].cards[card]?.feedback).toBeTruthy()
  })

  test('every aid is offered on the way and at the exam’s door, and sent from there', () => {
    const offered = (what: string) =>
      new Set(says.filter((say) => say.what === what).flatMap(({ choices }) => choices))
    for (const [aid, card] of Object.entries(course.aids ?? {})) {
      if (card !== course.order.at(-1)) expect(offered('card')).toContain(`/aids ${aid}`)
      expect(offered('exam-door')).toContain(`/aids ${aid}`)
      const [learner = expect.unreachable()] = learners
      const [said = expect.unreachable()] = saysIn(
        after(learner, { kind: 'chose', choice: `/aids ${aid}` }, published),
      )
      expect(word(said, openSpeech(learner, published, '')).document).toMatchObject({ file: `${aid}.pdf` })
    }
  })

  test('every bubble fits', () => {
    for (const turn of turns) expectFit(turn)
  })

  test('every choice can be typed instead of tapped, by its label, and an option by its number', () => {
    for (const learner of learners) expectTypable(learner)
  })
})

const commands = ['/menu', '/aids', '/language', '/help', '/certificates', '/privacy', '/stop', '/forget']

describe.each(languages)('before the first course and beside the way in %s', (language) => {
  const conversation = openConversation(published)
  const met = [
    () => say(conversation, 'salam'),
    () => tap(conversation, language),
    () => tap(conversation, 'yes'),
  ]
  const learners = met.flatMap((go) => go().learner ?? [])
  const certificates = Object.fromEntries(courses.map(({ id }) => [id, certificateNumber]))
  const beside = learners
    .slice(-1)
    .flatMap((learner) =>
      [learner, { ...learner, certificates }].flatMap((each) =>
        commands.flatMap((choice) => after(each, { kind: 'chose', choice }, published).learner ?? []),
      ),
    )

  test('every bubble fits', () => {
    for (const learner of [...learners, ...beside]) expectFit({ learner, effects: learner.lastTurn.effects })
  })

  test('every choice can be typed instead of tapped', () => {
    for (const learner of [...learners, ...beside]) expectTypable(learner)
  })
})

const bubblesOf = (turn: Turn): Bubble[] => {
  const speech = openSpeech(turn.learner ?? { language: 'ar' }, published, 'https://takwin.example')
  return saysIn(turn).map((say) => word(say, speech))
}

/** The narrowest channel is WhatsApp: a message with buttons holds 1,024 characters, and long options are listed in it. */
function expectFit(turn: Turn): void {
  for (const bubble of bubblesOf(turn).map((each) => numbered(each, 0))) {
    const drawn = drawnBubble(bubble)
    expect(bubble.text.length, drawn).toBeLessThanOrEqual(limits.bubble)
    expect(drawn).not.toMatch(/[{}]|undefined|NaN|\[\]/)
    for (const { id } of bubble.choices) expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64)
  }
}

function expectTypable(learner: Learner): void {
  const said = bubbleOf(learner)
  const [bubble] = bubblesOf({ learner, effects: learner.lastTurn.effects })
  for (const [nth, { label, option }] of bubble?.choices.entries() ?? []) {
    const bare = label.replace(/ ✔$/, '')
    const meant = after(learner, tapped(said?.choices[nth] ?? '', said), published).effects
    expect(after(learner, { kind: 'said', text: bare }, published).effects, bare).toEqual(meant)
    if (option) expect(after(learner, { kind: 'said', text: `${nth + 1}` }, published).effects).toEqual(meant)
  }
}
