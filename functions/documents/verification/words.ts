import type { Language } from '../../../content/schema.ts'
import { counting } from '../pages/words/counting.ts'
import type { Gone } from './gone.ts'
import type { Step, Verification } from './verify.ts'

/** Why nothing could be checked at all. */
export type Notice = 'empty' | 'large' | 'unknown' | 'withdrawn' | 'replaced' | 'unsigned' | 'offline'

interface VerificationWords {
  /** What it all comes to. */
  standing: Record<Verification['standing'], string>
  /** Each step by what came of it. */
  steps: Record<Step['step'], Record<Step['outcome'], string>>
  /** Of a certificate that stands no more, what became of it. */
  fates: Record<Gone['error'], string>
  /** Before the number of the one that counts instead. */
  successor: string
  /** Before what it says, where the signature is right, and where it is not. */
  says: string
  claims: string
  name: string
  course: string
  about: string
  /** Instead of both, of an association's attestation. */
  attests: string
  means: string
  competencies: string
  issued: string
  issuer: string
  /** By which its keys are found. */
  key: string
  address: string
  /** From ISO 8601, as the day it was in Morocco. */
  day: (at: string) => string
  /** While it is under way. */
  checking: string
  /** Beside the choice of a file, where the browser itself checks it. */
  local: string
  notices: Record<Notice, { heading: string; text: string }>
}

export const verificationWords: Record<Language, VerificationWords> = {
  ar: {
    standing: {
      valid: 'هذه الشهادة صحيحة وسارية',
      invalid: 'لا تعتدوا بهذه الشهادة',
      unsure: 'لم نتمكن من التحقق من كل شيء',
      unreadable: 'لم نجد شهادة في هذا الملف',
    },
    steps: {
      read: {
        passed: 'قرأنا الشهادة الموقعة في الملف.',
        failed:
          'لا يحتوي الملف على شهادة موقعة يمكن قراءتها. اطلبوا الملف الأصلي: فالصورة أو الملف المطبوع من جديد لا يكفيان.',
        unknown: 'لم نتمكن من قراءة الملف.',
      },
      issuer: {
        passed: 'مصدرها معروف، ولدينا مفاتيحه.',
        failed: 'لم تصدر عن «تكوين».',
        unknown: 'لم نتمكن من الحصول على مفاتيح المصدر: تحققوا من الاتصال بالإنترنت.',
      },
      signature: {
        passed: 'التوقيع صحيح: لم يتغير فيها شيء منذ إصدارها.',
        failed: 'التوقيع غير صحيح: تغير فيها شيء بعد إصدارها، أو هي مزورة.',
        unknown: 'لم نتمكن من التحقق من التوقيع.',
      },
      dates: {
        passed: 'تاريخها سليم.',
        failed: 'لم يبدأ العمل بها بعد، أو انتهت مدتها.',
        unknown: 'لم نتمكن من التحقق من التاريخ.',
      },
      status: {
        passed: 'لم يتم إلغاؤها إلى حد الآن.',
        failed: 'تم إلغاؤها. تخبركم صفحتها متى ولماذا.',
        unknown: 'لم نتمكن من معرفة هل ألغيت: يتطلب ذلك الاتصال بالإنترنت.',
      },
      sheet: {
        passed: 'الملف مطابق تماما للأصل الذي أصدرناه.',
        failed: 'هذا الملف ليس الأصل الذي أصدرناه: قد يكون المطبوع فيه قد غُيّر. اعتمدوا على صفحة الشهادة.',
        unknown: 'لم نتمكن من مقارنة الملف بالأصل: قارنوا المطبوع فيه بما تقرؤونه أدناه.',
      },
    },
    fates: {
      replaced: 'لم تعد سارية: صُحح الاسم الوارد فيها، وحلت محلها شهادة أخرى.',
      withdrawn: 'لم تعد سارية: سُحبت بطلب ممن مُنحت له.',
    },
    successor: 'الشهادة المعتمدة الآن',
    says: 'ما تقوله الشهادة',
    claims: 'ما تدّعيه هذه الشهادة، دون إثبات',
    name: 'الاسم',
    course: 'الدورة',
    about: 'الدورة والتقييم',
    attests: 'ما يشهد به',
    means: 'معناه',
    competencies: 'الكفايات',
    issued: 'تاريخ الإصدار',
    issuer: 'الجهة المصدرة',
    key: 'معرف الجهة المصدرة',
    address: 'صفحة الشهادة',
    day: counting('ar-MA').day,
    checking: 'جار التحقق…',
    local: 'الملف لا يغادر جهازكم: تتحقق منه هذه الصفحة نفسها، حتى دون اتصال.',
    notices: {
      empty: { heading: 'لا شيء للتحقق منه بعد', text: 'اختاروا ملفا، أو ألصقوا نص شهادة، أو اكتبوا رقمها.' },
      large: {
        heading: 'هذا الملف كبير جدا',
        text: 'شهاداتنا أصغر من ذلك بكثير: 1 ميغابايت على الأكثر. لعلكم اخترتم ملفا آخر.',
      },
      unknown: {
        heading: 'لم نجد شهادة بهذا الرقم',
        text: 'لعل حرفا زاد أو نقص. قارنوا الرقم بما هو مكتوب على الشهادة ثم أعيدوا المحاولة.',
      },
      withdrawn: {
        heading: 'هذه الشهادة مسحوبة',
        text: 'أصدرناها، ثم سُحبت بطلب ممن مُنحت له. لم تعد تثبت شيئا.',
      },
      replaced: {
        heading: 'عُوّضت هذه الشهادة بأخرى',
        text: 'أصدرناها، ثم صُحح الاسم الوارد فيها. تخبركم صفحتها ما الشهادة المعتمدة الآن.',
      },
      unsigned: {
        heading: 'هذه الشهادة غير موقعة',
        text: 'صدرت قبل أن نوقع الشهادات. تخبركم صفحتها هل هي سارية.',
      },
      offline: {
        heading: 'البحث بالرقم يتطلب الاتصال بالإنترنت',
        text: 'أما الملف فيمكن التحقق منه دون اتصال.',
      },
    },
  },
  fr: {
    standing: {
      valid: 'Ce certificat est authentique et valide',
      invalid: 'Ne vous fiez pas à ce certificat',
      unsure: 'Tout n’a pas pu être vérifié',
      unreadable: 'Aucun certificat dans ce fichier',
    },
    steps: {
      read: {
        passed: 'Le certificat signé contenu dans le fichier a été lu.',
        failed:
          'Le fichier ne contient aucun certificat signé lisible. Demandez le fichier d’origine\u00a0: une photo ou un PDF réimprimé ne suffit pas.',
        unknown: 'Le fichier n’a pas pu être lu.',
      },
      issuer: {
        passed: 'L’émetteur est connu, et ses clés aussi.',
        failed: 'Il n’a pas été délivré par Takwin.',
        unknown: 'Les clés de l’émetteur n’ont pas pu être obtenues\u00a0: vérifiez votre connexion.',
      },
      signature: {
        passed: 'La signature est juste\u00a0: rien n’a changé depuis la délivrance.',
        failed: 'La signature n’est pas juste\u00a0: il a été modifié après sa délivrance, ou c’est un faux.',
        unknown: 'La signature n’a pas pu être vérifiée.',
      },
      dates: {
        passed: 'Les dates sont en ordre.',
        failed: 'Il n’est pas encore valable, ou il ne l’est plus.',
        unknown: 'Les dates n’ont pas pu être vérifiées.',
      },
      status: {
        passed: 'Il n’est pas révoqué à ce jour.',
        failed: 'Il a été révoqué. Sa page dit quand et pourquoi.',
        unknown: 'Impossible de savoir s’il est révoqué\u00a0: il faut pour cela une connexion.',
      },
      sheet: {
        passed: 'Le fichier est identique à l’original.',
        failed:
          'Le fichier n’est pas l’original\u00a0: ce qui y est imprimé a pu être modifié. Fiez-vous à la page du certificat.',
        unknown:
          'Le fichier n’a pas pu être comparé à l’original\u00a0: comparez ce qui y est imprimé avec ce que vous lisez ici.',
      },
    },
    fates: {
      replaced: 'Il ne vaut plus\u00a0: le nom a été corrigé, et un autre certificat l’a remplacé.',
      withdrawn: 'Il ne vaut plus\u00a0: la personne qui l’avait obtenu y a renoncé.',
    },
    successor: 'Le certificat qui fait foi à sa place',
    says: 'Ce que dit le certificat',
    claims: 'Ce que ce certificat prétend, sans preuve',
    name: 'Nom',
    course: 'Cours',
    about: 'Cours et évaluation',
    attests: 'Ce qui est attesté',
    means: 'Portée',
    competencies: 'Compétences',
    issued: 'Délivré le',
    issuer: 'Délivré par',
    key: 'Identifiant de l’émetteur',
    address: 'Page du certificat',
    day: counting('fr-MA').day,
    checking: 'Vérification en cours…',
    local:
      'Le fichier ne quitte pas votre appareil\u00a0: cette page le vérifie elle-même, même sans connexion.',
    notices: {
      empty: {
        heading: 'Il n’y a encore rien à vérifier',
        text: 'Choisissez un fichier, collez le texte d’un certificat ou saisissez son numéro.',
      },
      large: {
        heading: 'Ce fichier est trop lourd',
        text: 'Nos certificats sont bien plus légers\u00a0: 1\u00a0Mo au plus. Vous avez peut-être choisi un autre fichier.',
      },
      unknown: {
        heading: 'Aucun certificat ne porte ce numéro',
        text: 'Un caractère a pu se glisser ou se perdre. Comparez avec le numéro imprimé sur le certificat, puis réessayez.',
      },
      withdrawn: {
        heading: 'Ce certificat a été retiré',
        text: 'Nous l’avions délivré\u00a0; la personne qui l’avait obtenu y a depuis renoncé. Il n’atteste plus rien.',
      },
      replaced: {
        heading: 'Ce certificat a été remplacé',
        text: 'Nous l’avions délivré\u00a0; le nom y a depuis été corrigé. Sa page vous dit quel certificat fait foi à sa place.',
      },
      unsigned: {
        heading: 'Ce certificat n’est pas signé',
        text: 'Il date d’avant nos premières signatures. Sa page vous dit s’il est valide.',
      },
      offline: {
        heading: 'Pour un numéro, il faut une connexion',
        text: 'Un fichier, lui, se vérifie aussi sans connexion.',
      },
    },
  },
  en: {
    standing: {
      valid: 'This certificate is genuine and valid',
      invalid: 'Do not rely on this certificate',
      unsure: 'Not everything could be checked',
      unreadable: 'There is no certificate in this file',
    },
    steps: {
      read: {
        passed: 'The signed certificate in the file has been read.',
        failed:
          'The file holds no signed certificate that can be read. Ask for the original: a photo or a PDF printed anew is not enough.',
        unknown: 'The file could not be read.',
      },
      issuer: {
        passed: 'The issuer is known, and so are its keys.',
        failed: 'It was not issued by Takwin.',
        unknown: 'The issuer’s keys could not be had: check your connection.',
      },
      signature: {
        passed: 'The signature is right: nothing has changed since it was issued.',
        failed: 'The signature is not right: it was altered after it was issued, or it is a forgery.',
        unknown: 'The signature could not be checked.',
      },
      dates: {
        passed: 'Its dates are in order.',
        failed: 'It is not valid yet, or not any more.',
        unknown: 'Its dates could not be checked.',
      },
      status: {
        passed: 'It has not been revoked so far.',
        failed: 'It has been revoked. Its page says when and why.',
        unknown: 'Whether it has been revoked could not be checked: that takes a connection.',
      },
      sheet: {
        passed: 'The file is the original, to the byte.',
        failed:
          'The file is not the original: what is printed on it may have been changed. Go by the certificate’s page.',
        unknown:
          'The file could not be compared with the original: compare what is printed on it with what you read here.',
      },
    },
    fates: {
      replaced: 'It no longer stands: its name was corrected, and another certificate has replaced it.',
      withdrawn: 'It no longer stands: its holder has taken it back.',
    },
    successor: 'The certificate that counts instead',
    says: 'What the certificate says',
    claims: 'What this certificate claims, without proof',
    name: 'Name',
    course: 'Course',
    about: 'Course and assessment',
    attests: 'What is attested',
    means: 'What it means',
    competencies: 'Competencies',
    issued: 'Issued on',
    issuer: 'Issued by',
    key: 'Identifier of the issuer',
    address: 'Page of the certificate',
    day: counting('en-GB').day,
    checking: 'Checking…',
    local: 'The file does not leave your device: this page checks it by itself, even without a connection.',
    notices: {
      empty: {
        heading: 'There is nothing to check yet',
        text: 'Choose a file, paste the text of a credential, or type a number.',
      },
      large: {
        heading: 'This file is too large',
        text: 'Our certificates are far lighter: 1 MB at most. Perhaps you chose another file.',
      },
      unknown: {
        heading: 'We found no certificate with this number',
        text: 'Perhaps a character slipped in or out. Compare the number with the one on the certificate, and try again.',
      },
      withdrawn: {
        heading: 'This certificate has been withdrawn',
        text: 'We did issue it; its holder has since taken it back. It no longer attests to anything.',
      },
      replaced: {
        heading: 'This certificate has been replaced',
        text: 'We did issue it; its name has since been corrected. Its page tells you which certificate counts instead.',
      },
      unsigned: {
        heading: 'This certificate is not signed',
        text: 'It was issued before we signed certificates. Its page tells you whether it is valid.',
      },
      offline: { heading: 'A number takes a connection', text: 'A file can be checked without one.' },
    },
  },
}

/** A step, and what came of it, as a sentence. */
export function inWords({ step, outcome, fate }: Step, language: Language): string {
  const { steps, fates } = verificationWords[language]
  return fate ? fates[fate.error] : steps[step][outcome]
}

/** What all steps come to. */
export function headingOf({ standing, steps }: Verification, language: Language): string {
  const { standing: words, notices } = verificationWords[language]
  const fate = steps.at(-1)?.fate
  return fate ? notices[fate.error].heading : words[standing]
}
