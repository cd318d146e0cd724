import type { Catalogue, Language } from '../../../../content/schema.ts'
import type { PortalFacts } from '../frame.ts'
import { html } from '../html.ts'
import type { Text } from '../text-page.ts'
import { wordsIn } from '../words/words.ts'
import { contact } from './contact.ts'
import measured from './measured-accessibility.json' with { type: 'json' }

const { axe, pages, looks, rules, violations } = measured

/** The weakest contrast of text on the pattern, which axe-core cannot judge: test/documents/pages.test.ts works it out. */
const onPattern = 6

/** How many courses have something signed, of how many. */
function signed({ courses }: Catalogue): [some: number, all: number] {
  const all = Object.values(courses)
  return [
    all.filter(({ cards }) => Object.values(cards).some((card) => card.signLanguage)).length,
    all.length,
  ]
}

const signLanguage: Record<Language, (some: number, all: number) => string> = {
  ar: (some, all) => `دورات فيها مقاطع بلغة الإشارة المغربية: ${some} من ${all}.`,
  fr: (some, all) => `Cours qui ont des passages en langue des signes marocaine\u00a0: ${some} sur ${all}.`,
  en: (some, all) => `Courses with parts in Moroccan Sign Language: ${some} of ${all}.`,
}

/**
 * What was measured of these pages (`npm run accessibility`), what is missing yet, and where to complain. It claims no full
 * conformance, as nobody independent has audited them. Law 76-15, article 19, gives complaints to a mechanism of the CNDH:
 * https://cndh.ma
 */
export const accessibility: Record<Language, (facts: PortalFacts, catalogue: Catalogue) => Text> = {
  ar: (facts, catalogue) => ({
    title: 'إمكانية الولوج',
    lead: 'لكل شخص أن يتعلم هنا، كيفما كان بصره أو سمعه أو حركته أو هاتفه. هذا ما قسناه، وما ينقص بعد، وكيف تخبروننا.',
    sections: [
      {
        heading: 'ما نستند إليه',
        says: [
          html`معيارنا هو <a href="https://www.w3.org/TR/WCAG22/"><bdi>WCAG 2.2</bdi></a> لولوج محتوى الويب، المستوى AA، عملا بروح المادة 9 من الاتفاقية الدولية لحقوق الأشخاص ذوي الإعاقة التي صادق عليها المغرب، والقانون الإطار 97.13، والقانون 10.03 المتعلق بالولوجيات.`,
          'لم تفحص هذه الصفحات بعد جهة مستقلة، فلا ندّعي مطابقة تامة. ونقول بدقة ما قيس.',
        ],
      },
      {
        heading: 'ما قسناه',
        says: [
          {
            terms: [
              ['التاريخ', wordsIn('ar').day(measured.at)],
              ['الأداة', `axe-core ${axe}`],
              ['الصفحات', `${pages.length}، كل واحدة بالعربية والفرنسية والإنجليزية`],
              ['الشاشات', 'عرض 320 و1280 بكسل، وتكبير 200%، في الوضعين الفاتح والداكن'],
              ['عمليات الفحص', String(looks)],
              ['القواعد المفحوصة', String(rules.length)],
              ['المخالفات', String(violations)],
            ],
          },
          `لا تستطيع الأداة الحكم على الكتابة فوق الزخرفة الخضراء، فحسبنا تباينها: لا يقل عن ${onPattern} إلى 1، والمطلوب 4,5.`,
          'ونتحقق عند كل تغيير من أن كل صفحة تُستعمل بلوحة المفاتيح وحدها ودون برامج، وبحروف مكبرة إلى الضعف.',
        ],
      },
      {
        heading: 'ما ينقص بعد',
        says: [
          [
            'لم يجرب هذه الصفحات والدروس أشخاص في وضعية إعاقة تجربة منظمة. والأداة لا تجد إلا جزءا من العوائق.',
            signLanguage.ar(...signed(catalogue)),
            'لا توجد بعد دروس بالأمازيغية ولا بلغة سهلة القراءة.',
            'شهادة PDF مهيأة لقارئات الشاشة (PDF/UA-1)، لكنها لم تُفحص إلا آليا.',
            'تجري الدروس في تيليغرام وواتساب، ومراجعها في مواقع أخرى: إمكانية ولوجها من مسؤولية أصحابها.',
          ],
        ],
      },
      {
        heading: 'أخبرونا بما يعيقكم',
        says: [
          'قولوا لنا في أي صفحة أو رسالة توقفتم، وبأي هاتف: هكذا نصلح الخلل.',
          contact(facts, 'ar'),
          html`وإن لم ينصفكم جوابنا، فالآلية الوطنية لحماية حقوق الأشخاص في وضعية إعاقة لدى المجلس الوطني لحقوق الإنسان تتلقى الشكايات: <a href="https://cndh.ma" dir="ltr">cndh.ma</a>.`,
        ],
      },
    ],
  }),
  fr: (facts, catalogue) => ({
    title: 'Accessibilité',
    lead: 'Chacun doit pouvoir apprendre ici, quels que soient sa vue, son ouïe, ses gestes ou son téléphone. Voici ce que nous avons mesuré, ce qui manque encore, et comment nous le dire.',
    sections: [
      {
        heading: 'Notre référence',
        says: [
          html`Notre mesure est la norme <a href="https://www.w3.org/TR/WCAG22/">WCAG 2.2</a>, niveau AA, dans l’esprit de l’article 9 de la Convention relative aux droits des personnes handicapées, que le Maroc a ratifiée, de la loi-cadre 97-13 et de la loi 10-03 relative aux accessibilités.`,
          'Aucun organisme indépendant n’a encore audité ces pages\u00a0: nous ne prétendons pas à une conformité totale. Nous disons exactement ce qui a été mesuré.',
        ],
      },
      {
        heading: 'Ce que nous avons mesuré',
        says: [
          {
            terms: [
              ['Date', wordsIn('fr').day(measured.at)],
              ['Outil', `axe-core ${axe}`],
              ['Pages', `${pages.length}, chacune en arabe, en français et en anglais`],
              ['Écrans', '320 et 1280 pixels de large, zoom à 200\u00a0%, en clair et en sombre'],
              ['Examens', String(looks)],
              ['Règles vérifiées', String(rules.length)],
              ['Infractions', String(violations)],
            ],
          },
          `L’outil ne sait pas juger le texte posé sur le motif vert\u00a0: nous en avons calculé le contraste, au moins ${onPattern} pour 1 quand 4,5 suffisent.`,
          'À chaque changement, nous vérifions que chaque page s’utilise au clavier seul, sans script, et avec des lettres deux fois plus grandes.',
        ],
      },
      {
        heading: 'Ce qui manque encore',
        says: [
          [
            'Aucun essai organisé avec des personnes en situation de handicap n’a eu lieu. Un outil ne trouve qu’une partie des obstacles.',
            signLanguage.fr(...signed(catalogue)),
            'Il n’y a pas encore de cours en amazighe, ni en langue facile à lire.',
            'Le certificat PDF est balisé pour les lecteurs d’écran (PDF/UA-1), mais n’a été vérifié que par des outils.',
            'Les cours se suivent dans Telegram et WhatsApp, et leurs sources sont sur d’autres sites\u00a0: leur accessibilité dépend d’eux.',
          ],
        ],
      },
      {
        heading: 'Dites-nous ce qui vous gêne',
        says: [
          'Indiquez la page ou le message qui vous a arrêté, et votre téléphone\u00a0: c’est ainsi que nous corrigeons.',
          contact(facts, 'fr'),
          html`Si notre réponse ne vous rend pas justice, le Mécanisme national de protection des droits des personnes en situation de handicap, au Conseil national des droits de l’Homme, reçoit les plaintes\u00a0: <a href="https://cndh.ma" dir="ltr">cndh.ma</a>.`,
        ],
      },
    ],
  }),
  en: (facts, catalogue) => ({
    title: 'Accessibility',
    lead: 'Anyone should be able to learn here, however they see, hear or move, on whatever phone. This is what we have measured, what is missing yet, and how to tell us.',
    sections: [
      {
        heading: 'What we measure by',
        says: [
          html`Our measure is <a href="https://www.w3.org/TR/WCAG22/">WCAG 2.2</a>, level AA, in the spirit of article 9 of the Convention on the Rights of Persons with Disabilities, which Morocco has ratified, of framework law 97-13 and of law 10-03 on accessibility.`,
          'Nobody independent has audited these pages yet, so we do not claim that they conform in full. We say exactly what was measured.',
        ],
      },
      {
        heading: 'What we have measured',
        says: [
          {
            terms: [
              ['Date', wordsIn('en').day(measured.at)],
              ['Tool', `axe-core ${axe}`],
              ['Pages', `${pages.length}, each in Arabic, French and English`],
              ['Screens', '320 and 1280 pixels wide, zoomed to 200%, in light and in dark'],
              ['Examinations', String(looks)],
              ['Rules checked', String(rules.length)],
              ['Violations', String(violations)],
            ],
          },
          `The tool cannot judge text on the green pattern, so we worked out its contrast: at least ${onPattern} to 1, where 4.5 would do.`,
          'With every change we check that each page can be used by keyboard alone, without scripts, and with letters twice as large.',
        ],
      },
      {
        heading: 'What is missing yet',
        says: [
          [
            'No organised trial with people with disabilities has taken place. A tool finds only some of the barriers.',
            signLanguage.en(...signed(catalogue)),
            'There are no courses in Amazigh yet, and none in easy language.',
            'The PDF certificate is tagged for screen readers (PDF/UA-1), but only tools have checked it.',
            'Courses take place in Telegram and WhatsApp, and their sources are on other sites: how accessible those are is up to them.',
          ],
        ],
      },
      {
        heading: 'Tell us what stands in your way',
        says: [
          'Say which page or message stopped you, and on which phone: that is how it gets mended.',
          contact(facts, 'en'),
          html`If our answer does not do you justice, the national mechanism for the rights of persons with disabilities, at the National Human Rights Council, takes complaints: <a href="https://cndh.ma" dir="ltr">cndh.ma</a>.`,
        ],
      },
    ],
  }),
}
