/** A catalogue of seven courses as long as real ones, and a certificate of each standing. */

import type { CardName } from '../../bots/engine/linked-review.ts'
import type { PageShown } from '../../bots/page-words.ts'
import type { InEveryLanguage } from '../../content/ids-and-words.ts'
import type { Card, Catalogue, Course, Language } from '../../content/schema.ts'
import { attestationOf, attestationWords } from '../../functions/documents/attestation.ts'
import { didDocument, issuerDid } from '../../functions/documents/credential/issuer.ts'
import { associationPage } from '../../functions/documents/pages/association-page.ts'
import type {
  IssuedAttestation,
  ReplacedCertificate,
  RevokedCertificate,
  StandingCertificate,
  WithdrawnCertificate,
} from '../../functions/documents/pages/certificate.ts'
import { certificatePage } from '../../functions/documents/pages/certificate-page.ts'
import { coursePage } from '../../functions/documents/pages/course-page.ts'
import type { PortalFacts } from '../../functions/documents/pages/frame.ts'
import { dictionaryPage } from '../../functions/documents/pages/indicators/dictionary-page.ts'
import { indicatorsPage } from '../../functions/documents/pages/indicators/indicators-page.ts'
import { outcomesPage } from '../../functions/documents/pages/indicators/outcomes-page.ts'
import { peoplePage } from '../../functions/documents/pages/indicators/people-page.ts'
import { stopsPage } from '../../functions/documents/pages/indicators/stops-page.ts'
import { notFoundPage } from '../../functions/documents/pages/not-found-page.ts'
import { problemPage } from '../../functions/documents/pages/problem-page.ts'
import { publicPages } from '../../functions/documents/pages/public-pages.ts'
import { type Review, reviewPage } from '../../functions/documents/pages/review-page.ts'
import type { Verdict } from '../../functions/documents/pages/verdict.ts'
import { verifyPage } from '../../functions/documents/pages/verify-page.ts'
import type { Claims } from '../../functions/documents/verification/claims.ts'
import type { Step } from '../../functions/documents/verification/verify.ts'
import { shipped } from '../support/catalogues.ts'
import { days, figures } from './figures-sample.ts'

export const facts: PortalFacts = {
  portalUrl: 'https://takwin.example',
  telegramUrl: 'https://t.me/TakwinAssociationsBot',
  whatsappUrl: 'https://wa.me/212600000000',
}

const titles: Record<string, InEveryLanguage> = {
  'participatory-democracy': {
    ar: 'الديمقراطية التشاركية',
    fr: 'La démocratie participative',
    en: 'Participatory democracy',
  },
  'audiovisual-media': {
    ar: 'ولوج الجمعيات إلى وسائل الإعلام السمعية البصرية',
    fr: 'L’accès des associations aux médias audiovisuels',
    en: 'Access of associations to the audiovisual media',
  },
  'creating-association': { ar: 'تأسيس جمعية', fr: 'Créer une association', en: 'Creating an association' },
  'strategic-planning': {
    ar: 'التخطيط الاستراتيجي',
    fr: 'La planification stratégique',
    en: 'Strategic planning',
  },
  'administration-finance': {
    ar: 'التدبير الإداري والمالي',
    fr: 'La gestion administrative et financière',
    en: 'Administrative and financial management',
  },
  'project-management': { ar: 'تدبير المشاريع', fr: 'La gestion de projets', en: 'Project management' },
  advocacy: { ar: 'تقنيات الترافع', fr: 'Les techniques de plaidoyer', en: 'Advocacy techniques' },
}

const lessons: Record<string, InEveryLanguage> = {
  'why-take-part': { ar: 'لماذا نشارك؟', fr: 'Pourquoi participer\u00a0?', en: 'Why take part?' },
  petitions: { ar: 'العرائض والملتمسات', fr: 'Les pétitions et les motions', en: 'Petitions and motions' },
  information: {
    ar: 'الحق في الحصول على المعلومات',
    fr: 'Le droit à l’information',
    en: 'The right to information',
  },
  'where-you-live': {
    ar: 'المشاركة حيث نعيش',
    fr: 'Participer là où l’on vit',
    en: 'Taking part where you live',
  },
  'follow-up': {
    ar: 'حسن المشاركة والتتبع',
    fr: 'Bien agir et assurer le suivi',
    en: 'Acting well and following up',
  },
}

const objectives = {
  ar: [
    'شرح الديمقراطية التشاركية ومكانتها إلى جانب الديمقراطية التمثيلية في الدستور.',
    'إعداد عريضة وطنية أو محلية وتقديمها إلى الجهة المختصة.',
    'طلب معلومة عمومية وتقديم شكاية عند عدم الرد داخل الأجل.',
    'المساهمة باسم جمعيتكم في قرارات الجماعة وتتبع ما يُفعل بها.',
  ],
  fr: [
    'Expliquer ce qu’est la démocratie participative et sa place dans la Constitution.',
    'Préparer une pétition nationale ou locale et la déposer auprès de la bonne autorité.',
    'Demander une information publique et réclamer lorsque la réponse n’arrive pas à temps.',
    'Contribuer, au nom de votre association, aux décisions de la commune et en suivre l’effet.',
  ],
  en: [
    'Explain what participatory democracy is and its place in the Constitution.',
    'Prepare a national or local petition and hand it to the right authority.',
    'Ask for public information, and complain when no answer comes in time.',
    'Contribute to the decisions of your commune on behalf of your association, and follow them up.',
  ],
}

const competencies: Catalogue['framework']['competencies'] = {
  participation: {
    level: 'awareness',
    name: {
      ar: 'فهم المشاركة المواطنة',
      fr: 'Comprendre la participation citoyenne',
      en: 'Understanding civic participation',
    },
    indicator: {
      ar: 'يشرح آليات المشاركة التي ينص عليها الدستور.',
      fr: 'Explique les mécanismes de participation prévus par la Constitution.',
      en: 'Explains the ways to take part that the Constitution provides.',
    },
  },
  petitions: {
    level: 'practice',
    name: { ar: 'إعداد العرائض', fr: 'Préparer une pétition', en: 'Preparing petitions' },
    indicator: {
      ar: 'يعد عريضة مستوفية للشروط ويقدمها.',
      fr: 'Prépare une pétition recevable et la dépose.',
      en: 'Prepares an admissible petition and files it.',
    },
  },
  information: {
    level: 'mastery',
    name: { ar: 'الحصول على المعلومات', fr: 'Accéder à l’information', en: 'Gaining access to information' },
    indicator: {
      ar: 'يقدم طلبا ويتتبعه إلى غاية التظلم.',
      fr: 'Dépose une demande et la suit jusqu’au recours.',
      en: 'Files a request and follows it up to the appeal.',
    },
  },
}

export function course(id: string, title: InEveryLanguage): Course {
  const words = (language: Language) => ({
    title: title[language],
    objectives: objectives[language],
    lessons: Object.fromEntries(Object.entries(lessons).map(([lesson, name]) => [lesson, name[language]])),
    cards: {},
    questions: {},
  })
  return {
    id,
    version: '1.1.0',
    changed: {
      ar: 'أمثلة جديدة عن العرائض الإلكترونية، وأجل الرد وفق النص الجاري به العمل.',
      fr: 'De nouveaux exemples de pétitions en ligne, et le délai de réponse selon le texte en vigueur.',
      en: 'New examples of online petitions, and the time to answer as the law now has it.',
    },
    sector: 'parliament',
    minutes: 90,
    passMark: 70,
    draw: 10,
    competencies: Object.keys(competencies),
    lessons: Object.keys(lessons).map((lesson) => ({ id: lesson, competencies: [], cards: [] })),
    order: [],
    cards: {},
    bank: {},
    sources: {
      constitution: {
        title: {
          ar: 'دستور المملكة المغربية لسنة 2011',
          fr: 'Constitution du Royaume du Maroc de 2011',
          en: 'Constitution of the Kingdom of Morocco, 2011',
        },
        url: 'https://www.sgg.gov.ma/Portals/0/constitution/constitution_2011_Fr.pdf',
      },
      petitions: {
        title: {
          ar: 'القانون التنظيمي رقم 44.14 المتعلق بالعرائض',
          fr: 'Loi organique 44-14 sur les pétitions aux pouvoirs publics',
          en: 'Organic law 44-14 on petitions to the public authorities',
        },
        url: 'https://eparticipation.ma',
      },
      communes: {
        title: {
          ar: 'القانون التنظيمي رقم 113.14 المتعلق بالجماعات',
          fr: 'Loi organique 113-14 relative aux communes',
          en: 'Organic law 113-14 on the communes',
        },
      },
    },
    words: { ar: words('ar'), fr: words('fr'), en: words('en') },
  }
}

export const catalogue: Catalogue = {
  framework: {
    quality: shipped.framework.quality,
    sectors: {
      parliament: {
        name: {
          ar: 'العلاقات مع البرلمان والمجتمع المدني',
          fr: 'Relations avec le Parlement et société civile',
          en: 'Relations with Parliament and civil society',
        },
        particularities: {
          ar: 'تذكر الدورة المؤسسة المختصة لكل خطوة.',
          fr: 'Pour chaque démarche, le cours nomme la bonne institution.',
          en: 'For each step the course names the right institution.',
        },
      },
    },
    competencies,
  },
  calendar: shipped.calendar,
  courses: Object.fromEntries(Object.entries(titles).map(([id, title]) => [id, course(id, title)])),
  phrases: { ar: '', fr: '', en: '' },
}

export const taught = course('participatory-democracy', titles['participatory-democracy'] as InEveryLanguage)

export const valid: StandingCertificate = {
  status: 'valid',
  id: '7Q4K2-M9XTD-0HJ3R-W8PZV-C5N1B-6',
  language: 'ar',
  name: { arabic: 'فاطمة الزهراء بنعلي', latin: 'Fatima Zahra Benali' },
  course: {
    id: taught.id,
    title: { ar: taught.words.ar.title, fr: taught.words.fr.title, en: taught.words.en.title },
    version: '1.2.0',
    minutes: 90,
  },
  competencies: Object.entries(competencies).map(([id, { name }]) => ({ id, name })),
  score: { right: 9, asked: 10, passMark: 70 },
  issuedAt: '2026-08-03T23:30:00.000Z',
  entry: { list: '2026-08', index: 94567 },
}
export const revoked: RevokedCertificate = {
  ...valid,
  status: 'revoked',
  revoked: {
    at: '2026-09-14T10:00:00.000Z',
    reason: 'Le nom a été corrigé : un nouveau certificat a été délivré.',
  },
}
export const replaced: ReplacedCertificate = {
  id: valid.id,
  status: 'replaced',
  successor: '3QK-08F-XV2-M7T-1HC-J5N-6RB-D9Z-WA4',
  replacedAt: '2026-09-01T10:00:00.000Z',
}
/** Of an association, its name in a script that is not the page's. */
export const attested: IssuedAttestation = {
  ...attestationOf({
    id: valid.id,
    language: 'fr',
    name: 'جمعية تافوكت (Tafoukt)',
    members: 15,
    issuedAt: '2026-08-03T23:30:00.000Z',
  }),
  status: 'valid',
  entry: { list: '2026-08', index: 94567 },
}
export const withdrawn: WithdrawnCertificate = { id: valid.id, status: 'withdrawn' }

const [shippedCourse] = Object.values(shipped.courses)
const cards = Object.values(shippedCourse?.cards ?? {}).filter(({ question }) => question)
const named = (card?: Card): CardName => [shippedCourse?.id ?? '', card?.id ?? '']
/** Cards of the content as it ships: one right option, and several. */
export const withOne = named(cards.find(({ question }) => question?.right.length === 1))
export const withSeveral = named(cards.find(({ question }) => (question?.right.length ?? 0) > 1))

/** What a short message may lead to, by name. */
export const reviews: Record<string, Review> = {
  'a question sent unanswered': { asked: withSeveral, isUnanswered: true },
  'a wrong answer and the next question': { answered: { card: withSeveral, right: false }, asked: withOne },
  'reminders paused': { reminders: 'paused' },
}

const counts = [
  { began: 35, finished: 20, certified: 15 },
  { began: 10, finished: 5, certified: 0 },
]
/** What the coordinator of an association's page is told. */
export const associationShown: PageShown = {
  code: '312456789',
  name: 'جمعية تافوكت Association Tafoukt',
  figures: {
    at: 0,
    exact: 37,
    members: 35,
    certified: 15,
    courses: Object.fromEntries(
      Object.keys(shipped.courses).flatMap((course, nth) => (counts[nth] ? [[course, counts[nth]]] : [])),
    ),
  },
  named: [
    ['أمينة', [shippedCourse?.id ?? '']],
    ['Karim', []],
  ],
}

const did = didDocument(issuerDid(facts.portalUrl), {
  k1: 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
})
/** Of the script nothing is fetched here: what it does, a test of its own shows. */
const script = { path: '/verify/0123456789abcdef.js', integrity: 'sha256-' }
const claims: Claims = {
  id: `${facts.portalUrl}/certificates/${valid.id}`,
  language: 'ar',
  names: [valid.name.arabic ?? '', valid.name.latin ?? ''],
  course: valid.course.title.ar,
  version: valid.course.version,
  about: ['تكوين عن بعد لفائدة الجمعيات. المدة بالدقائق: 90.', 'عتبة النجاح: 70 في المائة.'],
  competencies: valid.competencies.map(({ name }) => name.ar),
  issuedAt: valid.issuedAt,
  issuer: { id: did.id, name: 'تكوين، بوابة تكوين الجمعيات' },
}
const { version: _version, ...ofAny } = claims
const attestedClaims: Claims = {
  ...ofAny,
  language: 'fr',
  names: ['جمعية تافوكت (Tafoukt)'],
  attests: true,
  course: attestationWords.fr.holds(15),
  about: [attestationWords.fr.means],
  competencies: [],
}
const passed = (...steps: Step['step'][]): Step[] => steps.map((step) => ({ step, outcome: 'passed' }))
const signed = passed('read', 'issuer', 'signature', 'dates')
/** What may come of checking, by name. */
export const verdicts: Record<string, Verdict> = {
  'a valid one': { standing: 'valid', steps: [...signed, ...passed('status', 'sheet')], claims },
  'a valid attestation': {
    standing: 'valid',
    steps: [...signed, ...passed('status', 'sheet')],
    claims: attestedClaims,
  },
  'an altered one': {
    standing: 'invalid',
    steps: [...passed('read', 'issuer'), { step: 'signature', outcome: 'failed' }],
    claims,
  },
  'a replaced one': {
    standing: 'invalid',
    steps: [
      ...signed,
      {
        step: 'status',
        outcome: 'failed',
        fate: { error: 'replaced', replacedBy: `${facts.portalUrl}/certificates/${replaced.successor}` },
      },
    ],
    claims,
  },
  'one while offline': {
    standing: 'unsure',
    steps: [...signed, { step: 'status', outcome: 'unknown' }, { step: 'sheet', outcome: 'unknown' }],
    claims,
  },
}

/** Every page there is, by name. */
export function everyPage(language: Language): Record<string, string> {
  return {
    ...Object.fromEntries(
      Object.entries(publicPages).map(([path, draw]) => [
        path.slice(1) || 'home',
        draw(facts, catalogue, language),
      ]),
    ),
    course: coursePage(facts, catalogue, taught, language),
    valid: certificatePage(facts, valid, language),
    revoked: certificatePage(facts, revoked, language),
    'an attestation': certificatePage(facts, attested, language),
    'a revoked attestation': certificatePage(
      facts,
      { ...attested, status: 'revoked', revoked: revoked.revoked },
      language,
    ),
    replaced: certificatePage(facts, replaced, language),
    withdrawn: certificatePage(facts, withdrawn, language),
    ...Object.fromEntries(
      Object.entries(reviews).map(([name, review]) => [
        name,
        reviewPage(facts, shipped, language, review, 'seed'),
      ]),
    ),
    'an association with members': associationPage(facts, shipped, language, associationShown),
    'an association with few members': associationPage(facts, shipped, language, {
      ...associationShown,
      figures: undefined,
      named: [],
    }),
    verify: verifyPage(facts, language, { script, did }),
    ...Object.fromEntries(
      Object.entries(verdicts).map(([name, verdict]) => [
        name,
        verifyPage(facts, language, { script, did, verdict }),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(figurePages(language)).filter(([name]) => name !== 'figures of an earlier day'),
    ),
    'no such certificate': notFoundPage(facts, language, 'certificate'),
    'no such link': notFoundPage(facts, language, 'link'),
    'no such page': notFoundPage(facts, language),
    'only to be read': notFoundPage(facts, language, 'method'),
    problem: problemPage(facts, language),
  }
}

/** Those of the public figures. */
export const figurePages = (language: Language): Record<string, string> => ({
  figures: indicatorsPage(facts, shipped, language, { figures, days }),
  'figures of an earlier day': indicatorsPage(facts, shipped, language, {
    figures,
    days,
    day: figures.day,
  }),
  'figures before the first day': indicatorsPage(facts, shipped, language, undefined),
  'what came of it': outcomesPage(facts, shipped, figures, language),
  'what people told': peoplePage(facts, figures, language),
  'where people stop': stopsPage(facts, shippedCourse as Course, figures, language),
  'data dictionary': dictionaryPage(facts, language),
})
