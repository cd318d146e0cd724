/** What the dimensions and their values are called. */
import type { InEveryLanguage } from '../../../content/ids-and-words.ts'
import { optionQuestions, optionsOf } from '../../../content/profile.ts'
import type { Language } from '../../../content/schema.ts'
import type { BesideDimension, DimensionId } from './dimensions.ts'

export const dimensionNames: Record<DimensionId | BesideDimension, InEveryLanguage> = {
  sector: { ar: 'القطاع', fr: 'Secteur', en: 'Sector' },
  competency: { ar: 'الكفاية', fr: 'Compétence', en: 'Competency' },
  purpose: { ar: 'الغاية', fr: 'But', en: 'Purpose' },
  hindrance: { ar: 'العائق', fr: 'Obstacle', en: 'Hindrance' },
  language: { ar: 'اللغة', fr: 'Langue', en: 'Language' },
  channel: { ar: 'التطبيق', fr: 'Application', en: 'App' },
  campaign: { ar: 'الحملة', fr: 'Campagne', en: 'Campaign' },
  region: { ar: 'الجهة', fr: 'Région', en: 'Region' },
  sex: { ar: 'الجنس', fr: 'Sexe', en: 'Sex' },
  role: { ar: 'الصلة بالجمعيات', fr: 'Place dans une association', en: 'Place in an association' },
  field: { ar: 'مجال النشاط', fr: 'Domaine d’activité', en: 'Field of activity' },
}

export const dimensionMeanings: Record<DimensionId | BesideDimension, InEveryLanguage> = {
  sector: {
    ar: 'رمز القطاع الحكومي الذي تنتمي إليه الدورة في الإطار الموحد.',
    fr: 'Code du secteur dont relève le cours dans le référentiel commun.',
    en: 'Code of the sector that the course belongs to in the common framework.',
  },
  competency: {
    ar: 'رمز كفاية من الإطار الموحد تُكسبها الدورة. الجواب عن دورة جواب عن كل كفاياتها.',
    fr: 'Code d’une compétence du référentiel que le cours enseigne. Une réponse sur un cours vaut pour chacune de ses compétences.',
    en: 'Code of a competency of the framework that the course teaches. An answer about a course is one about each of its competencies.',
  },
  purpose: {
    ar: 'running تسيير جمعية، creating تأسيس جمعية، taking-part المشاركة في الحياة العامة، funding البحث عن تمويل، teaching تكوين آخرين، other غير ذلك.',
    fr: 'running : gérer une association, creating : en créer une, taking-part : participer à la vie publique, funding : chercher un financement, teaching : former d’autres personnes, other : autre.',
    en: 'running an association, creating one, taking-part in public life, funding, teaching others, other.',
  },
  hindrance: {
    ar: 'nothing لا شيء، time ضيق الوقت، money قلة المال، people قلة الدعم، offices المساطر الإدارية، unsure عدم الشعور بالاستعداد، other غير ذلك.',
    fr: 'nothing : rien, time : le temps, money : l’argent, people : le manque de soutien, offices : les démarches, unsure : ne pas se sentir prêt, other : autre.',
    en: 'nothing, too little time, money or support (people), the formalities (offices), not feeling ready (unsure), other.',
  },
  language: {
    ar: 'لغة المحادثة، أو لغة الشهادة في ما يخص الشهادات.',
    fr: 'Langue de la conversation\u00a0; pour les certificats, celle du certificat.',
    en: 'Language of the chat; of certificates, the one they are in.',
  },
  channel: {
    ar: 'التطبيق الذي بدأت فيه المحادثة، ولو رُبطت به هواتف أخرى.',
    fr: 'Application où tout a commencé, même si d’autres téléphones ont été reliés depuis.',
    en: 'App in which they began, whatever phones were linked since.',
  },
  campaign: {
    ar: 'الحملة المسماة في الرابط الأول الذي جاء منه المستفيد. التي جلبت أقل من خمسة عشر شخصا تُجمع في «غير ذلك».',
    fr: 'Campagne nommée dans le premier lien suivi. Celles qui ont amené moins de quinze personnes sont réunies sous «\u00a0autres\u00a0».',
    en: 'Campaign named by the first link that brought them. Those that brought fewer than fifteen people are told together as “other”.',
  },
  region: {
    ar: 'الجهة التي قال المستفيد إنه يقيم فيها، برموز ISO 3166-2، أو خارج المغرب. الجواب اختياري.',
    fr: 'Région où la personne a dit habiter, selon les codes ISO 3166-2, ou à l’étranger. Répondre est facultatif.',
    en: 'Region in which they told that they live, by the codes of ISO 3166-2, or outside Morocco. Answering is optional.',
  },
  sex: {
    ar: 'كما قاله المستفيد إن شاء.',
    fr: 'Tel que la personne l’a dit, si elle l’a voulu.',
    en: 'As they told it, if they wished to.',
  },
  role: {
    ar: 'هل يسيّر المستفيد جمعية، أو يريد إنشاء واحدة، أو هو عضو فيها. الجواب اختياري.',
    fr: 'Si la personne dirige une association, veut en créer une ou en est membre. Répondre est facultatif.',
    en: 'Whether they run an association, want to create one or are members of one. Answering is optional.',
  },
  field: {
    ar: 'المجال الذي قال المستفيد إنه يعمل فيه أو يريد أن يعمل فيه. الجواب اختياري.',
    fr: 'Domaine où la personne a dit agir ou vouloir agir. Répondre est facultatif.',
    en: 'Field in which they told that they act or would like to. Answering is optional.',
  },
}

const answers = optionQuestions.flatMap((about) =>
  Object.entries(optionsOf(about)).map(([id, { name }]) => [id, name] as const),
)

const values: Record<string, InEveryLanguage> = {
  ...Object.fromEntries(answers),
  // What people say of themselves, as it is said of them.
  woman: { ar: 'نساء', fr: 'Femmes', en: 'Women' },
  man: { ar: 'رجال', fr: 'Hommes', en: 'Men' },
  run: { ar: 'يسيّرون جمعية', fr: 'Dirigent une association', en: 'Run an association' },
  create: { ar: 'يريدون إنشاء جمعية', fr: 'Veulent en créer une', en: 'Want to create one' },
  member: { ar: 'أعضاء في جمعية', fr: 'Membres d’une association', en: 'Members of an association' },
  neither: { ar: 'لا شيء من ذلك', fr: 'Rien de cela', en: 'None of these' },
  none: { ar: 'دون حملة', fr: 'Sans campagne', en: 'No campaign' },
  'not-told': { ar: 'لم يُذكر', fr: 'Non précisé', en: 'Not told' },
  ar: { ar: 'العربية', fr: 'Arabe', en: 'Arabic' },
  fr: { ar: 'الفرنسية', fr: 'Français', en: 'French' },
  en: { ar: 'الإنجليزية', fr: 'Anglais', en: 'English' },
  telegram: { ar: 'تيليغرام', fr: 'Telegram', en: 'Telegram' },
  whatsapp: { ar: 'واتساب', fr: 'WhatsApp', en: 'WhatsApp' },
  sms: { ar: 'رسائل قصيرة', fr: 'SMS', en: 'SMS' },
  invitation: {
    ar: 'دعوة من حاصل على شهادة',
    fr: 'Invitation d’une personne certifiée',
    en: 'Invitation by a certified user',
  },
  other: { ar: 'غير ذلك', fr: 'Autres', en: 'Other' },
  running: { ar: 'تسيير جمعية', fr: 'Gérer une association', en: 'Running an association' },
  creating: { ar: 'تأسيس جمعية', fr: 'Créer une association', en: 'Creating an association' },
  'taking-part': {
    ar: 'المشاركة في الحياة العامة',
    fr: 'Participer à la vie publique',
    en: 'Taking part in public life',
  },
  funding: { ar: 'البحث عن تمويل', fr: 'Chercher un financement', en: 'Looking for funding' },
  teaching: { ar: 'تكوين آخرين', fr: 'Former d’autres personnes', en: 'Teaching others' },
  nothing: { ar: 'لا شيء', fr: 'Rien', en: 'Nothing' },
  time: { ar: 'ضيق الوقت', fr: 'Le manque de temps', en: 'Too little time' },
  money: { ar: 'قلة المال', fr: 'Le manque d’argent', en: 'Too little money' },
  people: { ar: 'قلة الدعم', fr: 'Le manque de soutien', en: 'Too little support' },
  offices: { ar: 'المساطر الإدارية', fr: 'Les démarches administratives', en: 'The formalities' },
  unsure: { ar: 'عدم الشعور بالاستعداد', fr: 'Ne pas se sentir prêt', en: 'Not feeling ready' },
  'exam-door': { ar: 'قبل الامتحان', fr: 'Avant l’examen', en: 'Before the exam' },
  exam: { ar: 'أثناء الامتحان', fr: 'Pendant l’examen', en: 'In the exam' },
  certificate: {
    ar: 'بعد النجاح، قبل الشهادة',
    fr: 'Après la réussite, avant le certificat',
    en: 'After passing, before the certificate',
  },
}

/** A name that people gave stands as it is. */
export const valueInWords = (value: string, language: Language): string =>
  (Object.hasOwn(values, value) && values[value]?.[language]) || value
