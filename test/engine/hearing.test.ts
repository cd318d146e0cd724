import { describe, expect, test } from 'vitest'
import { answerWords, commandWords, fold, placesNamed } from '../../bots/engine/hearing.ts'
import { languages } from '../../content/schema.ts'
import { shipped } from '../support/catalogues.ts'

describe('words are compared', () => {
  test.each([
    ['without case', 'MENU', 'menu'],
    ['without accents', 'Réponse Ça où', 'reponse ca ou'],
    ['with accents written as marks', 're\u0301ponse', 'reponse'],
    ['without vowel signs', 'مُوَافِقٌ', 'موافق'],
    ['without tatweel', 'نعـــم', 'نعم'],
    ['whatever the hamza', 'أوافق إلغاء آخر ٱسم', 'اوافق الغاء اخر اسم'],
    ['whatever the hamza’s seat', 'سؤال أسئلة', 'سوال اسيله'],
    ['with taa marbuta as haa', 'القائمة', 'القايمه'],
    ['with alif maqsura as yaa', 'أنسى', 'انسي'],
    ['with Persian letters as they are', 'گ', 'گ'],
    ['with full-width forms as plain ones', 'ＭＥＮＵ １', 'menu 1'],
    ['with presentation forms as letters', 'ﻧﻌﻢ', 'نعم'],
    ['with ligatures as letters', 'ﬁn', 'fin'],
    ['without punctuation', '«Menu!»', 'menu'],
    ['with hyphens and apostrophes as spaces', 'oubliez-moi, d’accord', 'oubliez moi d accord'],
    ['without marks of direction', '\u200f\u202bنعم\u202c', 'نعم'],
    ['without joiners', 'no\u200dn', 'non'],
    ['without control characters', 'o\u0000k', 'ok'],
    ['without emoji', '👍🏽 ok 👩‍👩‍👧', 'ok'],
    ['with one space for many', ' \n a \t b ', 'a b'],
    ['as nothing when there is nothing', '…؟!', ''],
  ])('%s', (_, text, folded) => expect(fold(text)).toBe(folded))

  test('up to the longest message', () => {
    expect(fold('x'.repeat(5000))).toHaveLength(4096)
  })
})

describe('an answer is named', () => {
  test.each([
    ['by a digit', '2', [2]],
    ['by an Arabic-Indic digit', '٢', [2]],
    ['by a Persian digit', '۲', [2]],
    ['by a circled digit', '②', [2]],
    ['by a keycap', '2️⃣', [2]],
    ['by two digits', '12', [12]],
    ['with a full stop', '2.', [2]],
    ['in brackets', '(٣)', [3]],
    ['after a word', 'Réponse 2', [2]],
    ['after two words', 'la réponse 2', [2]],
    ['after an Arabic word', 'الجواب رقم ٣', [3]],
    ['by a Latin letter', 'b', [2]],
    ['by a capital', 'C)', [3]],
    ['by an Arabic letter', 'ج', [3]],
    ['by an alif with its hamza', 'أ', [1]],
    ['not by a sentence', 'I think it is 2', []],
    ['not by zero', '0', []],
    ['not by three digits', '100', []],
    ['not by a word', 'yes', []],
    ['not by a letter further on', 'z', []],
    ['not by several where one is right', '1 3', []],
    ['not by nothing', '', []],
  ])('%s', (_, text, places) => expect(placesNamed(fold(text), false)).toEqual(places))
})

describe('several answers are named', () => {
  test.each([
    ['with a space', '1 3', [1, 3]],
    ['with commas', '1, 2,4', [1, 2, 4]],
    ['with an Arabic comma', '١، ٣', [1, 3]],
    ['in one go', '13', [1, 3]],
    ['with «et»', '1 et 3', [1, 3]],
    ['with «and»', '1 and 3', [1, 3]],
    ['with «و»', '1 و 3', [1, 3]],
    ['with «و» as it is written', '١ و٣', [1, 3]],
    ['with hyphens', '1-3', [1, 3]],
    ['with a plus', '1+3', [1, 3]],
    ['by letters', 'a c', [1, 3]],
    ['by Arabic letters', 'أ و ج', [1, 3]],
    ['by Arabic letters as they are written', 'أ وج', [1, 3]],
    ['twice the same', '3 1 3', [3, 1]],
    ['only one', '3', [3]],
    ['not by a sentence', 'all of them', []],
  ])('%s', (_, text, places) => expect(placesNamed(fold(text), true)).toEqual(places))
})

test('a word that is both an answer and a command means the same as either', () => {
  const both = [...commandWords].filter(([word]) => answerWords.has(word))
  const meanings = both.map(([word, command]) => `${answerWords.get(word)}: ${command}`)
  expect(new Set(meanings)).toEqual(
    new Set(['next: /continue', ...languages.map((language) => `${language}: /language ${language}`)]),
  )
})

describe.each(languages)('what the help in %s says can be written', (language) => {
  const help = /^help =\n(?: {4}.*\n|\n(?= ))+/m.exec(shipped.phrases[language])?.[0] ?? ''
  const words = help.trim().split('\n').at(-1)?.split(/:/).at(-1)?.split(/[,،]/) ?? []
  test.each(words)('%s', (word) => expect(commandWords.get(fold(word))).toMatch(/^\//))
})

describe.each(languages)('what the consent in %s says can be written', (language) => {
  const leaving = /^ {4}.*(?:stop|توقف).*$/m.exec(shipped.phrases[language])?.[0] ?? ''
  const [stop = '', forget = ''] = [...leaving.matchAll(/[«“]\s*([^»”]+?)\s*[»”]/g)].map(([, word]) => word)
  test(`${stop}`, () => expect(commandWords.get(fold(stop))).toBe('/stop'))
  test(`${forget}`, () => expect(commandWords.get(fold(forget))).toBe('/forget'))
})
