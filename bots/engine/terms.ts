/** Words as the search compares them: without the endings and prefixes that grammar asks for. */
import type { Language } from '../../content/schema.ts'
import { skeletonsIn } from './darija.ts'
import { fold } from './hearing.ts'

/** Folded, as they are written. */
export const foldedWords = (text: string): string[] => fold(text).split(/[ /]+/)

/** Words that say nothing of what a question is about, those of Darija too; and the exam, which no card is about. */
const stopWords: Record<Language, Set<string>> = {
  ar: new Set(
    foldedWords(
      'من في على إلى عن مع ما ماذا هل كيف متى أين لماذا كم أي هو هي هم هذا هذه ذلك تلك التي الذي الذين أن إن كان كانت يكون لا لم لن قد أو ثم و ف ب ل أنا نحن أنتم لنا لكم لهم له لها فيه فيها عند بعد قبل بين كل بعض غير إذا حتى يجب يمكن يمكنني يمكننا علينا نريد أريد واش شنو شنا اش كيفاش فين علاش شحال فوقاش امتى شكون ديال ديالي ديالنا خاص خاصني خاصنا بغيت بغينا باش نقدر نقدرو عندي عندنا لي هاد هادي كاين كاينة راه امتحان الامتحان للامتحان',
    ),
  ),
  fr: new Set(
    foldedWords(
      'a à au aux avec avoir ce cela ces cette comment combien d dans de des dois doit doivent du elle elles en est et être examen faire fait faut il ils j je l la le les leur leurs lui m ma mais me mes mon n ne nos notre nous on ou où par pas peut peux peuvent pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa sans se ses si son sont sur ta te tu un une va veut veux voulons vos votre vous y',
    ),
  ),
  en: new Set(
    foldedWords(
      'a about an and are as at be been but by can could did do does exam for from get had has have he her his how i if in into is it its may me must my need no not of on or our s shall she should so t than that the their them then there they this to us want was we were what when where which who whom whose why will with would you your',
    ),
  ),
}

/** Light stemming: an ending goes where three letters stay; for Arabic after Larkey's light10. */
const endings: Record<Language, RegExp> = {
  ar: /(?<=.{3})(?:ات|ان|ون|ين|ها|هم|كم|نا|يه|يا|ه|ي|ا)$/,
  fr: /(?<=.{3})(?:issements?|ements?|ations?|itions?|euses?|eurs?|ions?|ments?|ees?|ers?|ent|ir|ez|er|es|e|s|x)$/,
  en: /(?<=.{3})(?:ations?|itions?|ments?|ions?|ings?|ers?|ed|es|ies|e|s|y)$/,
}
const article = /^[وف]?(?:بال|كال|لل|ال)(?=.{3})/
/** May be a word's own first letter as well as a particle: then both are terms. */
const particle = /^[وفبلك](?=.{3})/
const longest = 40

/** In what a question may be asked. */
export type Tongue = Language | 'darija'

/** What a text is about; at most two terms a word. */
export const termsIn = (text: string, tongue: Tongue): string[] =>
  foldedWords(text).flatMap((word) => (tongue === 'darija' ? skeletonsIn(word) : termsOf(word, tongue)))

/** `word` is folded. */
export function termsOf(word: string, language: Language): string[] {
  if (word === '' || word.length > longest || stopWords[language].has(word)) return []
  const stem = word.replace(language === 'ar' ? article : '', '').replace(endings[language], '')
  return language === 'ar' && particle.test(stem) ? [stem, stem.slice(1)] : [stem]
}
