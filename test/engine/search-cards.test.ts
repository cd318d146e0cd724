/** Questions as people ask them, with a card that has to be among the best three. */
import { expect, test } from 'vitest'
import { isQuestion } from '../../bots/engine/asking.ts'
import { isDarija } from '../../bots/engine/darija.ts'
import type { Say } from '../../bots/engine/say.ts'
import { searchCards } from '../../bots/engine/search-cards.ts'
import { foldedWords } from '../../bots/engine/terms.ts'
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

/** Several cards may answer; nothing was left out of the set for being hard. */
const inDarija: [question: string, cards: string[]][] = [
  ['kifach ndir jam3iya?', ['creating-association/what-is-it']],
  [
    'ch7al mn wa7ed khass bach ndiro jam3iya',
    ['creating-association/what-is-it', 'creating-association/founders'],
  ],
  ['chno khass f lmilaf dyal tasri7 bljam3iya', ['creating-association/file-contents']],
  [
    'fin n7ett tasri7 dyal ljam3iya?',
    ['creating-association/where-to-declare', 'creating-association/file-contents'],
  ],
  ['kifach n7ello 7isab banki l jam3iya', ['creating-association/bank-account']],
  ['chno lfer9 bin jam3iya w ta3awniya', ['creating-association/association-or-coop']],
  [
    'kifach ndiro 3arida l jama3a',
    ['participatory-democracy/local-petition', 'participatory-democracy/association-petition'],
  ],
  [
    'ch7al dyal tawqi3at f l3arida?',
    ['participatory-democracy/local-petition', 'participatory-democracy/national-level'],
  ],
  ['wach n9der ntleb ma3loumat mn l idara', ['participatory-democracy/right-to-know']],
  [
    'ch7al kantsnnaw ljawab dyal lidara 3la talab ma3loumat',
    ['participatory-democracy/time-limits', 'participatory-democracy/no-answer'],
  ],
  ['kifach nktbo balagh sa7afi', ['audiovisual-access/press-release']],
  ['chno howa 7a9 rrad', ['audiovisual-access/right-of-reply']],
  ['kifach ndir chikaya l haca', ['audiovisual-access/write-complaint']],
  ['chno huma lmo2achirat', ['strategic-planning/indicators']],
  [
    'kifach nktbo ma7dar dyal ljam3 l3am',
    ['creating-association/minutes', 'running-an-association/write-minutes'],
  ],
  ['3lach khass wathi9a l koul masrouf', ['running-an-association/vouchers']],
  ['kifach ndiro mizaniya', ['running-an-association/budget-by-activity']],
  [
    'wach l3odw ymken ykhroj mn ljam3iya',
    ['running-an-association/joining-and-leaving', 'creating-association/members'],
  ],
  ['chno hiya lmosa3ada l ajnabiya', ['running-an-association/foreign-aid']],
  [
    'kifach nhmiw lmo3tayat chakhsiya dyal l a3da2',
    ['running-an-association/personal-data', 'running-an-association/keep-data-safe'],
  ],
  ['chkoun kay9arer f ljam3iya', ['creating-association/who-decides', 'running-an-association/who-decides']],
  ['imta dawrat lmajlis?', ['participatory-democracy/council-sessions']],
  ['chno ndir ila rfdo lmilaf', ['creating-association/receipt-refused']],
  ['kifach ndir 3a9d tatawo3', ['running-an-association/volunteer-contract']],
  ['kifach n7ello compte dyal l association', ['creating-association/bank-account']],
  [
    'fin ndepo dossier dyal ljam3iya',
    ['creating-association/where-to-declare', 'creating-association/file-contents'],
  ],
  [
    'chno khass f statut dyal ljam3iya',
    ['creating-association/name-object-seat', 'creating-association/why-statutes'],
  ],
  ['chno hwa recepisse provisoire', ['creating-association/two-receipts']],
  [
    'ch7al dyal lwa9t bach yjawbona 3la demande',
    ['participatory-democracy/time-limits', 'participatory-democracy/no-answer'],
  ],
  ['kifach ndir budget dyal projet', ['project-management/budget-lines', 'project-management/project-file']],
]

test('Darija in Latin letters finds its card among the best three, four times of five', () => {
  const found = inDarija.filter(([question, cards]) => {
    expect(isDarija(foldedWords(question)), question).toBe(true)
    return searchCards(question, 'darija', shipped).some(({ course, card }) =>
      cards.includes(`${course}/${card}`),
    )
  })
  expect(found.length / inDarija.length).toBeGreaterThanOrEqual(0.8)
})

test('French and English are not taken for Darija', () => {
  const questions = [...asked.fr, ...asked.en].map(([question]) => question)
  for (const question of [
    ...questions,
    'Que dit la 3ème loi ?',
    'La loi 44-14 de 2016 ?',
    'Is it open at 7h30?',
  ])
    expect(isDarija(foldedWords(question)), question).toBe(false)
})

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
