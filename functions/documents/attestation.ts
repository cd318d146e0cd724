/** What is attested of an association, in every language: the same on the sheet, on its page and in its credential. */
import type { Language } from '../../content/schema.ts'
import type { Attestation } from './pages/certificate.ts'

interface AttestationWords {
  title: string
  /** Leads to the association's name, and from it to what is attested. */
  issuedTo: string
  of: string
  /** So many at least. */
  holds: (members: number) => string
  members: string
  atLeast: (members: number) => string
  meaning: string
  /** What it is not is said wherever it is shown. */
  means: string
  issued: string
  number: string
  check: string
}

/** As in the certificate's phrases, the Arabic ones have no vowel marks and no lam before kaf. */
export const attestationWords: Record<Language, AttestationWords> = {
  ar: {
    title: 'إشهاد',
    issuedTo: 'يسلم هذا الإشهاد إلى',
    of: 'إذ تبين في تاريخ إصداره أن',
    holds: (members) => `ما لا يقل عن ${members} من أعضائها حاصلون على شهادة من «تكوين»`,
    members: 'أعضاء حاصلون على شهادة',
    atLeast: (members) => `${members} على الأقل`,
    meaning: 'ما يعنيه هذا الإشهاد',
    means:
      'العدد مقرب نزولا إلى أحد مضاعفات خمسة، وتحتسب فيه شهادات جميع الدورات. ولا يعد هذا الإشهاد اعترافا من الدولة بالجمعية، ولا يقوم مقام وصل إيداع تصريحها.',
    issued: 'تاريخ الإصدار',
    number: 'رقم الإشهاد',
    check: 'للتحقق من الإشهاد:',
  },
  fr: {
    title: 'Attestation',
    issuedTo: 'La présente attestation est délivrée à',
    of: 'dont, à la date de délivrance,',
    holds: (members) => `au moins ${members} membres sont titulaires d’un certificat de Takwin`,
    members: 'Membres titulaires d’un certificat',
    atLeast: (members) => `${members} au moins`,
    meaning: 'Ce que dit cette attestation',
    means:
      'Le nombre est arrondi de cinq en cinq vers le bas, et les certificats de tous les cours comptent. Cette attestation ne vaut pas reconnaissance de l’association par l’État et ne remplace pas le récépissé de sa déclaration.',
    issued: 'Délivrée le',
    number: 'Numéro de l’attestation',
    check: 'À vérifier sur',
  },
  en: {
    title: 'Attestation',
    issuedTo: 'This attestation is issued to',
    of: 'of which, on the date of issue,',
    holds: (members) => `at least ${members} members hold a certificate of Takwin`,
    members: 'Members who hold a certificate',
    atLeast: (members) => `${members} at least`,
    meaning: 'What this attestation says',
    means:
      'The number is rounded down to fives, and certificates of all courses count. This attestation is no recognition of the association by the State, and does not replace the receipt of its declaration.',
    issued: 'Issued on',
    number: 'Attestation number',
    check: 'Check it at',
  },
}

interface Attested {
  id: string
  language: Language
  /** As who runs the association confirmed it. */
  name: string
  members: number
  issuedAt: string
}

export const attestationOf = ({ name, members, ...attested }: Attested): Attestation => ({
  ...attested,
  name: inItsScript(name),
  association: { members },
})

/** An association's name may mix scripts, and stays one: it is set in the direction of most of its letters. */
function inItsScript(name: string): Attestation['name'] {
  const [arabic, all] = [/\p{Script=Arabic}/gu, /\p{L}/gu].map((letters) => name.match(letters)?.length ?? 0)
  return 2 * (arabic ?? 0) > (all ?? 0) ? { arabic: name } : { latin: name }
}
