/**
 * What learners may tell about themselves, and what each answer is called. The ids are those of the open figures; a record
 * keeps the place of an answer in its list, so that lists only grow, and at their ends.
 */
import type { InEveryLanguage } from './ids-and-words.ts'

export interface Option {
  name: InEveryLanguage
  /** What people write instead, with commas between. */
  also?: string
}

const named = (ar: string, fr: string, en: string, also?: string): Option => ({
  name: { ar, fr, en },
  ...(also && { also }),
})

/** By ISO 3166-2 (https://www.iso.org/obp/ui/#iso:code:3166:MA), those with most inhabitants first. */
const regions = {
  'MA-06': named(
    'الدار البيضاء - سطات',
    'Casablanca-Settat',
    'Casablanca-Settat',
    'casablanca,casa,settat,mohammedia,el jadida,الدار البيضاء,كازا,سطات,المحمدية,الجديدة',
  ),
  'MA-04': named(
    'الرباط - سلا - القنيطرة',
    'Rabat-Salé-Kénitra',
    'Rabat-Salé-Kenitra',
    'rabat,salé,kénitra,temara,khémisset,الرباط,سلا,القنيطرة,تمارة,الخميسات',
  ),
  'MA-07': named(
    'مراكش - آسفي',
    'Marrakech-Safi',
    'Marrakesh-Safi',
    'marrakech,marrakesh,safi,essaouira,chichaoua,مراكش,آسفي,الصويرة,شيشاوة',
  ),
  'MA-03': named(
    'فاس - مكناس',
    'Fès-Meknès',
    'Fez-Meknes',
    'fès,fez,meknès,taza,ifrane,sefrou,فاس,مكناس,تازة,إفران,صفرو',
  ),
  'MA-01': named(
    'طنجة - تطوان - الحسيمة',
    'Tanger-Tétouan-Al Hoceïma',
    'Tangier-Tetouan-Al Hoceima',
    'tanger,tangier,tétouan,al hoceima,chefchaouen,larache,طنجة,تطوان,الحسيمة,شفشاون,العرائش',
  ),
  'MA-09': named(
    'سوس - ماسة',
    'Souss-Massa',
    'Souss-Massa',
    'agadir,souss,taroudant,tiznit,tata,أكادير,سوس,تارودانت,تيزنيت,طاطا',
  ),
  'MA-02': named(
    'الشرق',
    'Oriental',
    'Oriental',
    'l’oriental,oujda,nador,berkane,figuig,وجدة,الناظور,بركان,فجيج,الجهة الشرقية,جهة الشرق',
  ),
  'MA-05': named(
    'بني ملال - خنيفرة',
    'Béni Mellal-Khénifra',
    'Beni Mellal-Khenifra',
    'béni mellal,khénifra,khouribga,azilal,بني ملال,خنيفرة,خريبكة,أزيلال',
  ),
  'MA-08': named(
    'درعة - تافيلالت',
    'Drâa-Tafilalet',
    'Draa-Tafilalet',
    'errachidia,ouarzazate,zagora,midelt,tinghir,الرشيدية,ورزازات,زاكورة,ميدلت,تنغير',
  ),
  'MA-10': named(
    'كلميم - واد نون',
    'Guelmim-Oued Noun',
    'Guelmim-Oued Noun',
    'guelmim,tan tan,sidi ifni,كلميم,طانطان,سيدي إفني',
  ),
  'MA-11': named(
    'العيون - الساقية الحمراء',
    'Laâyoune-Sakia El Hamra',
    'Laayoune-Sakia El Hamra',
    'laâyoune,boujdour,es semara,العيون,بوجدور,السمارة',
  ),
  'MA-12': named(
    'الداخلة - وادي الذهب',
    'Dakhla-Oued Ed-Dahab',
    'Dakhla-Oued Ed-Dahab',
    'dakhla,aousserd,الداخلة,أوسرد',
  ),
  abroad: named(
    'خارج المغرب',
    'À l’étranger',
    'Outside Morocco',
    'abroad,étranger,hors du Maroc,في الخارج,بالخارج',
  ),
}

const sexes = {
  woman: named('امرأة', 'Une femme', 'A woman', 'woman,femme,female,mra,مرأة,أنثى'),
  man: named('رجل', 'Un homme', 'A man', 'man,homme,male,rajel,ذكر'),
}

const roles = {
  run: named(
    'أسيّر جمعية',
    'Je dirige une association',
    'I run an association',
    'run,dirigeant,dirigeante,مسير,مسيرة,رئيس,رئيسة',
  ),
  create: named(
    'أريد إنشاء جمعية',
    'Je veux en créer une',
    'I want to create one',
    'create,créer,إنشاء,تأسيس,بغيت نأسس جمعية',
  ),
  member: named('عضو في جمعية', 'J’en suis membre', 'I am a member', 'member,membre,عضو,عضوة'),
  neither: named('لا شيء من ذلك', 'Rien de cela', 'None of these', 'none,aucun,autre'),
}

const fields = {
  development: named('التنمية المحلية', 'Développement local', 'Local development'),
  social: named('العمل الاجتماعي', 'Action sociale', 'Social work'),
  education: named('التربية والتعليم', 'Éducation', 'Education'),
  health: named('الصحة والإعاقة', 'Santé et handicap', 'Health and disability'),
  environment: named('البيئة والماء', 'Environnement', 'Environment'),
  rights: named('الحقوق والمرأة والطفولة', 'Droits, femmes, enfants', 'Rights, women, children'),
  culture: named('الثقافة والرياضة', 'Culture et sport', 'Culture and sport'),
  'other-field': named('مجال آخر', 'Autre domaine', 'Another field', 'other,autre,آخر'),
}

/** What is asked, in this order; what has no options is answered in words of one’s own. */
const questions = {
  region: regions,
  sex: sexes,
  role: roles,
  field: fields,
  association: {},
} satisfies Record<string, Record<string, Option>>
export type ProfileQuestion = keyof typeof questions

/** As they stand on a button. */
export const questionNames: Record<ProfileQuestion, InEveryLanguage> = {
  region: { ar: 'الجهة', fr: 'Région', en: 'Region' },
  sex: { ar: 'امرأة أو رجل', fr: 'Femme ou homme', en: 'Woman or man' },
  role: { ar: 'الصلة بالجمعيات', fr: 'Rôle en association', en: 'Role in an association' },
  field: { ar: 'المجال', fr: 'Domaine', en: 'Field' },
  association: { ar: 'اسم الجمعية', fr: 'Nom de l’association', en: 'Name of the association' },
}
export const profileQuestions = Object.keys(questions) as ProfileQuestion[]

export type OptionQuestion = Exclude<ProfileQuestion, 'association'>
export const optionQuestions = profileQuestions.filter(
  (each): each is OptionQuestion => each !== 'association',
)

/** Of these, whoever has agreed to it can be chosen for news. */
export const nearQuestions = ['region', 'field', 'role'] as const

/** At most 36. */
export const optionsOf = (question: ProfileQuestion): Record<string, Option> => questions[question]
