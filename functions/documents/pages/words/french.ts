import { counting } from './counting.ts'
import type { Words } from './words.ts'

const { minutes, percent, day, counted } = counting('fr-MA')

export const french: Words = {
  brand: 'Takwin',
  portal: 'Takwin, portail de formation des associations',
  skip: 'Aller au contenu',
  language: 'Langue',
  privacy: 'Gratuit et ouvert à toutes et à tous. Ces pages ne déposent aucun cookie et ne suivent personne.',
  places: {
    all: 'Rubriques du site',
    '/courses': 'Cours',
    '/certificates': 'Vérifier un certificat',
    '/help': 'Aide',
    '/privacy': 'Vos données',
    '/accessibility': 'Accessibilité',
  },
  minutes,
  percent,
  day,
  lessons: counted({ one: '# leçon', other: '# leçons' }),
  questions: counted({ one: '# question', other: '# questions' }),
  start: {
    button: 'Commencer sur Telegram',
    whatsapp: 'Commencer sur WhatsApp',
    phones: 'Essayer sur les téléphones simulés',
    scan: (app) => `Scannez pour ouvrir ${app} sur un téléphone`,
    orFind: 'ou cherchez dans Telegram',
    apps: { telegram: 'Telegram', whatsapp: 'WhatsApp' },
    soon: 'Ouverture prochaine.',
  },
  home: {
    heading: 'La formation des associations, à\u00a0portée de téléphone',
    lead: 'Des cours courts et gratuits, dans une conversation\u00a0: une idée et une question à la fois. Puis un examen, et un certificat que tout le monde peut vérifier.',
    audience:
      'Pour celles et ceux qui animent une association ou rêvent d’en créer une. Aucun numéro d’enregistrement n’est demandé.',
    courses: 'Les cours',
    soon: 'Les premiers cours sont en préparation.',
    how: 'Comment ça marche',
    steps: [
      {
        title: 'Ouvrez la conversation',
        text: 'Votre messagerie suffit, sans mot de passe à retenir. Choisissez l’arabe, le français ou l’anglais.',
      },
      {
        title: 'Avancez pas à pas',
        text: 'Cinq minutes par leçon. Vous répondez, et vous savez aussitôt pourquoi.',
      },
      {
        title: 'Avancez à votre rythme',
        text: 'Arrêtez-vous quand vous voulez et reprenez au même endroit. Si vous le souhaitez, un rappel vous attend à l’heure qui vous convient.',
      },
      {
        title: 'Réussissez l’examen',
        text: 'Votre certificat arrive dans la conversation, au nom que vous avez choisi.',
      },
    ],
  },
  courses: {
    title: 'Les cours',
    lead: 'Tous sont gratuits, se suivent dans une conversation et se terminent par un examen et un certificat. Choisissez ce qui aidera votre association.',
  },
  check: {
    heading: 'Vérifier un certificat',
    explain:
      'On vous a présenté l’un de nos certificats\u00a0? Saisissez son numéro, ou scannez son code QR.',
    label: 'Numéro du certificat',
    button: 'Vérifier',
    where:
      'Le numéro est imprimé au bas du certificat\u00a0: des lettres et des chiffres. Les espaces et les majuscules ne comptent pas.',
  },
  verify: {
    title: 'Vérifiez un certificat par vous-même',
    lead: 'Chacun de nos certificats est signé. Nous lisons le fichier sous vos yeux et vous disons, étape par étape, ce qui a été vérifié et ce qu’il en est.',
    file: 'Fichier du certificat (PDF)',
    sent: 'Le fichier est envoyé à notre serveur, vérifié, et n’est pas gardé.',
    paste: 'Ou collez son texte signé (JSON)',
    text: 'Texte signé',
    button: 'Vérifier',
    byNumber: 'Vous n’avez que son numéro\u00a0?',
    itself: 'Vérifiez-le par vous-même, étape par étape',
    withFile: 'Vous avez le fichier\u00a0? Vérifiez sa signature',
  },
  course: {
    all: 'Tous les cours',
    objectives: 'Ce que vous saurez faire',
    lessons: 'Leçon par leçon',
    competencies: 'Les compétences que vous allez acquérir',
    level: { awareness: 'Sensibilisation', practice: 'Pratique', mastery: 'Maîtrise' },
    exam: 'L’examen',
    examined: (questions, passMark) =>
      `Après la dernière leçon, vous passez un examen de ${questions} dans la conversation. Vous réussissez à partir de ${passMark} de bonnes réponses.`,
    retry: 'En cas d’échec, vous pouvez le repasser, avec d’autres questions en priorité.',
    certified: 'Dès votre réussite, vous recevez un certificat que tout le monde peut vérifier sur ce site.',
    duration: 'Durée',
    sector: 'Secteur',
    contents: 'Contenu',
    version: 'Version',
    changed: (version) => `Ce qui change dans la version ${version}`,
    quality: 'Nos engagements',
    criteria: 'Les critères de qualité, communs à tous les secteurs',
    sources: 'Sources',
  },
  certificate: {
    title: 'Certificat',
    awardedTo: 'Certificat décerné à',
    forPassing: 'pour avoir réussi l’évaluation en ligne du cours',
    valid: { heading: 'Ce certificat est valide', text: 'Nous l’avons délivré et ne l’avons pas révoqué.' },
    revoked: {
      heading: 'Ce certificat a été révoqué',
      text: 'Nous l’avions délivré, mais il n’est plus valable.',
      on: 'Révoqué le',
      reason: 'Motif',
    },
    withdrawn: {
      heading: 'Ce certificat a été retiré',
      text: 'Nous l’avions délivré\u00a0; la personne qui l’avait obtenu a depuis demandé l’effacement de ses données. Il n’en reste que le numéro, et il n’atteste plus rien.',
    },
    competencies: 'Compétences évaluées',
    assessment: 'L’évaluation et le certificat',
    questions: 'Questions',
    passMark: 'Seuil de réussite',
    score: 'Résultat',
    version: 'Version du cours',
    duration: 'Durée du cours',
    issued: 'Délivré le',
    issuer: 'Délivré par',
    number: 'Numéro du certificat',
    address: 'À vérifier sur',
    download: 'Télécharger le certificat (PDF)',
    linkedin: 'C’est le vôtre\u00a0? Ajoutez-le à votre profil LinkedIn',
    credential: 'Pour un portefeuille numérique\u00a0: le certificat signé (JSON)',
    wallets: 'Lu par les portefeuilles compatibles Open Badges 3.0, comme Learner Credential Wallet.',
  },
  review: {
    title: 'Révision',
    several: 'Plusieurs réponses sont justes\u00a0: cochez-les toutes, puis touchez «\u00a0Valider\u00a0».',
    answer: 'Valider',
    pick: 'Choisissez d’abord une réponse.',
    already: (answer) =>
      `Vous avez déjà répondu à cette question. Le bon choix\u00a0: «\u00a0${answer}\u00a0».`,
    idea: 'Relire l’idée',
    done: 'C’est tout pour le moment. Merci d’avoir pris le temps.',
    waiting: {
      heading: 'Votre formation vous attend',
      text: 'Reprenez là où vous en étiez\u00a0: tout ce que vous avez fait est gardé.',
    },
    onwards: 'Continuer dans la conversation',
    telegram: 'Telegram',
    whatsapp: 'WhatsApp',
    reminders: 'Rappels',
    pause: 'Pause d’un mois',
    stop: 'Plus de rappels',
    paused: {
      heading: 'Rappels en pause pendant un mois',
      text: 'C’est noté\u00a0: aucun rappel avant un mois. Vous pouvez continuer à apprendre quand vous voulez.',
    },
    stopped: {
      heading: 'Plus de rappels',
      text: 'C’est noté\u00a0: vous ne recevrez plus de rappels. Vous pourrez les reprendre dans la conversation.',
    },
  },
  notFound: {
    link: {
      heading: 'Ce lien n’est plus valable',
      text: 'Les liens de nos SMS sont valables trente jours. Si vous apprenez avec nous, tout ce que vous avez fait est gardé\u00a0: continuez dans la conversation.',
    },
    certificate: {
      heading: 'Aucun certificat ne porte ce numéro',
      text: 'Un caractère a pu se glisser ou se perdre. Comparez avec le numéro imprimé sur le certificat, puis réessayez.',
    },
    page: {
      heading: 'Cette page n’existe pas',
      text: 'Son adresse a peut-être changé, ou une lettre manque. Tout est accessible depuis la page d’accueil.',
    },
    method: {
      heading: 'Cette page est en lecture seule',
      text: 'Ce qui lui a été envoyé n’a rien changé. Ouvrez-la par son adresse, ou repartez de la page d’accueil.',
    },
  },
  problem: {
    heading: 'Un incident est survenu de notre côté',
    text: 'Vous n’y êtes pour rien, et nous le savons. Réessayez dans quelques minutes\u00a0; vos leçons dans la conversation sont intactes.',
    again: 'Réessayer',
  },
  toHome: 'Retour à l’accueil',
}
