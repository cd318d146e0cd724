/** What each figure means, exactly: the counting keeps to it, and the data dictionary is made of it. */
import type { InEveryLanguage } from '../../../content/ids-and-words.ts'

/** Takes another name when a definition changes, so that nobody compares what is not the same. */
export const definitionsVersion = '2026-12'

export interface Definition {
  name: InEveryLanguage
  meaning: InEveryLanguage
  unit:
    | 'courses'
    | 'people'
    | 'associations'
    | 'certificates'
    | 'sessions'
    | 'percent'
    | 'ratings'
    | 'stars'
    | 'answers'
}

const definitions = {
  courses: {
    unit: 'courses',
    name: { ar: 'الدورات المتاحة', fr: 'Cours disponibles', en: 'Courses available' },
    meaning: {
      ar: 'عدد الدورات التي يمكن بدؤها في هذا اليوم.',
      fr: 'Cours que l’on peut commencer ce jour-là.',
      en: 'Courses that can be begun on that day.',
    },
  },
  users: {
    unit: 'people',
    name: { ar: 'المستفيدون', fr: 'Personnes inscrites', en: 'Users' },
    meaning: {
      ar: 'أشخاص وافقوا على حفظ معطياتهم قبل نهاية اليوم ولم يطلبوا محوها. من ربط عدة هواتف بحسابه يُحسب مرة واحدة، ومن يتعلمون من هاتف واحد يُحسب كل منهم على حدة.',
      fr: 'Personnes qui ont donné leur accord avant la fin du jour et n’ont pas fait effacer leurs données. Qui a relié plusieurs téléphones compte une fois\u00a0; qui partage un téléphone compte pour soi.',
      en: 'People who had consented before the end of the day and have not had their data erased. Whoever has linked several phones counts once; each of those who share a phone counts once.',
    },
  },
  'active-users': {
    unit: 'people',
    name: { ar: 'المستفيدون النشطون', fr: 'Personnes actives', en: 'Active users' },
    meaning: {
      ar: 'مستفيدون كتبوا أو أجابوا بأنفسهم، في محادثة أو في صفحة مراجعة، خلال الثلاثين يوما التي تنتهي بهذا اليوم.',
      fr: 'Personnes inscrites qui ont écrit ou répondu elles-mêmes, dans une conversation ou sur une page de révision, au cours des 30 jours qui finissent ce jour-là.',
      en: 'Users who have themselves written or answered, in a chat or on a review page, within the 30 days that end with that day.',
    },
  },
  'certified-users': {
    unit: 'people',
    name: { ar: 'الحاصلون على شهادة', fr: 'Personnes certifiées', en: 'Certified users' },
    meaning: {
      ar: 'مستفيدون حصلوا على شهادة واحدة على الأقل.',
      fr: 'Personnes inscrites qui ont obtenu au moins un certificat.',
      en: 'Users who have obtained at least one certificate.',
    },
  },
  associations: {
    unit: 'associations',
    name: { ar: 'الجمعيات', fr: 'Associations', en: 'Associations' },
    meaning: {
      ar: 'جمعيات ذكر اسمها مستفيد واحد على الأقل يسيّرها أو هو عضو فيها. الجواب اختياري، فالعدد الحقيقي أكبر. الاسم الواحد في الجهة الواحدة يُحسب مرة واحدة، دون اعتبار التشكيل والهمزات والحروف الكبيرة وكلمة «جمعية»؛ أما ما كُتب بشكل آخر أو بحروف أخرى فيُحسب على حدة. ولا يُنشر أي اسم.',
      fr: 'Associations nommées par au moins une personne inscrite qui la dirige ou en est membre. Répondre est facultatif\u00a0: il y en a donc davantage. Un même nom dans une même région compte une fois, sans égard aux accents, aux majuscules ni au mot «\u00a0association\u00a0»\u00a0; écrit autrement, ou dans un autre alphabet, il compte à part. Aucun nom n’est publié.',
      en: 'Associations named by at least one user who runs it or is a member. Answering is optional, so there are more. One name in one region counts once, whatever its accents, capitals or the word “association”; spelt otherwise, or in another script, it counts apart. No name is published.',
    },
  },
  certificates: {
    unit: 'certificates',
    name: { ar: 'الشهادات', fr: 'Certificats', en: 'Certificates' },
    meaning: {
      ar: 'شهادات صدرت قبل نهاية اليوم وما زالت سارية: لا تُحسب الملغاة، ولا التي طلب أصحابها محو معطياتهم.',
      fr: 'Certificats délivrés avant la fin du jour et toujours valides\u00a0: ni révoqués, ni retirés parce que leur titulaire a fait effacer ses données.',
      en: 'Certificates issued before the end of the day that still stand: not revoked, and not withdrawn because their holders have had their data erased.',
    },
  },
  begun: {
    unit: 'people',
    name: { ar: 'بدؤوا الدورة', fr: 'Ont commencé', en: 'Have begun' },
    meaning: {
      ar: 'مستفيدون بلغوا البطاقة الأولى من الدورة. هم مجموع من أتموا، ومن يتابعون، ومن توقفوا.',
      fr: 'Personnes inscrites arrivées à la première carte du cours. C’est la somme de celles qui l’ont terminé, le suivent ou se sont arrêtées.',
      en: 'Users who have reached the first card of the course: those who have completed it, are under way or have stopped, together.',
    },
  },
  completed: {
    unit: 'people',
    name: { ar: 'أتموا الدورة', fr: 'Ont terminé', en: 'Have completed' },
    meaning: {
      ar: 'من بدؤوا الدورة وحصلوا على شهادتها.',
      fr: 'Personnes qui ont commencé le cours et obtenu son certificat.',
      en: 'Users who have begun the course and hold its certificate.',
    },
  },
  completion: {
    unit: 'percent',
    name: { ar: 'نسبة الإتمام', fr: 'Achèvement', en: 'Completion rate' },
    meaning: {
      ar: 'نسبة من أتموا الدورة من بين من بدؤوها، لكل دورة، وقطاع، ولكل الدورات معا، حيث يُحسب الشخص مرة في كل دورة بدأها. تُقرَّب إلى الأسفل، بدرجة تمثل خمسة أشخاص على الأقل، ولا تُنشر لأقل من خمسة وعشرين.',
      fr: 'Part des personnes qui ont terminé parmi celles qui ont commencé, par cours, par secteur et pour tous les cours, où l’on compte une fois par cours commencé. Arrondie vers le bas, par pas qui valent au moins cinq personnes, et non publiée pour moins de vingt-cinq.',
      en: 'Share of those who have begun that has completed, by course, by sector and of all courses, where a person counts once for each course they have begun. Rounded down, in steps that stand for five people at least, and not told for fewer than twenty-five.',
    },
  },
  'under-way': {
    unit: 'people',
    name: { ar: 'يتابعون الدورة', fr: 'Suivent le cours', en: 'Are under way' },
    meaning: {
      ar: 'من بدؤوا الدورة ولم يحصلوا بعد على شهادتها، وهم مستفيدون نشطون.',
      fr: 'Personnes actives qui ont commencé le cours et n’en ont pas encore le certificat.',
      en: 'Active users who have begun the course and do not yet hold its certificate.',
    },
  },
  stopped: {
    unit: 'people',
    name: { ar: 'توقفوا', fr: 'Se sont arrêtées', en: 'Have stopped' },
    meaning: {
      ar: 'من بدؤوا الدورة ولم يحصلوا على شهادتها ولم يعودوا نشطين. المكان هو البطاقة التي لم يجيبوا عنها، أو باب الامتحان، أو الامتحان، أو ما بعد النجاح فيه.',
      fr: 'Personnes qui ont commencé le cours, n’en ont pas le certificat et ne sont plus actives. L’endroit est la carte restée sans réponse, la porte de l’examen, l’examen, ou ce qui suit sa réussite.',
      en: 'Users who have begun the course, do not hold its certificate and are no longer active. The place is the card they have left unanswered, the door of the exam, the exam, or what follows passing it.',
    },
  },
  remembered: {
    unit: 'percent',
    name: { ar: 'ما زال في الذاكرة', fr: 'Encore en mémoire', en: 'Still remembered' },
    meaning: {
      ar: 'نسبة ما سبقت الإجابة عنه من بطاقات ويُتوقع تذكره في نهاية اليوم، حسب منحنى النسيان FSRS. تُقرَّب إلى الأسفل، بدرجة تمثل خمسة أشخاص على الأقل، ولا تُنشر لأقل من خمسة وعشرين.',
      fr: 'Part des cartes déjà vues dont on se souvient sans doute à la fin du jour, d’après la courbe d’oubli FSRS. Arrondie vers le bas, par pas qui valent au moins cinq personnes, et non publiée pour moins de vingt-cinq.',
      en: 'Share of the cards answered so far that are likely remembered at the end of the day, by the forgetting curve of FSRS. Rounded down, in steps that stand for five people at least, and not told for fewer than twenty-five.',
    },
  },
  sessions: {
    unit: 'sessions',
    name: { ar: 'اللقاءات الحضورية', fr: 'Séances en salle', en: 'Sessions in a room' },
    meaning: {
      ar: 'تكوينات في قاعة أمكن الالتحاق بها قبل نهاية اليوم، خلال السنتين الأخيرتين.',
      fr: 'Formations en salle ouvertes avant la fin du jour, au cours des deux dernières années.',
      en: 'Trainings in a room that could be joined before the end of the day, of the last two years.',
    },
  },
  attended: {
    unit: 'people',
    name: { ar: 'حضروا', fr: 'Ont assisté', en: 'Attended' },
    meaning: {
      ar: 'من التحقوا بلقاء حضوري بالرمز الذي قُرئ فيه. من حضر لقاءين يُحسب مرتين، ومن طلب محو معطياته يبقى محسوبا دون أي صلة به.',
      fr: 'Personnes entrées dans une séance avec le code qui y était lu. Qui a assisté à deux séances compte deux fois\u00a0; qui a fait effacer ses données reste compté, sans aucun lien avec sa personne.',
      en: 'People who joined a session by the code that was read out there. Whoever came to two counts twice; whoever has had their data erased stays counted, without any link to them.',
    },
  },
  'attended-certified': {
    unit: 'people',
    name: {
      ar: 'حضروا وحصلوا على الشهادة',
      fr: 'Ont assisté et obtenu le certificat',
      en: 'Attended and certified',
    },
    meaning: {
      ar: 'من هؤلاء، من حصلوا بعد ذلك على شهادة دورة اللقاء.',
      fr: 'Parmi elles, celles qui ont ensuite obtenu le certificat du cours de la séance.',
      en: 'Of these, those who have since obtained the certificate of the session’s course.',
    },
  },
  ratings: {
    unit: 'ratings',
    name: { ar: 'التقييمات', fr: 'Avis', en: 'Ratings' },
    meaning: {
      ar: 'كم مرة أُعطيت دورة نجوما ممن حصلوا على شهادتها. لا يُحسب لكل شخص إلا آخر تقييم لكل دورة، ما دام ملفه محفوظا.',
      fr: 'Combien de fois un cours a reçu des étoiles de qui en a le certificat. Par personne et par cours, seul le dernier avis compte, tant que le dossier est gardé.',
      en: 'How often a course was given stars by somebody with its certificate. Of each person and course the last rating alone counts, for as long as the record is kept.',
    },
  },
  satisfaction: {
    unit: 'stars',
    name: { ar: 'الرضا', fr: 'Satisfaction', en: 'Satisfaction' },
    meaning: {
      ar: 'متوسط هذه النجوم، من 1 إلى 5، مقربا إلى عُشر، أو إلى نصف نجمة لأقل من أربعين تقييما. لا يُنشر لأقل من عشرة.',
      fr: 'Moyenne de ces étoiles, de 1 à 5, arrondie au dixième, ou à la demi-étoile pour moins de quarante avis. Non publiée pour moins de dix.',
      en: 'The mean of these stars, 1 to 5, to a tenth, or to half a star for fewer than forty ratings. Not told for fewer than ten.',
    },
  },
  'followed-up': {
    unit: 'answers',
    name: { ar: 'أجوبة المتابعة', fr: 'Réponses au suivi', en: 'Answers on use' },
    meaning: {
      ar: 'كم مرة قيل، بعد 30 أو 90 يوما من شهادة، هل استُعمل ما تُعلم. لا يُحسب لكل شخص ودورة إلا آخر جواب، ولا يُسأل إلا من وافق على ذلك.',
      fr: 'Combien de fois il a été dit, 30 ou 90 jours après un certificat, si ce qui a été appris a servi. Par personne et par cours, seule la dernière réponse compte ; seules sont interrogées les personnes qui l’ont accepté.',
      en: 'How often it was said, 30 or 90 days after a certificate, whether what was learnt has been used. Of each person and course the last answer counts; only those are asked who have agreed to it.',
    },
  },
  applied: {
    unit: 'percent',
    name: { ar: 'استُعمل بعد الشهادة', fr: 'Mis en pratique', en: 'Put to use' },
    meaning: {
      ar: 'نسبة من قالوا «نعم» أو «قليلا» من بين هذه الأجوبة، لكل دورة وكفاية وجهة، تُقرَّب إلى الأسفل، بدرجة تمثل خمسة أجوبة على الأقل، ولا تُنشر لأقل من خمسة وعشرين.',
      fr: 'Part de ces réponses qui disent « oui » ou « un peu », par cours, compétence et région. Arrondie vers le bas, par pas qui valent au moins cinq réponses, et non publiée pour moins de vingt-cinq.',
      en: 'Share of these answers that say “yes” or “a little”, by course, competency and region. Rounded down, in steps that stand for five answers at least, and not told for fewer than twenty-five.',
    },
  },
  'applied-for': {
    unit: 'answers',
    name: { ar: 'استُعمل من أجل', fr: 'Mis en pratique pour', en: 'Put to use for' },
    meaning: {
      ar: 'من أجل ماذا استُعمل أساسا ما تُعلم، حسب من استعملوه.',
      fr: 'Ce à quoi a surtout servi ce qui a été appris, selon qui s’en est servi.',
      en: 'What it was used for above all, by those who have used it.',
    },
  },
  hindered: {
    unit: 'answers',
    name: { ar: 'العوائق', fr: 'Obstacles', en: 'Hindrances' },
    meaning: {
      ar: 'ما أكثر ما عاق استعمال ما تُعلم.',
      fr: 'Ce qui a le plus gêné pour s’en servir.',
      en: 'What stood most in the way of using it.',
    },
  },
} as const satisfies Record<string, Definition>

export type IndicatorId = keyof typeof definitions
export const indicators: Record<IndicatorId, Definition> = definitions
