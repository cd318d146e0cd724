import type { Language } from '../../../../content/schema.ts'

/** What the pages of the public figures say beside the names of the indicators. */
export interface IndicatorText {
  title: string
  lead: string
  soon: string
  /** `day`: as people write it. */
  state(day: string): string
  main: string
  courses: string
  rate: string
  count: string
  legend: { completed: string; 'under-way': string; stopped: string }
  people: string
  /** `name`: of a dimension. */
  by(name: string): string
  told: string
  toldLead: string
  outcomes: { title: string; lead: string; courses: string; withheld: string }
  stops: string
  stopsLead: string
  place: string
  all: string
  withheld: string
  method: { heading: string; says: string[] }
  open: {
    heading: string
    says: string
    licence: string
    csv: string
    json: string
    catalogue: string
    dictionary: string
  }
  days: { heading: string; label: string; button: string; before: string }
  dictionary: { title: string; lead: string; indicators: string; dimensions: string; columns: string }
}

export const indicatorTexts: Record<Language, IndicatorText> = {
  ar: {
    title: 'المؤشرات',
    lead: 'كم شخصا يتعلم مع «تكوين»، ومن أتم دورته، وأين يتوقف الناس. تُحسب من جديد كل ليلة وتُنشر للجميع.',
    soon: 'تُنشر أولى الأرقام صباح الغد.',
    state: (day) => `الوضع في نهاية ${day}`,
    main: 'الأهم',
    courses: 'الدورات',
    rate: 'نسبة الإتمام',
    count: 'الأشخاص',
    legend: { completed: 'أتموا', 'under-way': 'يتابعون', stopped: 'توقفوا' },
    people: 'من هم المستفيدون',
    by: (name) => `حسب ${name}`,
    told: 'المستفيدون حسب ما قالوه عن أنفسهم',
    toldLead: 'لا يُسأل أحد قبل إتمام درسه الأول، ولا يُلزم أحد بالجواب. من لم يجب يُحسب في «لم يُذكر».',
    outcomes: {
      title: 'ما الذي تغيّر',
      lead: 'هل استُعمل ما تُعلم، ولأي غرض، وما الذي عاق ذلك، حسب من سُئلوا بعد 30 و90 يوما من شهادتهم؛ وكيف وجدوا الدورات، وكم ما زال في الذاكرة.',
      courses: 'حسب الدورة',
      withheld: 'لا يظهر ما أجاب عنه عدد قليل جدا.',
    },
    stops: 'أين يتوقف الناس',
    stopsLead: 'البطاقة الأخيرة التي وصل إليها من توقفوا منذ ثلاثين يوما على الأقل.',
    place: 'المكان',
    all: 'كل المؤشرات',
    withheld: '«–»: رقم محجوب، لأنه أقل من خمسة عشر أو لأنه يكشف رقما كهذا.',
    method: {
      heading: 'كيف نحسب',
      says: [
        'كل ليلة نقرأ جميع السجلات ونحسب من جديد، فلا يتراكم أي خطأ. الحساب مضبوط، أما ما يُنشر من أعداد الأشخاص والجمعيات والشهادات فيُقرَّب إلى العشرات الأدنى.',
        'ما يقل عن خمسة عشر لا يُنشر، ومعه ما يكفي من أرقام أخرى حتى لا تكشفه أي عملية طرح، بين سطر ومجموعه، أو بين جدولين. وما حُجب لا يعود قبل أن يبلغ عشرين، وتُقرَّب النسب بدرجات تمثل خمسة أشخاص على الأقل، فلا يكشف الفرق بين يومين أحدا.',
        'من طلب محو معطياته لم يعد يُحسب ابتداء من اليوم نفسه. وتبقى أرقام الأيام الماضية كما نُشرت.',
      ],
    },
    open: {
      heading: 'بيانات مفتوحة',
      says: 'خذوها وأعيدوا استعمالها ونشرها كما تشاؤون، بشرط ذكر المصدر.',
      licence: 'الرخصة',
      csv: 'جدول CSV',
      json: 'ملف JSON',
      catalogue: 'وصف DCAT (JSON-LD)',
      dictionary: 'معجم البيانات',
    },
    days: { heading: 'أيام سابقة', label: 'اليوم', button: 'عرض', before: 'اليوم السابق' },
    dictionary: {
      title: 'معجم البيانات',
      lead: 'ماذا يعني كل رقم بالضبط، وماذا يوجد في كل عمود.',
      indicators: 'المؤشرات',
      dimensions: 'التصنيفات',
      columns: 'أعمدة ملف CSV',
    },
  },
  fr: {
    title: 'Indicateurs',
    lead: 'Combien de personnes apprennent avec Takwin, qui va au bout, et où l’on s’arrête. Recomptés chaque nuit et ouverts à tous.',
    soon: 'Les premiers chiffres paraîtront demain matin.',
    state: (day) => `Situation à la fin du ${day}`,
    main: 'L’essentiel',
    courses: 'Les cours',
    rate: 'Achèvement',
    count: 'Personnes',
    legend: { completed: 'Ont terminé', 'under-way': 'Suivent le cours', stopped: 'Se sont arrêtées' },
    people: 'Qui apprend',
    by: (name) => `Par ${name.toLowerCase()}`,
    told: 'Qui apprend, selon ce que chacun a dit de soi',
    toldLead:
      'Personne n’est interrogé avant la fin de sa première leçon, et répondre est toujours facultatif. Qui n’a pas répondu est compté sous «\u00a0Non précisé\u00a0».',
    outcomes: {
      title: 'Ce qui en est sorti',
      lead: 'Si ce qui a été appris a servi, à quoi, et ce qui a gêné, selon les personnes interrogées 30 et 90 jours après leur certificat\u00a0; ce qu’elles pensent des cours, et ce qui reste en mémoire.',
      courses: 'Par cours',
      withheld: 'Ce à quoi trop peu de personnes ont répondu n’apparaît pas.',
    },
    stops: 'Où l’on s’arrête',
    stopsLead: 'La dernière carte atteinte par les personnes arrêtées depuis au moins trente jours.',
    place: 'Endroit',
    all: 'Tous les indicateurs',
    withheld:
      '«\u00a0–\u00a0»\u00a0: non publié, parce que le nombre est inférieur à quinze ou en révélerait un qui l’est.',
    method: {
      heading: 'Comment nous comptons',
      says: [
        'Chaque nuit, tout est relu et recompté\u00a0: aucune erreur ne s’accumule. Le compte est exact\u00a0; ce qui est publié des personnes, des associations et des certificats est arrondi à la dizaine inférieure.',
        'Ce qui est inférieur à quinze n’est pas publié, ni ce qui permettrait de le retrouver par soustraction, entre une ligne et son total ou entre deux tableaux. Ce qui a été retenu ne reparaît qu’à partir de vingt, et les parts sont arrondies par pas qui valent au moins cinq personnes\u00a0: la différence entre deux jours ne révèle personne.',
        'Qui fait effacer ses données n’est plus compté dès ce jour. Les chiffres des jours passés restent tels qu’ils ont été publiés.',
      ],
    },
    open: {
      heading: 'Données ouvertes',
      says: 'Reprenez-les, réutilisez-les et publiez-les comme vous voulez, en citant la source.',
      licence: 'Licence',
      csv: 'Tableau CSV',
      json: 'Fichier JSON',
      catalogue: 'Description DCAT (JSON-LD)',
      dictionary: 'Dictionnaire des données',
    },
    days: { heading: 'Jours précédents', label: 'Jour', button: 'Afficher', before: 'La veille' },
    dictionary: {
      title: 'Dictionnaire des données',
      lead: 'Ce que chaque chiffre veut dire exactement, et ce que contient chaque colonne.',
      indicators: 'Indicateurs',
      dimensions: 'Ventilations',
      columns: 'Colonnes du fichier CSV',
    },
  },
  en: {
    title: 'Figures',
    lead: 'How many people learn with Takwin, who completes a course, and where people stop. Counted anew each night, and open to all.',
    soon: 'The first figures will be here tomorrow morning.',
    state: (day) => `As of the end of ${day}`,
    main: 'At a glance',
    courses: 'The courses',
    rate: 'Completion rate',
    count: 'People',
    legend: { completed: 'Have completed', 'under-way': 'Are under way', stopped: 'Have stopped' },
    people: 'Who learns',
    by: (name) => `By ${name.toLowerCase()}`,
    told: 'Who learns, by what they told about themselves',
    toldLead:
      'Nobody is asked before the end of their first lesson, and nobody has to answer. Whoever has not is counted as “Not told”.',
    outcomes: {
      title: 'What came of it',
      lead: 'Whether what was learnt is used, what for and what stood in the way, as people say 30 and 90 days after their certificate; how they find the courses, and how much is still remembered.',
      courses: 'By course',
      withheld: 'What too few people have answered does not appear.',
    },
    stops: 'Where people stop',
    stopsLead: 'The last card reached by those who stopped at least thirty days ago.',
    place: 'Place',
    all: 'All figures',
    withheld: '“–”: withheld, because the number is below fifteen or would give away one that is.',
    method: {
      heading: 'How we count',
      says: [
        'Each night everything is read and counted anew, so that no error adds up. The count is exact; of people, associations and certificates, what is published is rounded down to tens.',
        'What is below fifteen is not published, nor is whatever would give it away by subtraction, of a row from its total or of one table from another. What was withheld comes back at twenty, and shares are rounded in steps that stand for five people at least, so that the difference between two days gives away nobody.',
        'Whoever has their data erased is no longer counted from that day on. The figures of past days stay as they were published.',
      ],
    },
    open: {
      heading: 'Open data',
      says: 'Take them, use them and publish them as you like, as long as you name the source.',
      licence: 'Licence',
      csv: 'CSV table',
      json: 'JSON file',
      catalogue: 'DCAT description (JSON-LD)',
      dictionary: 'Data dictionary',
    },
    days: { heading: 'Earlier days', label: 'Day', button: 'Show', before: 'The day before' },
    dictionary: {
      title: 'Data dictionary',
      lead: 'What each figure means, exactly, and what each column holds.',
      indicators: 'Indicators',
      dimensions: 'Breakdowns',
      columns: 'Columns of the CSV file',
    },
  },
}
