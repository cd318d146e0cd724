import type { Language } from '../../../content/schema.ts'
import type { Step, Verification } from './verify.ts'

interface VerificationWords {
  /** What it all comes to. */
  standing: Record<Verification['standing'], string>
  /** Each step by what came of it. */
  steps: Record<Step['step'], Record<Step['outcome'], string>>
  /** Before what it claims. */
  says: string
  name: string
  course: string
  competencies: string
  issued: string
  issuer: string
  address: string
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
        failed: 'تم إلغاؤها.',
        unknown: 'لم نتمكن من معرفة هل ألغيت: يتطلب ذلك الاتصال بالإنترنت.',
      },
    },
    says: 'ما تقوله الشهادة',
    name: 'الاسم',
    course: 'الدورة',
    competencies: 'الكفايات',
    issued: 'تاريخ الإصدار',
    issuer: 'الجهة المصدرة',
    address: 'صفحة الشهادة',
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
        failed: 'Il a été révoqué.',
        unknown: 'Impossible de savoir s’il est révoqué\u00a0: il faut pour cela une connexion.',
      },
    },
    says: 'Ce que dit le certificat',
    name: 'Nom',
    course: 'Cours',
    competencies: 'Compétences',
    issued: 'Délivré le',
    issuer: 'Délivré par',
    address: 'Page du certificat',
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
        failed: 'It has been revoked.',
        unknown: 'Whether it has been revoked could not be checked: that takes a connection.',
      },
    },
    says: 'What the certificate says',
    name: 'Name',
    course: 'Course',
    competencies: 'Competencies',
    issued: 'Issued on',
    issuer: 'Issued by',
    address: 'Its page',
  },
}
