/** Questions as people ask them, with a card that has to be among the best three. */
import { expect, test } from 'vitest'
import { isQuestion } from '../../bots/engine/asking.ts'
import { searchCards } from '../../bots/engine/search-cards.ts'
import type { Say } from '../../bots/engine/turn.ts'
import { openSpeech, word } from '../../bots/wording.ts'
import { type Language, languages, limits } from '../../content/schema.ts'
import { shipped } from '../support/catalogues.ts'

const asked: Record<Language, [question: string, card: string][]> = {
  ar: [
    ['كم شخصا نحتاج لتأسيس جمعية؟', 'creating-association/what-is-it'],
    ['شنو خاصنا نحطو فملف التصريح بالجمعية؟', 'creating-association/file-contents'],
    ['كيفاش نديرو عريضة للجماعة؟', 'participatory-democracy/local-petition'],
    ['كيف نفتح حسابا بنكيا للجمعية؟', 'creating-association/bank-account'],
    ['ما الفرق بين الجمعية والتعاونية؟', 'creating-association/association-or-coop'],
    ['كيف نكتب بلاغا صحافيا؟', 'audiovisual-access/press-release'],
    ['ما هو حق الرد؟', 'audiovisual-access/right-of-reply'],
    ['واش يمكن نطلبو المعلومات من الإدارة؟', 'participatory-democracy/right-to-know'],
    ['كيف نحدد المؤشرات؟', 'strategic-planning/indicators'],
    ['ما الوثائق اللازمة لكل مصروف؟', 'running-an-association/vouchers'],
  ],
  fr: [
    ['Combien de fondateurs faut-il pour créer une association ?', 'creating-association/founders'],
    ['Où déposer le dossier de déclaration ?', 'creating-association/where-to-declare'],
    ['Comment ouvrir un compte bancaire ?', 'creating-association/bank-account'],
    ['Quelle différence entre association et coopérative ?', 'creating-association/association-or-coop'],
    ['Comment écrire un communiqué de presse ?', 'audiovisual-access/press-release'],
    ['Comment porter plainte à la HACA ?', 'audiovisual-access/write-complaint'],
    ['Qui peut déposer une pétition à la commune ?', 'participatory-democracy/local-petition'],
    ['Dans quel délai l’administration doit-elle répondre ?', 'participatory-democracy/time-limits'],
    ['Comment faire un diagramme de Gantt ?', 'strategic-planning/gantt'],
    ['Peut-on recevoir une aide de l’étranger ?', 'running-an-association/foreign-aid'],
  ],
  en: [
    ['How many founders do we need to create an association?', 'creating-association/founders'],
    ['Where do I file the declaration?', 'creating-association/where-to-declare'],
    ['How do we open a bank account?', 'creating-association/bank-account'],
    ['How do I write a press release?', 'audiovisual-access/press-release'],
    ['What is the right of reply?', 'audiovisual-access/right-of-reply'],
    ['Who can sign a local petition?', 'participatory-democracy/local-petition'],
    ['How long does the administration have to answer?', 'participatory-democracy/time-limits'],
    ['How do we keep a cash book?', 'running-an-association/cash-book'],
    ['What is a SWOT table?', 'strategic-planning/swot'],
    ['What goes in a logical framework?', 'project-management/four-columns'],
  ],
}

test.each(languages.flatMap((language) => asked[language].map((pair) => [language, ...pair] as const)))(
  '%s: %s',
  (language, question, card) => {
    expect(isQuestion(question)).toBe(true)
    const found = searchCards(question, language, shipped).map((each) => `${each.course}/${each.card}`)
    expect(found).toContain(card)
  },
)

test.each(['qwertz asdfgh', '🙂'.repeat(2048), 'x'.repeat(4096)])('%.12s… finds nothing', (text) => {
  expect(languages.flatMap((language) => searchCards(text, language, shipped))).toEqual([])
})

test.each(['Wells', 'ok then', '7', 'Amina Alaoui', 'من المغرب'])('%s is no question', (text) => {
  expect(isQuestion(text)).toBe(false)
})

test('every card is an answer that fits into a bubble, with two others of the longest titles below it', () => {
  const others = 2 * `\n1. ${'x'.repeat(limits.title)} · ${'x'.repeat(limits.title)}`.length + 2
  for (const language of languages)
    for (const { id: course, order } of Object.values(shipped.courses))
      for (const card of order) {
        const say: Say = { do: 'say', what: 'answer', course, card, step: 1, choices: [] }
        const { text } = word(say, openSpeech({ language }, shipped, 'https://takwin.example'))
        expect(text.length + others, `${language} ${course}/${card}`).toBeLessThanOrEqual(limits.bubble)
      }
})
