/** What stands in a new course for its author to write over. */
import type { Language } from '../schema.ts'

type Prompt =
  | 'able'
  | 'lesson'
  | 'card'
  | 'idea'
  | 'ask'
  | 'right'
  | 'wrong'
  | 'why'
  | 'page'
  | 'lead'
  | 'tick'
  | 'source'

/** Said in the language itself, for whoever writes in it. */
export const prompts: Record<Language, Record<Prompt, string>> = {
  ar: {
    able: 'ما سيستطيع المتعلم فعله بعد الدورة.',
    lesson: 'عنوان الدرس',
    card: 'عنوان البطاقة',
    idea: 'فكرة واحدة، في جمل قصيرة، مع مثال من الحياة اليومية.',
    ask: 'سؤال واحد عن هذه الفكرة؟',
    right: 'جواب صحيح',
    wrong: 'جواب خاطئ لكنه معقول',
    why: 'لماذا هذا الجواب هو الصحيح.',
    page: 'عنوان قصير',
    lead: 'فيم تفيد هذه الصفحة. الاسم: ____',
    tick: 'شيء نتحقق منه',
    source: 'القانون أو الدليل الذي أخذت منه البطاقة',
  },
  fr: {
    able: 'Ce que l’apprenant saura faire après le cours.',
    lesson: 'Titre de la leçon',
    card: 'Titre de la carte',
    idea: 'Une seule idée, en phrases courtes, avec un exemple de la vie de tous les jours.',
    ask: 'Une question sur cette idée ?',
    right: 'Une réponse juste',
    wrong: 'Une réponse fausse mais plausible',
    why: 'Pourquoi cette réponse est la bonne.',
    page: 'Titre court',
    lead: 'À quoi sert cette page. Nom\u00a0: ____',
    tick: 'Une chose à vérifier',
    source: 'La loi ou le guide d’où vient ce que dit la carte',
  },
  en: {
    able: 'What the learner will be able to do after the course.',
    lesson: 'Title of the lesson',
    card: 'Title of the card',
    idea: 'One idea, in short sentences, with an example from everyday life.',
    ask: 'One question about this idea?',
    right: 'An answer that is right',
    wrong: 'An answer that is wrong but plausible',
    why: 'Why this answer is the right one.',
    page: 'Short title',
    lead: 'What this page is for. Name: ____',
    tick: 'Something to check',
    source: 'The law or the guide that the card draws on',
  },
}
